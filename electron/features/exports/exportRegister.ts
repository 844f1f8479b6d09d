import { rmSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import type { RegisterView } from '../../../shared/contract/exports.ts';
import type { AppContext } from '../../context.ts';
import { countRows } from '../../database/directiveIndex/directiveCount.ts';
import { replaceFile } from '../../exports/writeBeside.ts';
import { directiveIndexOf } from '../../database/directiveIndex/directiveIndex.ts';

/** The page that shows a view as paper. */
export function paperRoute(view: RegisterView): string {
  return `/print/directives?view=${encodeURIComponent(JSON.stringify(view))}`;
}

/** Writes a view as .xlsx in a job. */
export function exportWorkbook(
  context: AppContext,
  view: RegisterView,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { databaseFile } = context.session.folder;
  return context.jobs.run('writeRegister', jobId, { databaseFile, file, view });
}

/** Writes a view as PDF: the printed page, through the host's own print to PDF. */
export async function exportPdf(
  context: AppContext,
  view: RegisterView,
  file: string,
): Promise<{ rows: number }> {
  const unfinished = `${file}.tmp`;
  try {
    await context.paper.toPdf(paperRoute(view), unfinished);
    replaceFile(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  const { total } = await countRows(directiveIndexOf(context.database), view.filter);
  return { rows: total };
}
