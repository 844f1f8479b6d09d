import type { Kysely } from 'kysely';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { listRecurringDeadlines, listReviewDeadlines } from '../programs/taskDeadlines.ts';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** Recurring tasks of running programs, each with the earliest period that is not done. */
export async function readRecurringDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<OpenDeadline[]> {
  const deadlines = await listRecurringDeadlines(database, today);
  return deadlines.map(({ id, title, unit, period }) => ({
    source: 'task',
    rowId: id,
    openId: id,
    title,
    unit,
    dueOn: period,
    dueOnText: formatDate(period),
  }));
}

/** Reviews and inspections of programs that are planned and not held. */
export async function readReviewDeadlines(database: Kysely<Tables>): Promise<OpenDeadline[]> {
  const deadlines = await listReviewDeadlines(database);
  return deadlines.map(({ id, title, unit, dueOn }) => ({
    source: 'review',
    rowId: id,
    openId: id,
    title,
    unit,
    dueOn,
    dueOnText: '',
  }));
}
