import type { Kysely } from 'kysely';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { listReviewDeadlines, listTaskDeadlines } from '../programs/taskDeadlines.ts';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** Tasks of running programs; of a recurring one the earliest period that is not done. */
export async function readTaskDeadlines(
  database: Kysely<Tables>,
  today: string,
): Promise<OpenDeadline[]> {
  const seen = new Set<string>();
  const deadlines = await listTaskDeadlines(database, today);
  return deadlines.flatMap(({ id, title, unit, dueOn, period }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const dueOnText = period === null ? '' : formatDate(period);
    return [{ source: 'task', rowId: id, openId: id, title, unit, dueOn, dueOnText }];
  });
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
