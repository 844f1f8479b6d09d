import { taskGroupValuesSchema } from '../../../shared/domain/programs.ts';
import type { TaskValues } from '../../../shared/domain/tasks.ts';
import type { Change } from '../history.ts';
import { taskGroupRecord, taskRecord } from '../records/programRecords.ts';
import { insertRecord } from '../records/recordRows.ts';

async function nextPosition(
  change: Change,
  table: 'tasks' | 'task_groups',
  programId: string,
): Promise<number> {
  const row = await change.transaction
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .where('program_id', '=', programId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Adds a task behind the others of its program, unless it has a place already. Returns its id. */
export async function insertTask(change: Change, values: TaskValues, id?: string): Promise<string> {
  const position = values.position || (await nextPosition(change, 'tasks', values.programId));
  return insertRecord(change, taskRecord, { ...values, position }, id);
}

/** Adds a group behind the others of its program, unless it has a place already. Returns its id. */
export async function insertTaskGroup(
  change: Change,
  values: { programId: string; title: string; position?: number | undefined },
  id?: string,
): Promise<string> {
  const group = taskGroupValuesSchema.parse(values);
  const position = group.position || (await nextPosition(change, 'task_groups', group.programId));
  return insertRecord(change, taskGroupRecord, { ...group, position }, id);
}
