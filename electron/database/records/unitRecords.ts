import { type Kysely, sql } from 'kysely';
import { closesCircle, UnitTree } from '../../../shared/domain/unitTree.ts';
import {
  successionValuesSchema,
  type Succession,
  type Unit,
  unitPersonValuesSchema,
  unitSpellingValuesSchema,
  unitValuesSchema,
} from '../../../shared/domain/units.ts';
import { foldText, sortKey } from '../../../shared/domain/vietnamese.ts';
import type { Breathe } from '../breather.ts';
import type { Tables } from '../tables.ts';
import { findRecord, listRecords, type Problems, type RecordDefinition } from './recordRows.ts';

function endsBeforeItBegins(from: string | null, to: string | null): Problems {
  return from !== null && to !== null && to < from ? { validTo: 'beforeValidFrom' } : {};
}

/** Whether `id` stands above `parentId`: a unit cannot be below itself. */
async function isAbove(database: Kysely<Tables>, id: string, parentId: string): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    WITH RECURSIVE above (id) AS (
      VALUES (${parentId})
      UNION SELECT units.parent_id FROM above JOIN units ON units.id = above.id
      WHERE units.parent_id IS NOT NULL
    )
    SELECT 1 AS found FROM above WHERE id = ${id} LIMIT 1`.execute(database);
  return rows.length > 0;
}

/** Units (đơn vị) under one name each, with the days of their life. */
export const unitRecord: RecordDefinition<typeof unitValuesSchema> = {
  subject: 'units',
  table: 'units',
  schema: unitValuesSchema,
  label: ({ name }) => name,
  derive: ({ name }) => ({ name_folded: foldText(name), name_sort: sortKey(name) }),
  async problems({ parentId, validFrom, validTo }, id, database) {
    const isCircle = parentId !== null && (await isAbove(database, id, parentId));
    return { ...endsBeforeItBegins(validFrom, validTo), ...(isCircle && { parentId: 'circle' }) };
  },
};

async function namesOf(database: Kysely<Tables>, ids: readonly string[]): Promise<string> {
  const rows =
    ids.length === 0
      ? []
      : await database.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '?').join(' + ');
}

/** How units became others (đổi tên, sáp nhập, chia tách, giải thể). */
export const unitSuccessionRecord: RecordDefinition<typeof successionValuesSchema> = {
  subject: 'unitSuccessions',
  table: 'unit_successions',
  schema: successionValuesSchema,
  async label({ fromIds, toIds }, database) {
    const from = await namesOf(database, fromIds);
    return toIds.length === 0 ? from : `${from} → ${await namesOf(database, toIds)}`;
  },
  async problems(values, id, database) {
    const others = (await readSuccessions(database)).filter((other) => other.id !== id);
    return closesCircle(others, values) ? { toIds: 'circle' } : {};
  },
};

/** Who is in charge of a unit: name and post only. */
export const unitPersonRecord: RecordDefinition<typeof unitPersonValuesSchema> = {
  subject: 'unitPeople',
  table: 'unit_people',
  schema: unitPersonValuesSchema,
  label: ({ name, post }) => (post === '' ? name : `${name}, ${post}`),
  problems: ({ validFrom, validTo }) => endsBeforeItBegins(validFrom, validTo),
};

/** Other writings of a unit's name. */
export const unitSpellingRecord: RecordDefinition<typeof unitSpellingValuesSchema> = {
  subject: 'unitSpellings',
  table: 'unit_spellings',
  schema: unitSpellingValuesSchema,
  label: async ({ spelling, unitId }, database) =>
    `${spelling} = ${(await findRecord(database, unitRecord, unitId)).values.name}`,
  derive: ({ spelling }) => ({ spelling_folded: foldText(spelling) }),
};

/** All successions outside the trash. */
export function readSuccessions(
  database: Kysely<Tables>,
  breathe?: Breathe,
): Promise<Succession[]> {
  return listRecords(database, unitSuccessionRecord, {}, breathe);
}

/** Read in less time than others may be kept waiting. */
const unitsAtOnce = 500;

async function readSomeUnits(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Unit>> {
  const rows = await database.selectFrom('units').selectAll().where('id', 'in', ids).execute();
  const units = rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    kind: row.kind,
    parentId: row.parent_id,
    symbolSuffix: row.symbol_suffix,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    heirId: row.heir_id,
    position: row.position,
    notes: row.notes,
  }));
  return new Map(units.map((unit) => [unit.id, unit]));
}

/**
 * All units of all times with their successions, by position and name.
 * @param breathe gives others their turn between slices; what they write then may be in the tree in part
 */
export async function readUnitTree(database: Kysely<Tables>, breathe?: Breathe): Promise<UnitTree> {
  const rows = await database
    .selectFrom('units')
    .select('id')
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('name_sort')
    .orderBy('valid_from')
    .execute();
  const ids = rows.map(({ id }) => id);
  const units: Unit[] = [];
  for (let from = 0; from < ids.length; from += unitsAtOnce) {
    await breathe?.();
    const some = ids.slice(from, from + unitsAtOnce);
    const byId = await readSomeUnits(database, some);
    units.push(...some.flatMap((id) => byId.get(id) ?? []));
  }
  await breathe?.();
  const successions = await readSuccessions(database, breathe);
  await breathe?.();
  return new UnitTree(units, successions);
}
