import { v7 as newId } from 'uuid';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import type { RegisterView } from '../../../shared/contract/exports.ts';
import { mostPaperRows } from '../../../shared/domain/registerPaper.ts';
import type { AppContext, PaperWatch } from '../../context.ts';
import { countRows } from '../../database/directiveIndex/directiveCount.ts';
import { directiveIndexOf } from '../../database/directiveIndex/directiveIndex.ts';
import {
  removeUnfinished,
  replaceFile,
  requireFolder,
  unfinishedFile,
} from '../../exports/writeBeside.ts';

/** The page that shows a view as paper. */
export function printRoute(view: RegisterView): string {
  return `/print/directives?view=${encodeURIComponent(JSON.stringify(view))}`;
}

/** Writes a view as .xlsx in a job. */
export async function exportWorkbook(
  context: AppContext,
  view: RegisterView,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { databaseFile } = context.session.folder;
  try {
    return await context.jobs.run('writeRegister', jobId, { databaseFile, file, view });
  } catch (error) {
    // A job that was killed could not tidy up after itself.
    await removeUnfinished(file);
    throw error;
  }
}

/** Writes a plain register as .xlsx in a job. */
export async function exportRecords(
  context: AppContext,
  order: { register: RegisterName; file: string; programId: string | null },
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { databaseFile } = context.session.folder;
  try {
    return await context.jobs.run('writeRecords', jobId, { databaseFile, ...order });
  } catch (error) {
    await removeUnfinished(order.file);
    throw error;
  }
}

/** How many documents of a view stand on paper; the page says so itself when they are not all. */
async function paperRows(context: AppContext, view: RegisterView): Promise<number> {
  const { total } = await countRows(directiveIndexOf(context.database), view.filter);
  return Math.min(total, mostPaperRows);
}

/** Makes paper of a view as a job that can be watched and cancelled. */
async function asPaper<T>(
  context: AppContext,
  view: RegisterView,
  jobId: string,
  work: (route: string, watch: PaperWatch) => Promise<T>,
): Promise<{ made: T; rows: number }> {
  const rows = await paperRows(context, view);
  const made = await context.jobs.watch(jobId, (signal, report) =>
    work(printRoute(view), {
      signal,
      onRead: (read) => report('reading', Math.min(read, rows), rows),
      onLaidOut: () => report('layingOut', 0, 0),
    }),
  );
  return { made, rows };
}

/** Writes a view as PDF: the printed page, through the host's own print to PDF. */
export async function exportPdf(
  context: AppContext,
  view: RegisterView,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  requireFolder(file);
  const { rows } = await asPaper(context, view, jobId, async (route, watch) => {
    try {
      await context.paper.toPdf(route, unfinishedFile(file), watch);
      replaceFile(unfinishedFile(file), file);
    } finally {
      await removeUnfinished(file);
    }
  });
  return { rows };
}

/** Prints a view; false when the clerk closed the system's dialog. */
export async function printRegister(
  context: AppContext,
  view: RegisterView,
  jobId: string,
): Promise<boolean> {
  const { made } = await asPaper(context, view, jobId, (route, watch) =>
    context.paper.print(route, watch),
  );
  return made;
}
