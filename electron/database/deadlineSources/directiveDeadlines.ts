import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** More than so many open deadlines nobody reads; the nearest to today are what counts. */
const mostRead = 2000;

/** Deadlines of documents that may still be cited: of replaced and expired ones nothing is due any more. */
export async function readDirectiveDeadlines(database: Kysely<Tables>): Promise<OpenDeadline[]> {
  const rows = await database
    .selectFrom('directives')
    .select(['id', 'number_symbol', 'alias', 'summary', 'lead_unit', 'due_on', 'due_on_text'])
    .where('deleted_at', 'is', null)
    .where('due_on', 'is not', null)
    .where('status', 'in', ['inForce', 'unknown'])
    .orderBy('due_on', 'desc')
    .limit(mostRead)
    .execute();
  return rows.map((row) => ({
    source: 'directive',
    rowId: row.id,
    title: [row.number_symbol || row.alias, row.summary].filter(Boolean).join(' · '),
    unit: row.lead_unit,
    dueOn: row.due_on ?? '',
    dueOnText: row.due_on_text,
  }));
}
