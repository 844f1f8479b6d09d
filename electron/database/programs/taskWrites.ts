import { type NamedTask, readNamedTask } from '../../../shared/domain/namedTasks.ts';
import { taskGroupValuesSchema } from '../../../shared/domain/programs.ts';
import { type TaskValues, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../history.ts';
import { taskGroupRecord, taskRecord } from '../records/programRecords.ts';
import { insertRecord, listRecords } from '../records/recordRows.ts';
import { readParties, type UnitMatcher } from '../records/unitMatcher.ts';

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
export async function insertTask(change: Change, values: TaskValues): Promise<string> {
  const position = values.position || (await nextPosition(change, 'tasks', values.programId));
  return insertRecord(change, taskRecord, { ...values, position });
}

/** Adds a group behind the others of its program, unless it has a place already. Returns its id. */
export async function insertTaskGroup(
  change: Change,
  values: { programId: string; title: string; position?: number | undefined },
): Promise<string> {
  const group = taskGroupValuesSchema.parse(values);
  const position = group.position || (await nextPosition(change, 'task_groups', group.programId));
  return insertRecord(change, taskGroupRecord, { ...group, position });
}

/** The group of that heading, made when the program has none: same words = same group. */
async function groupOf(change: Change, programId: string, title: string): Promise<string | null> {
  if (title === '') return null;
  const folded = foldText(title);
  const groups = await listRecords(change.transaction, taskGroupRecord, { programId });
  const known = groups.find((group) => foldText(group.title) === folded);
  return known?.id ?? insertTaskGroup(change, { programId, title });
}

/**
 * Adds a task to a program from values by name, as forms and imports have them (design.md §7). Lead and
 * co-operating units that no unit of the register is called stay as text. Returns its id.
 * @throws ZodError for a task without a title
 */
export async function insertNamedTask(
  change: Change,
  programId: string,
  named: NamedTask,
  units: UnitMatcher,
  today: string,
): Promise<string> {
  const { dueOn, dueOnText, status, progress, notes } = readNamedTask(named, today);
  const idOf = (name: string) => units.idOf(name, today);
  const values = taskValuesSchema.parse({
    programId,
    groupId: await groupOf(change, programId, named.group.trim()),
    title: named.title,
    leadUnitId: idOf(named.leadUnit),
    leadUnit: named.leadUnit,
    cooperating: readParties(named.cooperatingUnits, idOf),
    output: named.output,
    dueOn,
    dueOnText,
    status,
    progress,
    result: named.result,
    notes,
  });
  return insertTask(change, values);
}
