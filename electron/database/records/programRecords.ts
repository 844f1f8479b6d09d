import { type Kysely, sql } from 'kysely';
import {
  programValuesSchema,
  reviewValuesSchema,
  taskGroupValuesSchema,
} from '../../../shared/domain/programs.ts';
import { firstDay, lastDay } from '../../../shared/domain/partialDates.ts';
import {
  deadlineInForce,
  taskOccurrenceValuesSchema,
  taskValuesSchema,
} from '../../../shared/domain/tasks.ts';
import { foldText, sortKey } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../tables.ts';
import type { Problems, RecordDefinition } from './recordRows.ts';

/** Titles of tasks are whole sentences; the log and messages need their beginning. */
const longestLabel = 120;

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
}

/** Action programs, plans, schemes and joint programs. A program in the trash takes its tasks out of sight. */
export const programRecord: RecordDefinition<typeof programValuesSchema> = {
  subject: 'programs',
  table: 'programs',
  schema: programValuesSchema,
  label: ({ numberSymbol, title }) => shorten([numberSymbol, title].filter(Boolean).join(' ')),
  derive: ({ title, numberSymbol, issuer, signatories, notes }) => ({
    title_sort: sortKey(title),
    search_folded: foldText(
      [numberSymbol, title, issuer, ...signatories.map(({ name }) => name), notes].join(' '),
    ),
  }),
};

/** The headings that tasks stand under, in the order of the document. */
export const taskGroupRecord: RecordDefinition<typeof taskGroupValuesSchema> = {
  subject: 'taskGroups',
  table: 'task_groups',
  schema: taskGroupValuesSchema,
  label: ({ title }) => shorten(title),
};

/** Whether `id` is `parentId` or stands above it: a task cannot be a part of itself. */
async function isAbove(database: Kysely<Tables>, id: string, parentId: string): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    WITH RECURSIVE above (id) AS (
      VALUES (${parentId})
      UNION SELECT tasks.parent_id FROM above JOIN tasks ON tasks.id = above.id
      WHERE tasks.parent_id IS NOT NULL
    )
    SELECT 1 AS found FROM above WHERE id = ${id} LIMIT 1`.execute(database);
  return rows.length > 0;
}

async function programOf(
  database: Kysely<Tables>,
  table: 'tasks' | 'task_groups',
  id: string | null,
): Promise<string | undefined> {
  if (id === null) return undefined;
  const row = await database
    .selectFrom(table)
    .select('program_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.program_id;
}

/** Tasks (nhiệm vụ) of programs; `deadline` is the one in force, `deadline_end` its last day. */
export const taskRecord: RecordDefinition<typeof taskValuesSchema> = {
  subject: 'tasks',
  table: 'tasks',
  schema: taskValuesSchema,
  label: ({ title }) => shorten(title),
  derive(values) {
    const { title, leadUnit, cooperating, output, result, notes } = values;
    const names = cooperating.map(({ name }) => name);
    const { dueOn } = deadlineInForce(values);
    return {
      deadline: dueOn,
      deadline_end: dueOn === null ? null : lastDay(dueOn),
      search_folded: foldText([title, leadUnit, ...names, output, result, notes].join(' ')),
    };
  },
  async problems({ programId, groupId, parentId, startsOn, dueOn }, id, database) {
    const parentProgram = await programOf(database, 'tasks', parentId);
    const groupProgram = await programOf(database, 'task_groups', groupId);
    const isElsewhere = (of: string | undefined) => of !== undefined && of !== programId;
    const isBackwards = startsOn !== null && dueOn !== null && firstDay(startsOn) > lastDay(dueOn);
    const problems: Problems = {
      ...(isBackwards && { startsOn: 'afterDeadline' }),
      ...(isElsewhere(groupProgram) && { groupId: 'otherProgram' }),
      ...(isElsewhere(parentProgram) && { parentId: 'otherProgram' }),
    };
    if (parentId === null || !(await isAbove(database, id, parentId))) return problems;
    return { ...problems, parentId: 'circle' };
  },
};

/** What was said of single periods of recurring tasks: one row a period. */
export const taskOccurrenceRecord: RecordDefinition<typeof taskOccurrenceValuesSchema> = {
  subject: 'taskOccurrences',
  table: 'task_occurrences',
  schema: taskOccurrenceValuesSchema,
  async label({ taskId, period }, database) {
    const task = await database
      .selectFrom('tasks')
      .select('title')
      .where('id', '=', taskId)
      .executeTakeFirst();
    return `${period} ${shorten(task?.title ?? '')}`.trim();
  },
  async problems({ taskId, period }, id, database) {
    const other = await database
      .selectFrom('task_occurrences')
      .select('id')
      .where('task_id', '=', taskId)
      .where('period', '=', period)
      .where('deleted_at', 'is', null)
      .where('id', '!=', id)
      .executeTakeFirst();
    return other === undefined ? {} : { period: 'duplicate' };
  },
};

/** Reviews and inspections (sơ kết, tổng kết, kiểm tra, giám sát) of programs. */
export const reviewRecord: RecordDefinition<typeof reviewValuesSchema> = {
  subject: 'reviews',
  table: 'reviews',
  schema: reviewValuesSchema,
  label: ({ title }) => shorten(title),
};
