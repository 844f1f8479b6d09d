import { type Kysely, sql } from 'kysely';
import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import type { ReviewKind } from '../../../shared/domain/programs.ts';
import type { TaskState } from '../../../shared/domain/tasks.ts';
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
  return fact.occurrences
    .filter(
      (occurrence) => openStates.has(occurrence.state) && firstDay(occurrence.period) <= today,
    )
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

function byLastDay(left: { dueOn: PartialDate }, right: { dueOn: PartialDate }): number {
  return lastDay(left.dueOn).localeCompare(lastDay(right.dueOn));
}

/** What running programs wait for, the earliest first; `today` is ISO. */
export async function listTaskDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<TaskDeadline[]> {
  const facts = await readTaskFacts(database, today);
  return facts
    .filter(({ programStatus }) => programStatus === 'running')
    .flatMap((fact) => deadlinesOf(fact, today))
    .toSorted(byLastDay);
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
  return rows.toSorted(byLastDay);
}
