import { type Kysely, type Selectable, sql } from 'kysely';
import type { RecentLine } from '../../../shared/contract/directives.ts';
import { importTotalsSchema } from '../../../shared/contract/imports.ts';
import type { DirectivesTable, Tables } from '../../database/tables.ts';

/** Lines on the start page: what fits beside the deadlines on a small screen. */
const shownLines = 10;

type Row = Selectable<DirectivesTable>;

/** A document as stored, or a file that was imported or taken back: one line, however many it wrote. */
export type RecentRow =
  { readonly kind: 'document'; readonly row: Row } | Extract<RecentLine, { kind: 'import' }>;

type Batch = Extract<RecentLine, { kind: 'import' }>['batch'];

/** The newest files. More than lines are shown: a batch that was taken back stands for two moments. */
async function readBatches(database: Kysely<Tables>): Promise<(Batch & { made: string })[]> {
  const batches = await database
    .selectFrom('import_batches')
    .select(['id', 'file_name', 'totals', 'created_at', 'created_by'])
    .select(['taken_back_at', 'taken_back_by'])
    .orderBy(sql`max(created_at, ifnull(taken_back_at, ''))`, 'desc')
    .limit(shownLines * 2)
    .execute();
  return batches.map((batch) => {
    const { created, updated } = importTotalsSchema.parse(JSON.parse(batch.totals));
    return {
      id: batch.id,
      fileName: batch.file_name,
      documents: created + updated,
      made: batch.created_at,
      at: batch.taken_back_at ?? batch.created_at,
      clerk: batch.taken_back_by ?? batch.created_by,
      isTakenBack: batch.taken_back_at !== null,
    };
  });
}

/** Documents changed between two moments, the last one first, by the index of that order. */
function changedBetween(
  database: Kysely<Tables>,
  after: string,
  before: string | undefined,
  limit: number,
): Promise<Row[]> {
  let query = database.selectFrom('directives').selectAll().where('updated_at', '>', after);
  if (before !== undefined) query = query.where('updated_at', '<', before);
  return query
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
}

/**
 * What was changed last, by hand or by import. All documents that an import wrote bear the moment of its
 * batch: the register is read around those moments, so that a file of 100,000 rows costs nothing and does
 * not drive out what the clerk did herself.
 */
export async function readRecent(database: Kysely<Tables>): Promise<RecentRow[]> {
  const batches = await readBatches(database);
  const moments = new Set(batches.flatMap(({ made, at }) => [made, at]));
  const newestFirst = [...moments].toSorted().toReversed();
  const lines: RecentRow[] = [];
  let before: string | undefined;
  for (const moment of [...newestFirst, '']) {
    const rows = await changedBetween(database, moment, before, shownLines - lines.length);
    lines.push(...rows.map((row) => ({ kind: 'document' as const, row })));
    for (const { made: _made, ...batch } of batches) {
      if (batch.at === moment) lines.push({ kind: 'import', batch });
    }
    if (lines.length >= shownLines) break;
    before = moment;
  }
  return lines.slice(0, shownLines);
}
