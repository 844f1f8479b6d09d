import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type DeadlineGroup,
  deadlineGroups,
  type DeadlineWindow,
  deadlineWindow,
} from '../../../shared/domain/deadlines.ts';
import type { Tables } from '../tables.ts';

/*
 * Tasks that come once and wait to be done. There may be tens of thousands, so that a page asks for the
 * first of each group and how many there are; recurring tasks are few and computed (taskDeadlines.ts).
 */

/** Which of them are asked for. */
export interface OpenTaskQuestion {
  /** ISO. */
  readonly today: string;
  /** Folded; each must be in the words of the task or in the name of its lead unit. */
  readonly words: readonly string[];
  /** Put off: not counted and not listed. */
  readonly without: readonly string[];
}

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly dueOn: string;
}

/** Written out, not bound: only so does SQLite see that the index `tasks_open` holds these rows. */
const isOpen = sql`
  tasks.deleted_at IS NULL AND tasks.recurrence = 'none'
  AND tasks.status IN ('notStarted', 'inProgress') AND tasks.deadline_end IS NOT NULL
  AND tasks.program_id IN (SELECT id FROM programs WHERE status = 'running' AND deleted_at IS NULL)`;

function conditions({ words, without }: OpenTaskQuestion): RawBuilder<unknown> {
  const found = words.map(
    (word) => sql`AND (instr(tasks.search_folded, ${word}) > 0 OR EXISTS (
      SELECT 1 FROM units WHERE units.id = tasks.lead_unit_id AND instr(name_folded, ${word}) > 0))`,
  );
  const awake = without.length === 0 ? [] : [sql`AND tasks.id NOT IN (${sql.join(without)})`];
  return sql`${isOpen} ${sql.join([...found, ...awake], sql` `)}`;
}

function isWithin({ from, to }: DeadlineWindow): RawBuilder<unknown> {
  const bounds = [
    ...(from === null ? [] : [sql`tasks.deadline_end >= ${from}`]),
    ...(to === null ? [] : [sql`tasks.deadline_end <= ${to}`]),
  ];
  return sql.join(bounds, sql` AND `);
}

/** How many there are of each group. */
export async function countOpenTasks(
  database: Kysely<Tables>,
  question: OpenTaskQuestion,
): Promise<Record<DeadlineGroup, number>> {
  const sums = deadlineGroups.map(
    (group) =>
      sql`ifnull(sum(${isWithin(deadlineWindow(group, question.today))}), 0) AS ${sql.ref(group)}`,
  );
  const { rows } = await sql<Record<DeadlineGroup, number>>`
    SELECT ${sql.join(sums)} FROM tasks INDEXED BY tasks_open
    WHERE ${conditions(question)}`.execute(database);
  return rows[0] ?? { overdue: 0, thisWeek: 0, thisMonth: 0, later: 0 };
}

const columns = sql`
  tasks.id, tasks.title, coalesce(units.name, tasks.lead_unit) AS unit, tasks.deadline AS dueOn`;

/** The first of a group by their last day, or the last (`isBackwards`). */
export async function readOpenTasks(
  database: Kysely<Tables>,
  question: OpenTaskQuestion,
  group: DeadlineGroup,
  most: number,
  isBackwards = false,
): Promise<OpenTask[]> {
  const direction = isBackwards ? sql`DESC` : sql`ASC`;
  const { rows } = await sql<OpenTask>`
    SELECT ${columns} FROM tasks INDEXED BY tasks_open
    LEFT JOIN units ON units.id = tasks.lead_unit_id
    WHERE ${conditions(question)} AND ${isWithin(deadlineWindow(group, question.today))}
    ORDER BY tasks.deadline_end ${direction}, tasks.id ${direction} LIMIT ${most}`.execute(
    database,
  );
  return rows;
}

/** Those of the given ids that are still open: what was put off. */
export async function findOpenTasks(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<OpenTask[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OpenTask>`
    SELECT ${columns} FROM tasks LEFT JOIN units ON units.id = tasks.lead_unit_id
    WHERE tasks.id IN (${sql.join(ids)}) AND ${isOpen}`.execute(database);
  return rows;
}
