import { type Kysely, type Selectable, sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { HistoryTable, Tables } from '../../database/tables.ts';

/** An entry, with the workbook of the import that made it. */
export interface LoggedRow extends Selectable<HistoryTable> {
  readonly source_file: string | null;
  /** The row of the workbook that the document asked about came from. */
  readonly source_row: number | null;
}

/** The entries of an import carry the id of its batch as their change. */
function loggedRows(database: Kysely<Tables>) {
  return database
    .selectFrom('history')
    .leftJoin('import_batches', 'import_batches.id', 'history.change_id')
    .selectAll('history')
    .select('import_batches.file_name as source_file');
}

/** A row with more entries than this is read in the whole log. */
const mostEntriesOfRow = 500;

/**
 * The log of one row, newest first. Of a document also its attachments and relations: those it has to
 * others carry its id, those that others have to it are found over the relations there are now. What an
 * import added has no entry of its own: that of its batch tells where it came from.
 */
export async function readRowHistory(
  database: Kysely<Tables>,
  rowId: string,
): Promise<LoggedRow[]> {
  const imported = await database
    .selectFrom('directives')
    .select(['import_batch_id', 'import_row'])
    .where('id', '=', rowId)
    .executeTakeFirst();
  const batchId = imported?.import_batch_id ?? null;
  const rows = await loggedRows(database)
    .where((entry) =>
      entry.or([
        entry('row_id', '=', rowId),
        entry.and([entry('row_id', '=', batchId), entry('action', '=', 'import')]),
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
  return rows.map((row) => ({
    ...row,
    source_row: row.action === 'import' ? (imported?.import_row ?? null) : null,
  }));
}

/** A page of the whole log, newest first, and the place of the next one. */
export async function readHistoryPage(
  database: Kysely<Tables>,
  cursor: string | null,
  limit: number,
): Promise<{ rows: LoggedRow[]; next: string | null }> {
  const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
  if (!Number.isSafeInteger(before)) throw new AppError('validation', {}, { cursor: 'invalid' });
  const rows = await loggedRows(database)
    .where('sequence', '<', before)
    .orderBy('sequence', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit).map((row) => ({ ...row, source_row: null }));
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? String(last.sequence) : null };
}
