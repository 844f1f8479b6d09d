import { v7 as newId } from 'uuid';
import type { RegisterView } from '../../../shared/contract/exports.ts';
import { mostPaperRows } from '../../../shared/domain/registerPaper.ts';
import type { AppContext } from '../../context.ts';
import { countRows } from '../../database/directiveIndex/directiveCount.ts';
import { directiveIndexOf } from '../../database/directiveIndex/directiveIndex.ts';
import {
  removeUnfinished,
  replaceFile,
  requireFolder,
  unfinishedFile,
} from '../../exports/writeBeside.ts';

/** The page that shows a view as paper. */
export function paperRoute(view: RegisterView): string {
  return `/print/directives?view=${encodeURIComponent(JSON.stringify(view))}`;
}

/** The same paper for the print dialog: its sheets number themselves, a PDF's are numbered by the host. */
export function printRoute(view: RegisterView): string {
  return `${paperRoute(view)}&numbers=page`;
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

/**
 * Writes a view as PDF: the printed page, through the host's own print to PDF.
 * @returns how many documents stand on the paper (at most `mostPaperRows`; the page says so itself)
 */
export async function exportPdf(
  context: AppContext,
  view: RegisterView,
  file: string,
): Promise<{ rows: number }> {
  requireFolder(file);
  try {
    await context.paper.toPdf(paperRoute(view), unfinishedFile(file));
    replaceFile(unfinishedFile(file), file);
  } finally {
    await removeUnfinished(file);
  }
  const { total } = await countRows(directiveIndexOf(context.database), view.filter);
  return { rows: Math.min(total, mostPaperRows) };
}
