import { dirname } from 'node:path';
import type { HistorySubject } from '../../shared/contract/history.ts';
import { AppDatabase } from '../database/appDatabase.ts';
import { openConnection } from '../database/connection.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { type Changes, ChangedRows } from '../database/directiveIndex/changedRows.ts';
import { undoChange } from '../database/undo.ts';
import type { LoggedChange } from '../database/undoableChanges.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { changeRows } from './changeRows.ts';
import type { RowsWork } from './rowsWork.ts';

/** What every job that writes many rows is given. */
interface BulkInput {
  readonly databaseFile: string;
  readonly clerk: string;
}

/** Writes on a connection of the job's own; killed, it leaves the register as it was. */
async function writeRegister<Result extends object>(
  databaseFile: string,
  work: (database: AppDatabase) => Promise<Result>,
): Promise<Result & { noted: Changes }> {
  const connection = openConnection(databaseFile, 'write');
  const database = new AppDatabase(
    dataFolder(dirname(databaseFile)),
    connection,
    undefined,
    'immediate',
  );
  try {
    const rows = new ChangedRows(connection);
    rows.take();
    const result = await work(database);
    return { ...result, noted: rows.take() };
  } finally {
    await database.close();
  }
}

/** The job: the same thing done to many documents, as one change. */
export function changeRowsJob(
  { databaseFile, clerk, work }: BulkInput & { readonly work: RowsWork },
  report: ReportProgress,
): Promise<{ changed: number; noted: Changes }> {
  return writeRegister(databaseFile, async (database) => ({
    changed: await database.change(clerk, (change) =>
      changeRows(change, work, (done, total) => report('writing', done, total)),
    ),
  }));
}

/** The job: a change of many rows is taken back, as one change. */
export function undoChangeJob(
  { databaseFile, clerk, changeId }: BulkInput & { readonly changeId: string },
  report: ReportProgress,
): Promise<{ undone: LoggedChange; subjects: HistorySubject[]; noted: Changes }> {
  return writeRegister(databaseFile, (database) =>
    undoChange(database, clerk, changeId, (done, total) => report('writing', done, total)),
  );
}
