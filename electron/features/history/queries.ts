import { type Kysely, type Selectable, sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { HistoryTable, Tables } from '../../database/tables.ts';

type Row = Selectable<HistoryTable>;

/** A row with more entries than this is read in the whole log. */
const mostEntriesOfRow = 500;

/**
 * The log of one row, newest first. Of a document also its attachments and relations: those it has to
 * others carry its id, those that others have to it are found over the relations there are now.
 */
export async function readRowHistory(database: Kysely<Tables>, rowId: string): Promise<Row[]> {
  return database
    .selectFrom('history')
    .selectAll()
    .where((entry) =>
      entry.or([
        entry('row_id', '=', rowId),
        entry.and([
          entry('row_id', 'in', (builder) =>
            builder.selectFrom('relations').select('from_id').where('to_id', '=', rowId),
          ),
          entry('subject', '=', 'relations'),
          entry(sql`coalesce(after, before) ->> '$.toId'`, '=', rowId),
        ]),
      ]),
    )
    .orderBy('sequence', 'desc')
    .limit(mostEntriesOfRow)
    .execute();
}

/** A page of the whole log, newest first, and the place of the next one. */
export async function readHistoryPage(
  database: Kysely<Tables>,
  cursor: string | null,
  limit: number,
): Promise<{ rows: Row[]; next: string | null }> {
  const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
  if (!Number.isSafeInteger(before)) throw new AppError('validation', {}, { cursor: 'invalid' });
  const rows = await database
    .selectFrom('history')
    .selectAll()
    .where('sequence', '<', before)
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? String(last.sequence) : null };
}
