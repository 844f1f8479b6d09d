import type { Kysely } from 'kysely';
import { localToday } from '../../../shared/domain/moments.ts';
import { taskStateWords } from '../../../shared/domain/namedTasks.ts';
import { deadlineInForce } from '../../../shared/domain/tasks.ts';
import { readTaskFacts } from '../../database/programs/taskFacts.ts';
import {
  programRecord,
  taskGroupRecord,
  taskRecord,
} from '../../database/records/programRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterRow } from '../definition.ts';
import { programLabel } from '../programs/programChoice.ts';
import { shownValue } from '../readCells.ts';
import { taskColumns } from './columns.ts';

type Placed<Task> = { readonly task: Task; readonly ordinal: string };

/** Each task before its parts, with the number that says so: 2, 2.1, 2.2. */
function numbered<Task extends { readonly id: string; readonly parentId: string | null }>(
  tasks: readonly Task[],
): Placed<Task>[] {
  const known = new Set(tasks.map(({ id }) => id));
  const parts = new Map<string | null, Task[]>();
  for (const task of tasks) {
    const parent = task.parentId !== null && known.has(task.parentId) ? task.parentId : null;
    parts.set(parent, [...(parts.get(parent) ?? []), task]);
  }
  const walk = (parent: string | null, above: string): Placed<Task>[] =>
    (parts.get(parent) ?? []).flatMap((task, place) => {
      const ordinal = `${above}${place + 1}`;
      return [{ task, ordinal }, ...walk(task.id, `${ordinal}.`)];
    });
  return walk(null, '');
}

/** All tasks in the order of their documents, with the deadline in force and the state of today. */
export async function listTasks(
  database: Kysely<Tables>,
  only: string | null = null,
): Promise<RegisterRow[]> {
  const tree = await readUnitTree(database);
  const unitName = (id: string) => tree.byId(id)?.name ?? '';
  const programs = new Map(
    (await listRecords(database, programRecord)).map((program) => [program.id, program]),
  );
  const groups = new Map(
    (await listRecords(database, taskGroupRecord)).map((group) => [group.id, group]),
  );
  const facts = await readTaskFacts(database, localToday());
  const states = new Map(facts.map(({ id, state }) => [id, state]));
  const groupPlace = (id: string | null) => groups.get(id ?? '')?.position ?? 0;
  const tasks = (await listRecords(database, taskRecord))
    .filter(({ programId }) => programs.has(programId) && (only === null || programId === only))
    .toSorted(
      (left, right) =>
        left.programId.localeCompare(right.programId) ||
        groupPlace(left.groupId) - groupPlace(right.groupId) ||
        left.position - right.position,
    );
  return numbered(tasks).map(({ task, ordinal }) => {
    const { dueOn, dueOnText } = deadlineInForce(task);
    const program = programs.get(task.programId);
    const cells = taskColumns.map(
      (column) => [column.field, shownValue(column, { ...task }, unitName)] as const,
    );
    return {
      id: task.id,
      ordinal,
      values: {
        ...Object.fromEntries(cells),
        program: program === undefined ? '' : programLabel(program),
        group: groups.get(task.groupId ?? '')?.title ?? '',
        dueText: dueOnText,
        dueOn: dueOn ?? '',
        status: taskStateWords[states.get(task.id) ?? task.status],
      },
    };
  });
}
