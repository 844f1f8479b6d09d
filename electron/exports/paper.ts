import { basename } from 'node:path';
import type { AppContext, PaperSheet, PaperWatch } from '../context.ts';
import { removeUnfinished, replaceFile, requireFolder, unfinishedFile } from './writeBeside.ts';

/** Which page is the paper, and the job by which it is shown and cancelled. */
export interface PaperOrder {
  readonly route: string;
  readonly jobId: string;
  /** What the print dialog begins with; A4 lying without one. */
  readonly sheet?: PaperSheet;
}

/** Makes paper as a job that can be watched and cancelled. */
function asPaper<T>(
  context: AppContext,
  { route, jobId }: PaperOrder,
  work: (route: string, watch: PaperWatch) => Promise<T>,
): Promise<T> {
  return context.jobs.watch(jobId, (signal, report) =>
    work(route, {
      signal,
      // Such a page is read at once, not piece by piece.
      onRead: () => {},
      onLaidOut: () => report('layingOut', 0, 0),
    }),
  );
}

/** Prints a page; false when the clerk closed the system's dialog. */
export function printPaper(context: AppContext, order: PaperOrder): Promise<boolean> {
  return asPaper(context, order, (route, watch) => context.paper.print(route, watch, order.sheet));
}

/** Asks where, then writes the page as PDF, beside and renamed; nothing when the dialog was closed. */
export async function writePaper(
  context: AppContext,
  order: PaperOrder,
  suggestedName: string,
): Promise<{ isWritten: boolean; fileName: string }> {
  const file = await context.files.chooseToSave('pdf', `${suggestedName}.pdf`);
  if (file === undefined) return { isWritten: false, fileName: '' };
  requireFolder(file);
  await asPaper(context, order, async (route, watch) => {
    try {
      await context.paper.toPdf(route, unfinishedFile(file), watch);
      replaceFile(unfinishedFile(file), file);
    } finally {
      await removeUnfinished(file);
    }
  });
  return { isWritten: true, fileName: basename(file) };
}
