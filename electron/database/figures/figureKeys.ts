import { type Kysely, sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Period } from '../../../shared/domain/periods.ts';
import type { Tables } from '../tables.ts';

/** One form in one period. */
export interface Sheet {
  readonly sequence: number;
  readonly id: string;
}

export async function findSheet(
  database: Kysely<Tables>,
  formId: string,
  period: Period,
): Promise<Sheet | undefined> {
  return database
    .selectFrom('figure_sheets')
    .select(['sequence', 'id'])
    .where('form_id', '=', formId)
    .where('period', '=', period)
    .executeTakeFirst();
}

/** The sheet, made when it is the first time that something is written on it. */
export async function ensureSheet(
  database: Kysely<Tables>,
  formId: string,
  period: Period,
): Promise<Sheet> {
  const found = await findSheet(database, formId, period);
  return (
    found ??
    database
      .insertInto('figure_sheets')
      .values({ id: newId(), form_id: formId, period })
      .returning(['sequence', 'id'])
      .executeTakeFirstOrThrow()
  );
}

type Keys = ReadonlyMap<string, number>;

/** The small keys of units that have figures. */
export async function unitKeys(database: Kysely<Tables>, ids: readonly string[]): Promise<Keys> {
  const rows = await sql<{ sequence: number; unit_id: string }>`
    SELECT sequence, unit_id FROM figure_unit_keys
    WHERE unit_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(database);
  return new Map(rows.rows.map((row) => [row.unit_id, row.sequence]));
}

/** The small keys of indicators that have figures. */
export async function indicatorKeys(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Keys> {
  const rows = await sql<{ sequence: number; indicator_id: string }>`
    SELECT sequence, indicator_id FROM figure_indicator_keys
    WHERE indicator_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(database);
  return new Map(rows.rows.map((row) => [row.indicator_id, row.sequence]));
}

/** The keys, given to those that have none yet. */
export async function ensureUnitKeys(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Keys> {
  await sql`
    INSERT INTO figure_unit_keys (unit_id) SELECT value FROM json_each(${JSON.stringify(ids)})
    WHERE true ON CONFLICT DO NOTHING`.execute(database);
  return unitKeys(database, ids);
}

/** The keys, given to those that have none yet. */
export async function ensureIndicatorKeys(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Keys> {
  await sql`
    INSERT INTO figure_indicator_keys (indicator_id)
    SELECT value FROM json_each(${JSON.stringify(ids)})
    WHERE true ON CONFLICT DO NOTHING`.execute(database);
  return indicatorKeys(database, ids);
}

/** The key of a map that was just filled for it. */
export function keyIn(keys: Keys, id: string): number {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`no key for ${id}`);
  return key;
}
