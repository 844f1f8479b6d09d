import type { Kysely } from 'kysely';
import { importTotalsSchema, type ImportBatch } from '../../../shared/contract/imports.ts';
import type { Tables } from '../../database/tables.ts';

/** All batches, newest first. */
export async function listBatches(database: Kysely<Tables>): Promise<ImportBatch[]> {
  const rows = await database
    .selectFrom('import_batches')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    sheet: row.sheet,
    at: row.created_at,
    clerk: row.created_by,
    totals: importTotalsSchema.parse(JSON.parse(row.totals)),
    takenBackAt: row.taken_back_at,
  }));
}
