import { basename } from 'node:path';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext, PaperWatch } from '../../context.ts';
import {
  removeUnfinished,
  replaceFile,
  requireFolder,
  unfinishedFile,
} from '../../exports/writeBeside.ts';

/** Which paper, and the job by which the page shows and cancels it. */
export interface PaperOrder {
  readonly id: string;
  readonly jobId: string;
}

/** The tasks of a program by month as paper; a job that can be cancelled. */
function asPaper<T>(
  context: AppContext,
  { id, jobId }: PaperOrder,
  work: (route: string, watch: PaperWatch) => Promise<T>,
): Promise<T> {
  return context.jobs.watch(jobId, (signal, report) =>
    work(`/print/programs/${id}`, {
      signal,
      // A program is read at once, not page by page.
      onRead: () => {},
      onLaidOut: () => report('layingOut', 0, 0),
    }),
  );
}

/** Prints the month list; false when the clerk closed the system's dialog. */
export function printMonths(context: AppContext, order: PaperOrder): Promise<boolean> {
  return asPaper(context, order, (route, watch) => context.paper.print(route, watch));
}

/** Asks where, then writes the month list as PDF. */
export async function writeMonths(
  context: AppContext,
  order: PaperOrder,
): Promise<{ isWritten: boolean; fileName: string }> {
  const name = createTranslator('vi')('programs.paper.fileName', { date: context.today() });
  const file = await context.files.chooseToSave('pdf', `${name}.pdf`);
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
