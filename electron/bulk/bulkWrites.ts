import { v7 as newId } from 'uuid';
import type { HistorySubject } from '../../shared/contract/history.ts';
import type { AppContext } from '../context.ts';
import { newBreather } from '../database/breather.ts';
import type { Changes } from '../database/directiveIndex/changedRows.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';
import { undoChange } from '../database/undo.ts';
import { describeChange, type LoggedChange } from '../database/undoableChanges.ts';
import { changeRows } from './changeRows.ts';
import type { RowsWork } from './rowsWork.ts';

/** So many rows are written sooner than a process is started, and hardly delay anybody. */
const mostRowsInMain = 50;

/** Lists go on with what the job says it changed, instead of reading a large register again. */
function followJob<Result extends { readonly noted: Changes }>(
  { database }: AppContext,
  run: () => Promise<Result>,
): Promise<Result> {
  return database.turn.run(async () => {
    const follow = directiveIndexOf(database).expectWrite();
    const result = await run();
    follow(result.noted);
    return result;
  });
}

/** Does the same thing to several documents: a few in main, many in a job that holds the write turn. */
export async function writeRows(
  context: AppContext,
  work: RowsWork,
  jobId: string = newId(),
): Promise<{ changed: number }> {
  const { database, clerk, jobs } = context;
  if (work.ids.length <= mostRowsInMain) {
    const breathe = newBreather();
    return { changed: await database.change(clerk, (change) => changeRows(change, work, breathe)) };
  }
  const { databaseFile } = database.folder;
  return followJob(context, () => jobs.run('changeRows', jobId, { databaseFile, clerk, work }));
}

/**
 * Takes a change back, in main or in a job like the change itself.
 * @throws AppError as `undoChange`
 */
export async function undoWrite(
  context: AppContext,
  changeId: string,
  jobId: string = newId(),
): Promise<{ undone: LoggedChange; subjects: HistorySubject[] }> {
  const { database, clerk, jobs } = context;
  const { rows } = await describeChange(database.kysely, changeId);
  if (rows <= mostRowsInMain) return undoChange(database, clerk, changeId, newBreather());
  const { databaseFile } = database.folder;
  return followJob(context, () => jobs.run('undoChange', jobId, { databaseFile, clerk, changeId }));
}
