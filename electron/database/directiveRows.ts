import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type {
  Directive,
  DirectiveStatus,
  DirectiveValues,
} from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';
import {
  directiveLabel,
  toDirective,
  toDirectiveColumns,
  toDirectiveValues,
  type SearchText,
} from './directiveColumns.ts';
import type { Change } from './history.ts';
import { readLookups, type Lookups } from './lookups.ts';
import { deletedStamp, newStamp, nextStamp } from './rowStamps.ts';
import type { DirectivesTable, Tables } from './tables.ts';
import { refuseUsed } from './uses.ts';

/*
 * The only writer of single documents: the form, relations, undo and taking a batch back all come
 * through here, so that the log, the search index and the derived keys can never be forgotten.
 */

type Row = Selectable<DirectivesTable>;

/** The stored row, also from the trash. Throws AppError `notFound`. */
export async function findDirectiveRow(database: Kysely<Tables>, id: string): Promise<Row> {
  const row = await database
    .selectFrom('directives')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('notFound');
  return row;
}

/** Adds to stored rows the names and counts that lists show; keeps their order. */
export async function completeDirectives(
  database: Kysely<Tables>,
  rows: readonly Row[],
  lookups: Lookups,
): Promise<Directive[]> {
  const ids = rows.map((row) => row.id);
  const attachments = await countBy(database, 'attachments', ids);
  const implementedBy = await countBy(database, 'relations', ids);
  return rows.map((row) =>
    toDirective(row, lookups, {
      attachments: attachments.get(row.id) ?? 0,
      implementedBy: implementedBy.get(row.id) ?? 0,
    }),
  );
}

async function countBy(
  database: Kysely<Tables>,
  table: 'attachments' | 'relations',
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const query =
    table === 'attachments'
      ? database
          .selectFrom('attachments')
          .select(['directive_id as id', sql<number>`count(*)`.as('count')])
          .where('directive_id', 'in', ids)
          .where('deleted_at', 'is', null)
          .groupBy('directive_id')
      : database
          .selectFrom('relations')
          .select(['to_id as id', sql<number>`count(*)`.as('count')])
          .where('to_id', 'in', ids)
          .where('kind', '=', 'implements')
          .groupBy('to_id');
  const counts = await query.execute();
  return new Map(counts.flatMap(({ id, count }) => (id === null ? [] : [[id, count]])));
}

/** One document as pages show it, also from the trash. Throws AppError `notFound`. */
export async function readDirective(database: Kysely<Tables>, id: string): Promise<Directive> {
  const row = await findDirectiveRow(database, id);
  const [directive] = await completeDirectives(database, [row], await readLookups(database));
  if (directive === undefined) throw new AppError('notFound');
  return directive;
}

async function writeSearch(
  transaction: Transaction<Tables>,
  sequence: number,
  search: SearchText,
): Promise<void> {
  await transaction.deleteFrom('directives_search').where('rowid', '=', sequence).execute();
  await transaction
    .insertInto('directives_search')
    .values({ rowid: sequence, ...search })
    .execute();
}

/** Inserts a document and logs it. Returns its id. */
export async function insertDirective(
  change: Change,
  values: DirectiveValues,
  lookups: Lookups,
  id: string = newId(),
): Promise<string> {
  const { columns, search } = toDirectiveColumns(values, lookups);
  const { sequence } = await change.transaction
    .insertInto('directives')
    .values({
      ...columns,
      id,
      import_batch_id: null,
      import_row: null,
      ...newStamp(change),
    })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  await writeSearch(change.transaction, sequence, search);
  await change.record({
    subject: 'directives',
    action: 'create',
    rowId: id,
    label: directiveLabel(values),
    before: null,
    after: values,
  });
  return id;
}

/**
 * Writes new values over a document and logs both versions; nothing is written when nothing differs.
 * @param revision the version the clerk saw; another one in the database is a `conflict`
 */
export async function updateDirective(
  change: Change,
  id: string,
  revision: number | 'any',
  values: DirectiveValues,
  lookups: Lookups,
): Promise<void> {
  const row = await findDirectiveRow(change.transaction, id);
  if (revision !== 'any' && row.revision !== revision) throw new AppError('conflict');
  const before = toDirectiveValues(row, lookups);
  const { columns, search } = toDirectiveColumns(values, lookups);
  const after = toDirectiveValues({ ...row, ...columns }, lookups);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await change.transaction
    .updateTable('directives')
    .set({ ...columns, ...nextStamp(change, row) })
    .where('id', '=', id)
    .execute();
  await writeSearch(change.transaction, row.sequence, search);
  await change.record({
    subject: 'directives',
    action: 'update',
    rowId: id,
    label: directiveLabel(after),
    before,
    after,
  });
}

/**
 * Moves a document to the trash (`isDeleted`) or back; no change when it is there already.
 * @param named ids that others name, where they were read for many rows at once
 * @throws AppError `conflict` with the details of `usesDetails` for a document that others name
 */
export async function setDirectiveDeleted(
  change: Change,
  id: string,
  isDeleted: boolean,
  lookups: Lookups,
  named?: ReadonlySet<string>,
): Promise<void> {
  const row = await findDirectiveRow(change.transaction, id);
  if ((row.deleted_at !== null) === isDeleted) return;
  const values = toDirectiveValues(row, lookups);
  const label = directiveLabel(values);
  if (isDeleted && (named?.has(id) ?? true)) {
    await refuseUsed(change.transaction, 'directives', id, label);
  }
  await change.transaction
    .updateTable('directives')
    .set(deletedStamp(change, row, isDeleted))
    .where('id', '=', id)
    .execute();
  await change.record({
    subject: 'directives',
    action: isDeleted ? 'remove' : 'restore',
    rowId: id,
    label,
    before: isDeleted ? values : null,
    after: isDeleted ? null : values,
  });
}

/** Sets whether a document may still be cited, e.g. when another one replaces it. */
export async function setDirectiveStatus(
  change: Change,
  id: string,
  status: DirectiveStatus,
  lookups: Lookups,
): Promise<void> {
  const row = await findDirectiveRow(change.transaction, id);
  await updateDirective(change, id, 'any', { ...toDirectiveValues(row, lookups), status }, lookups);
}
