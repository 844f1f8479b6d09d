import type { Kysely } from 'kysely';
import { changeTask, type TaskChange } from '../../../shared/domain/taskChanges.ts';
import { type TaskOccurrenceValues, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../../database/history.ts';
import { insertTask } from '../../database/programs/taskWrites.ts';
import {
  programRecord,
  reviewRecord,
  taskGroupRecord,
  taskOccurrenceRecord,
  taskRecord,
} from '../../database/records/programRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  setRecordDeleted,
  updateRecord,
} from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';

async function partsOf(database: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('tasks')
    .select('id')
    .where('parent_id', '=', id)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** To the trash, its parts before it: undo puts back the whole before the parts. */
export async function removeTask(change: Change, id: string): Promise<void> {
  for (const part of await partsOf(change.transaction, id)) await removeTask(change, part);
  await setRecordDeleted(change, taskRecord, id, true);
}

/** The group goes, its tasks stay in the program without a group. */
export async function removeTaskGroup(change: Change, id: string): Promise<void> {
  for (const task of await listRecords(change.transaction, taskRecord, { groupId: id })) {
    const { values } = await findRecord(change.transaction, taskRecord, task.id);
    await updateRecord(change, taskRecord, task.id, 'any', { ...values, groupId: null });
  }
  await setRecordDeleted(change, taskGroupRecord, id, true);
}

/** The same change on several tasks; returns how many differ afterwards. */
export async function updateTasks(
  change: Change,
  ids: readonly string[],
  wanted: TaskChange,
  today: string,
): Promise<number> {
  let changed = 0;
  for (const id of ids) {
    const { values } = await findRecord(change.transaction, taskRecord, id);
    const next = changeTask(values, wanted, today);
    if (JSON.stringify(next) === JSON.stringify(values)) continue;
    await updateRecord(change, taskRecord, id, 'any', next);
    changed += 1;
  }
  return changed;
}

/** Writes what was done in a period of a recurring task, over what was said of it before. */
export async function recordPeriod(change: Change, values: TaskOccurrenceValues): Promise<void> {
  const { taskId, period } = values;
  const { values: task, track } = await findRecord(change.transaction, taskRecord, taskId);
  if (track.deletedAt !== null) throw new AppError('notFound');
  if (task.recurrence === 'none') throw new AppError('forbidden');
  const [known] = await listRecords(change.transaction, taskOccurrenceRecord, { taskId, period });
  if (known === undefined) await insertRecord(change, taskOccurrenceRecord, values);
  else await updateRecord(change, taskOccurrenceRecord, known.id, 'any', values);
}

/**
 * A finding of a review becomes a task of the program: its recommendation is what is to be done, else the
 * finding itself. Returns the id of the task.
 * @throws AppError `notFound`; `conflict` when the finding is a task already
 */
export async function findingBecomesTask(
  change: Change,
  reviewId: string,
  index: number,
  programId: string,
): Promise<string> {
  const { values: review } = await findRecord(change.transaction, reviewRecord, reviewId);
  const program = await findRecord(change.transaction, programRecord, programId);
  const found = review.findings[index];
  if (found === undefined || program.track.deletedAt !== null) throw new AppError('notFound');
  if (found.taskId !== null) throw new AppError('conflict', { label: found.finding });
  const { finding, recommendation } = found;
  const taskId = await insertTask(
    change,
    taskValuesSchema.parse({
      programId,
      title: recommendation === '' ? finding : recommendation,
      leadUnitId: review.unitId,
      leadUnit: review.unit,
      notes: recommendation === '' ? '' : finding,
      reviewId,
    }),
  );
  const findings = review.findings.map((one, at) => (at === index ? { ...one, taskId } : one));
  await updateRecord(change, reviewRecord, reviewId, 'any', { ...review, findings });
  return taskId;
}
