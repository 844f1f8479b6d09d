import { basename } from 'node:path';
import type { PaperTable } from '../../shared/domain/paperTables.ts';
import { AppError } from '../../shared/errors.ts';
import type { AppContext } from '../context.ts';
import { readOffice } from '../database/officeRows.ts';
import { removeUnfinished } from './writeBeside.ts';

/** Asks where, then writes a table as .xlsx in a job; nothing when the dialog was closed. */
export async function writeTableWorkbook(
  context: AppContext,
  table: PaperTable,
  jobId: string,
  suggestedName: string,
): Promise<{ isWritten: boolean; fileName: string }> {
  const office = await readOffice(context.database.kysely);
  if (office === undefined) throw new AppError('notReady');
  const file = await context.files.chooseToSave('workbook', `${suggestedName}.xlsx`);
  if (file === undefined) return { isWritten: false, fileName: '' };
  try {
    await context.jobs.run('writeTable', jobId, { file, table, office, today: context.today() });
  } catch (error) {
    // A job that was killed could not tidy up after itself.
    await removeUnfinished(file);
    throw error;
  }
  return { isWritten: true, fileName: basename(file) };
}
