import { type Kysely, sql } from 'kysely';
import { lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import type { ReviewKind } from '../../../shared/domain/programs.ts';
import { presentPeriod, type TaskState } from '../../../shared/domain/tasks.ts';
import type { Tables } from '../tables.ts';
import { readTaskFacts, type TaskFact } from './taskFacts.ts';

/** A task, or one period of a recurring task, that waits to be done. */
export interface TaskDeadline {
  readonly id: string;
  readonly programId: string;
  readonly title: string;
  readonly dueOn: PartialDate;
  /** The lead unit by name; empty when nobody leads. */
  readonly unit: string;
  readonly status: TaskState;
  /** Of a recurring task: the period that is due. */
  readonly period: PartialDate | null;
}

const openStates: ReadonlySet<TaskState> = new Set(['notStarted', 'inProgress', 'overdue']);

function deadlinesOf(fact: TaskFact, today: string): TaskDeadline[] {
  const { id, programId, title, unit, deadline, state } = fact;
  if (state === 'paused') return [];
  if (fact.recurrence === 'none') {
    if (deadline === null || !openStates.has(state)) return [];
    return [{ id, programId, title, dueOn: deadline, unit, status: state, period: null }];
  }
  // Of the periods to come only the present one: a list with every month until 2030 helps nobody.
  const present = presentPeriod(fact.occurrences[0]?.period ?? '', today);
  return fact.occurrences
    .filter((occurrence) => openStates.has(occurrence.state) && occurrence.period <= present)
    .map(({ period, state: status }) => ({
      id,
      programId,
      title,
      dueOn: period,
      unit,
      status,
      period,
    }));
}

/** The earliest first. The last day of each is read once: a sort asks for it many times. */
function byLastDay<Row extends { readonly dueOn: PartialDate }>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, end: lastDay(row.dueOn) }))
    .toSorted((left, right) => (left.end < right.end ? -1 : Number(left.end > right.end)))
    .map(({ row }) => row);
}

/** What running programs wait for, the earliest first; `today` is ISO. */
export async function listTaskDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<TaskDeadline[]> {
  const facts = await readTaskFacts(database, today);
  return byLastDay(
    facts
      .filter(({ programStatus }) => programStatus === 'running')
      .flatMap((fact) => deadlinesOf(fact, today)),
  );
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
