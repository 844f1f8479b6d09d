import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** What is left to do after activities and has a day. */
export async function readFollowUpDeadlines(database: Kysely<Tables>): Promise<OpenDeadline[]> {
  const rows = await database
    .selectFrom('follow_ups')
    .leftJoin('units', 'units.id', 'follow_ups.unit_id')
    .select([
      'follow_ups.id',
      'follow_ups.activity_id',
      'follow_ups.title',
      'follow_ups.due_on',
      'follow_ups.due_on_text',
      'units.name as unit',
    ])
    .where('follow_ups.deleted_at', 'is', null)
    .where('follow_ups.done_on', 'is', null)
    .where('follow_ups.due_on', 'is not', null)
    .execute();
  return rows.map((row) => ({
    source: 'followUp',
    rowId: row.id,
    openId: row.activity_id,
    title: row.title,
    unit: row.unit ?? '',
    dueOn: row.due_on ?? '',
    dueOnText: row.due_on_text,
  }));
}
