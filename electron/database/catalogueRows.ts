import { type Kysely, type Selectable, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import {
  documentTypeValuesSchema,
  fieldValuesSchema,
  issuerValuesSchema,
} from '../../shared/domain/organisations.ts';
import { usesDetails } from '../../shared/domain/uses.ts';
import { foldText, sortKey } from '../../shared/domain/vietnamese.ts';
import { AppError } from '../../shared/errors.ts';
import { type DocumentReference, reindexFirst } from './catalogueReindex.ts';
import type { Change } from './history.ts';
import { deletedStamp, newStamp, nextStamp } from './rowStamps.ts';
import type { CatalogueColumns, Tables } from './tables.ts';

/*
 * The only writer of issuers, document types and fields of work: the settings pages and undo come
 * through here, so that keys, log and search words always follow a name.
 */

type CatalogueTable = 'issuers' | 'document_types' | 'fields';
type Named = { readonly name: string };
type Columns = Readonly<Record<string, string | number | null>>;

/** Where the rows of one catalogue are kept and how they look to the clerk. */
export interface CatalogueDefinition<Values extends Named> {
  readonly subject: 'issuers' | 'documentTypes' | 'fields';
  readonly table: CatalogueTable;
  /** The column of `directives` that points here. */
  readonly reference: DocumentReference;
  readonly schema: z.ZodType<Values>;
  toColumns(values: Values): Columns;
  toValues(row: Readonly<Record<string, unknown>>): Values;
  /** What is wrong with the values by field, beyond what the schema says. */
  problems(values: Values): Readonly<Record<string, string>>;
}

type ValuesOf<Schema extends z.ZodType> = z.output<Schema>;

/** Bodies that issue documents (domain.md §2.4). */
export const issuerCatalogue: CatalogueDefinition<ValuesOf<typeof issuerValuesSchema>> = {
  subject: 'issuers',
  table: 'issuers',
  reference: 'issuer_sequence',
  schema: issuerValuesSchema,
  toColumns: (values) => ({
    short_name: values.shortName,
    level: values.level,
    system: values.system,
    symbol_suffix: values.symbolSuffix,
    valid_from: values.validFrom,
    valid_to: values.validTo,
  }),
  toValues: (row) =>
    issuerValuesSchema.parse({
      name: row.name,
      shortName: row.short_name,
      level: row.level,
      system: row.system,
      symbolSuffix: row.symbol_suffix,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }),
  problems: ({ validFrom, validTo }) =>
    validFrom !== null && validTo !== null && validTo < validFrom
      ? { 'values.validTo': 'beforeValidFrom' }
      : {},
};

/** Kinds of documents with their Party and State symbols (domain.md §2.2, §2.3). */
export const documentTypeCatalogue: CatalogueDefinition<ValuesOf<typeof documentTypeValuesSchema>> =
  {
    subject: 'documentTypes',
    table: 'document_types',
    reference: 'type_sequence',
    schema: documentTypeValuesSchema,
    toColumns: (values) => ({
      party_symbol: values.partySymbol,
      state_symbol: values.stateSymbol,
      position: values.position,
    }),
    toValues: (row) =>
      documentTypeValuesSchema.parse({
        name: row.name,
        partySymbol: row.party_symbol,
        stateSymbol: row.state_symbol,
        position: row.position,
      }),
    problems: () => ({}),
  };

/** Fields of work. */
export const fieldCatalogue: CatalogueDefinition<ValuesOf<typeof fieldValuesSchema>> = {
  subject: 'fields',
  table: 'fields',
  reference: 'field_sequence',
  schema: fieldValuesSchema,
  toColumns: ({ position }) => ({ position }),
  toValues: (row) => fieldValuesSchema.parse({ name: row.name, position: row.position }),
  problems: () => ({}),
};

/** A stored row of a catalogue. */
export interface CatalogueRow<Values> {
  readonly id: string;
  readonly sequence: number;
  readonly revision: number;
  readonly isDeleted: boolean;
  readonly values: Values;
}

function toCatalogueRow<Values extends Named>(
  catalogue: CatalogueDefinition<Values>,
  row: Selectable<CatalogueColumns>,
): CatalogueRow<Values> {
  return {
    id: row.id,
    sequence: row.sequence,
    revision: row.revision,
    isDeleted: row.deleted_at !== null,
    values: catalogue.toValues({ ...row }),
  };
}

/** The row, also a removed one: old documents point to it. Throws AppError `notFound`. */
export async function findCatalogueRow<Values extends Named>(
  database: Kysely<Tables>,
  catalogue: CatalogueDefinition<Values>,
  id: string,
): Promise<CatalogueRow<Values>> {
  const row = await database
    .selectFrom(catalogue.table)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('notFound');
  return toCatalogueRow(catalogue, row);
}

/** The rows that can be chosen, as the settings page lists them: by position, then in Vietnamese order. */
export async function listCatalogueRows<Values extends Named>(
  database: Kysely<Tables>,
  catalogue: CatalogueDefinition<Values>,
): Promise<CatalogueRow<Values>[]> {
  const rows = await database
    .selectFrom(catalogue.table)
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy(catalogue.table === 'issuers' ? 'name_sort' : sql`position`)
    .orderBy('name_sort')
    .execute();
  return rows.map((row) => toCatalogueRow(catalogue, row));
}

/**
 * Names are told apart as a clerk hears them: two rows that differ in marks or capitals only would be
 * one in every search and import.
 */
async function refuseDuplicate(
  database: Kysely<Tables>,
  table: CatalogueTable,
  name: string,
  exceptId: string,
): Promise<void> {
  const other = await database
    .selectFrom(table)
    .select('id')
    .where('name_folded', '=', foldText(name))
    .where('deleted_at', 'is', null)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  if (other !== undefined) throw new AppError('validation', {}, { 'values.name': 'duplicate' });
}

async function check<Values extends Named>(
  change: Change,
  catalogue: CatalogueDefinition<Values>,
  values: Values,
  id: string,
): Promise<void> {
  const problems = catalogue.problems(values);
  if (Object.keys(problems).length > 0) throw new AppError('validation', {}, problems);
  await refuseDuplicate(change.transaction, catalogue.table, values.name, id);
}

function toStored<Values extends Named>(catalogue: CatalogueDefinition<Values>, values: Values) {
  const keys = {
    name: values.name,
    name_folded: foldText(values.name),
    name_sort: sortKey(values.name),
  };
  return { ...catalogue.toColumns(values), ...keys };
}

/**
 * Adds the rows that a register begins with. Not logged: nobody made them, and a beginning cannot be
 * undone row by row.
 */
export async function seedCatalogueRows<Values extends Named>(
  change: Pick<Change, 'transaction' | 'at' | 'clerk'>,
  catalogue: CatalogueDefinition<Values>,
  all: readonly Values[],
): Promise<void> {
  const rows = all.map((values) => ({
    ...toStored(catalogue, values),
    ...newStamp(change),
    id: newId(),
  }));
  await change.transaction.insertInto(catalogue.table).values(rows).execute();
}

/** Adds a row and logs it. Returns its id. */
export async function insertCatalogueRow<Values extends Named>(
  change: Change,
  catalogue: CatalogueDefinition<Values>,
  values: Values,
): Promise<string> {
  const id = newId();
  await check(change, catalogue, values, id);
  await change.transaction
    .insertInto(catalogue.table)
    .values({ ...toStored(catalogue, values), ...newStamp(change), id })
    .execute();
  await change.record({
    subject: catalogue.subject,
    action: 'create',
    rowId: id,
    label: values.name,
    before: null,
    after: values,
  });
  return id;
}

/**
 * Writes new values over a row and logs both versions; nothing is written when nothing differs. A new
 * name begins the re-indexing of the documents that carry it; see `continueReindexing`.
 * @param revision the version the clerk saw; another one in the database is a `conflict`
 */
export async function updateCatalogueRow<Values extends Named>(
  change: Change,
  catalogue: CatalogueDefinition<Values>,
  id: string,
  revision: number | 'any',
  values: Values,
): Promise<void> {
  const row = await findCatalogueRow(change.transaction, catalogue, id);
  if (row.isDeleted) throw new AppError('notFound');
  if (revision !== 'any' && row.revision !== revision) throw new AppError('conflict');
  if (JSON.stringify(row.values) === JSON.stringify(values)) return;
  await check(change, catalogue, values, id);
  await change.transaction
    .updateTable(catalogue.table)
    .set({ ...toStored(catalogue, values), ...nextStamp(change, row) })
    .where('id', '=', id)
    .execute();
  await change.record({
    subject: catalogue.subject,
    action: 'update',
    rowId: id,
    label: values.name,
    before: row.values,
    after: values,
  });
  if (row.values.name !== values.name) {
    await reindexFirst(change.transaction, catalogue.reference, row.sequence);
  }
}

/** How many documents outside the trash use one row of a catalogue. */
async function countUsesOf(
  database: Kysely<Tables>,
  reference: DocumentReference,
  sequence: number,
): Promise<number> {
  // That index holds all three references: a pass over it, at a million rows, instead of over the table.
  const { rows } = await sql<{ documents: number }>`
    SELECT count(*) AS documents FROM directives INDEXED BY directives_by_issued_on
    WHERE deleted_at IS NULL AND ${sql.ref(reference)} = ${sequence}`.execute(database);
  return rows[0]?.documents ?? 0;
}

/**
 * Takes a row out of its catalogue (`isDeleted`) or puts it back; no change when it is so already.
 * @throws AppError `conflict` with the details of `usesDetails` for a row in use; `validation` when another row
 * took its name meanwhile
 */
export async function setCatalogueRowDeleted<Values extends Named>(
  change: Change,
  catalogue: CatalogueDefinition<Values>,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const row = await findCatalogueRow(change.transaction, catalogue, id);
  if (row.isDeleted === isDeleted) return;
  if (isDeleted) {
    const count = await countUsesOf(change.transaction, catalogue.reference, row.sequence);
    if (count > 0)
      throw new AppError('conflict', usesDetails(row.values.name, { directives: count }));
  } else await refuseDuplicate(change.transaction, catalogue.table, row.values.name, id);
  await change.transaction
    .updateTable(catalogue.table)
    .set(deletedStamp(change, row, isDeleted))
    .where('id', '=', id)
    .execute();
  await change.record({
    subject: catalogue.subject,
    action: isDeleted ? 'remove' : 'restore',
    rowId: id,
    label: row.values.name,
    before: isDeleted ? row.values : null,
    after: isDeleted ? null : row.values,
  });
}
