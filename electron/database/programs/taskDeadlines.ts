import { type Kysely, sql } from 'kysely';
import { lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import type { ReviewKind } from '../../../shared/domain/programs.ts';
import { presentPeriod, type TaskState } from '../../../shared/domain/tasks.ts';
import type { Tables } from '../tables.ts';
import { readTaskFacts, type TaskFact } from './taskFacts.ts';

/** A recurring task that waits to be done: the earliest of its periods that is not. */
interface RecurringDeadline {
  readonly id: string;
  readonly title: string;
  /** The lead unit by name; empty when nobody leads. */
  readonly unit: string;
  readonly period: PartialDate;
}

const openStates: ReadonlySet<TaskState> = new Set(['notStarted', 'inProgress', 'overdue']);

/** Of the periods to come only the present one: a list with every month until 2030 helps nobody. */
function firstOpenPeriod({ occurrences, state }: TaskFact, today: string): PartialDate | undefined {
  if (state === 'paused') return undefined;
  const present = presentPeriod(occurrences[0]?.period ?? '', today);
  const first = occurrences.find((occurrence) => openStates.has(occurrence.state));
  return first === undefined || first.period > present ? undefined : first.period;
}

/** The recurring tasks that running programs wait for; `today` is ISO. */
export async function listRecurringDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<RecurringDeadline[]> {
  const facts = await readTaskFacts(database, today, { isRecurring: true });
  return facts.flatMap((fact) => {
    const { id, title, unit, programStatus } = fact;
    const period = programStatus === 'running' ? firstOpenPeriod(fact, today) : undefined;
    return period === undefined ? [] : [{ id, title, unit, period }];
  });
}

/** The earliest first. The last day of each is read once: a sort asks for it many times. */
function byLastDay<Row extends { readonly dueOn: PartialDate }>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, end: lastDay(row.dueOn) }))
    .toSorted((left, right) => (left.end < right.end ? -1 : Number(left.end > right.end)))
    .map(({ row }) => row);
}

/** A planned review or inspection that was not held yet. */
export interface ReviewDeadline {
  readonly id: string;
  readonly programId: string;
  readonly kind: ReviewKind;
  readonly title: string;
  readonly dueOn: PartialDate;
  readonly unit: string;
}

/** Reviews that are planned and not held, of programs that still count, the earliest first. */
export async function listReviewDeadlines(database: Kysely<Tables>): Promise<ReviewDeadline[]> {
  const { rows } = await sql<ReviewDeadline>`
    SELECT reviews.id, reviews.program_id AS programId, reviews.kind, reviews.title,
      reviews.planned_on AS dueOn, coalesce(units.name, reviews.unit) AS unit
    FROM reviews
    JOIN programs ON programs.id = reviews.program_id AND programs.deleted_at IS NULL
    LEFT JOIN units ON units.id = reviews.unit_id
    WHERE reviews.deleted_at IS NULL AND reviews.planned_on IS NOT NULL
      AND reviews.held_on IS NULL AND reviews.held_on_text = '' AND programs.status = 'running'
    ORDER BY reviews.id`.execute(database);
  return byLastDay(rows);
}
