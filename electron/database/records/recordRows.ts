import { type Kysely, type RawBuilder, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { RecordSubject } from '../../../shared/contract/history.ts';
import { type Track, trackSchema } from '../../../shared/domain/records.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import type { Breathe } from '../breather.ts';
import type { Tables } from '../tables.ts';
import { refuseUsed } from '../uses.ts';
import { type Columns, type StoredRow, toColumns, toValues } from './recordTable.ts';

/*
 * The only writer of every register that is a plain table: units, programs, tasks, figures … One
 * definition gives a table its add, change, trash, log and undo, so that none can be forgotten.
 */

/** Fields that are wrong, with the reason; words: `errors.field.<reason>`. */
export type Problems = Readonly<Record<string, string>>;

/** A kept table: its name in the log, its values, and what only it knows. */
export interface RecordDefinition<Schema extends z.ZodObject = z.ZodObject> {
  readonly subject: RecordSubject;
  readonly table: string;
  readonly schema: Schema;
  /** How the log and messages call the row. */
  label(values: z.output<Schema>, database: Kysely<Tables>): string | Promise<string>;
  /** Columns read from the values, for search and order. */
  derive?(values: z.output<Schema>): Columns;
  /** What is wrong with the values beyond their schema. */
  problems?(
    values: z.output<Schema>,
    id: string,
    database: Kysely<Tables>,
  ): Problems | Promise<Problems>;
}

/** A stored row with its values, also from the trash. */
export type RecordRow<Schema extends z.ZodObject> = z.output<Schema> & Track;

function toTrack(row: StoredRow): Track {
  return trackSchema.parse({
    id: row['id'],
    revision: row['revision'],
    createdAt: row['created_at'],
    createdBy: row['created_by'],
    updatedAt: row['updated_at'],
    updatedBy: row['updated_by'],
    deletedAt: row['deleted_at'],
  });
}

/** The values and the track of a row as the database gave it. */
export function toRecord<Schema extends z.ZodObject>(
  definition: Pick<RecordDefinition<Schema>, 'schema'>,
  row: StoredRow,
): RecordRow<Schema> {
  return { ...toValues(definition.schema, row), ...toTrack(row) };
}

/** The row, also from the trash. Throws AppError `notFound`. */
export async function findRecord<Schema extends z.ZodObject>(
  database: Kysely<Tables>,
  definition: RecordDefinition<Schema>,
  id: string,
): Promise<{ values: z.output<Schema>; track: Track }> {
  const { rows } = await sql<StoredRow>`
    SELECT * FROM ${sql.table(definition.table)} WHERE id = ${id}`.execute(database);
  const [row] = rows;
  if (row === undefined) throw new AppError('notFound');
  return { values: toValues(definition.schema, row), track: toTrack(row) };
}

/** Read and checked in less time than others may be kept waiting. */
const recordsAtOnce = 300;

/**
 * The rows outside the trash whose fields have the given values (null = empty), oldest first: ids are made
 * in time order.
 * @param breathe for thousands of rows: they are read in slices, and others have their turn between
 */
export async function listRecords<Schema extends z.ZodObject>(
  database: Kysely<Tables>,
  definition: Pick<RecordDefinition<Schema>, 'schema' | 'table'>,
  where: Partial<z.output<Schema>> = {},
  breathe?: Breathe,
): Promise<RecordRow<Schema>[]> {
  const conditions = Object.entries(toColumns(where)).map(
    ([name, value]) => sql`AND ${sql.ref(name)} IS ${value}`,
  );
  const select = sql`
    SELECT * FROM ${sql.table(definition.table)}
    WHERE deleted_at IS NULL ${sql.join(conditions, sql` `)}`;
  const read = async (query: RawBuilder<unknown>) => {
    const { rows } = await sql<StoredRow>`${query}`.execute(database);
    return rows.map((row) => toRecord(definition, row));
  };
  if (breathe === undefined) return read(sql`${select} ORDER BY id`);
  const records: RecordRow<Schema>[] = [];
  for (let after = ''; ;) {
    const some = await read(sql`${select} AND id > ${after} ORDER BY id LIMIT ${recordsAtOnce}`);
    records.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < recordsAtOnce) return records;
    after = last.id;
    await breathe();
  }
}

async function refuseProblems<Schema extends z.ZodObject>(
  change: Change,
  definition: RecordDefinition<Schema>,
  values: z.output<Schema>,
  id: string,
): Promise<void> {
  const problems = (await definition.problems?.(values, id, change.transaction)) ?? {};
  if (Object.keys(problems).length === 0) return;
  const fields = Object.entries(problems).map(([field, reason]) => [`values.${field}`, reason]);
  throw new AppError('validation', {}, Object.fromEntries(fields));
}

async function write(change: Change, table: string, id: string, columns: Columns): Promise<void> {
  const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`UPDATE ${sql.table(table)} SET ${sql.join(set)} WHERE id = ${id}`.execute(
    change.transaction,
  );
}

/** Adds a row and logs it. Returns its id. Throws AppError `validation` with the fields. */
export async function insertRecord<Schema extends z.ZodObject>(
  change: Change,
  definition: RecordDefinition<Schema>,
  values: z.output<Schema>,
  id: string = newId(),
): Promise<string> {
  await refuseProblems(change, definition, values, id);
  const columns: Columns = {
    ...toColumns(values),
    ...definition.derive?.(values),
    id,
    created_at: change.at,
    created_by: change.clerk,
    updated_at: change.at,
    updated_by: change.clerk,
    deleted_at: null,
    revision: 1,
  };
  await sql`
    INSERT INTO ${sql.table(definition.table)} (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    VALUES (${sql.join(Object.values(columns))})`.execute(change.transaction);
  await change.record({
    subject: definition.subject,
    action: 'create',
    rowId: id,
    label: await definition.label(values, change.transaction),
    before: null,
    after: values,
  });
  return id;
}

/**
 * Writes new values over a row and logs both versions; nothing is written when nothing differs.
 * @param revision the version the clerk saw; another one in the database is a `conflict`
 */
export async function updateRecord<Schema extends z.ZodObject>(
  change: Change,
  definition: RecordDefinition<Schema>,
  id: string,
  revision: number | 'any',
  values: z.output<Schema>,
): Promise<void> {
  const { values: before, track } = await findRecord(change.transaction, definition, id);
  if (track.deletedAt !== null) throw new AppError('notFound');
  if (revision !== 'any' && track.revision !== revision) throw new AppError('conflict');
  if (JSON.stringify(before) === JSON.stringify(values)) return;
  await refuseProblems(change, definition, values, id);
  await write(change, definition.table, id, {
    ...toColumns(values),
    ...definition.derive?.(values),
    updated_at: change.at,
    updated_by: change.clerk,
    revision: track.revision + 1,
  });
  await change.record({
    subject: definition.subject,
    action: 'update',
    rowId: id,
    label: await definition.label(values, change.transaction),
    before,
    after: values,
  });
}

/**
 * Moves a row to the trash (`isDeleted`) or back; no change when it is there already.
 * @throws AppError `conflict` with the details of `usesDetails` for a row that others name
 */
export async function setRecordDeleted<Schema extends z.ZodObject>(
  change: Change,
  definition: RecordDefinition<Schema>,
  id: string,
  isDeleted: boolean,
): Promise<void> {
  const { values, track } = await findRecord(change.transaction, definition, id);
  if ((track.deletedAt !== null) === isDeleted) return;
  const label = await definition.label(values, change.transaction);
  if (isDeleted) await refuseUsed(change.transaction, definition.subject, id, label);
  else await refuseProblems(change, definition, values, id);
  await write(change, definition.table, id, {
    deleted_at: isDeleted ? change.at : null,
    updated_at: change.at,
    updated_by: change.clerk,
    revision: track.revision + 1,
  });
  await change.record({
    subject: definition.subject,
    action: isDeleted ? 'remove' : 'restore',
    rowId: id,
    label,
    before: isDeleted ? values : null,
    after: isDeleted ? null : values,
  });
}
