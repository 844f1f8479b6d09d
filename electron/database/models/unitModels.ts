import { type Kysely, sql } from 'kysely';
import { stateBit } from '../../../shared/domain/modelCycle.ts';
import type { UnitModels } from '../../../shared/domain/modelRules.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Tables } from '../tables.ts';
import { isCounted } from './modelFilter.ts';

/** Which models are counted: of a year, of one movement or all. */
export interface CountQuestion {
  readonly year: number;
  readonly movementId: string | null;
}

interface Group {
  readonly unitId: string;
  readonly fieldId: string | null;
  readonly registered: number;
  readonly effective: number;
  /** 1 = a field beside the main one: the model is in the total already. */
  readonly isMore: number;
}

async function readGroups(
  database: Kysely<Tables>,
  { year, movementId }: CountQuestion,
): Promise<Group[]> {
  const where = sql`model_years.deleted_at IS NULL AND model_years.year = ${year}
    AND model_years.unit_id IS NOT NULL AND ${isCounted}
    ${movementId === null ? sql`` : sql`AND model_years.movement_id = ${movementId}`}`;
  const effective = sql`sum((model_years.reached_mask & ${sql.lit(stateBit('checked'))}) <> 0)`;
  const { rows } = await sql<Group>`
    SELECT unit_id AS unitId, field_id AS fieldId, count(*) AS registered,
      ${effective} AS effective, 0 AS isMore
    FROM model_years INDEXED BY model_years_counts WHERE ${where} GROUP BY unit_id, field_id
    UNION ALL
    SELECT unit_id, json_each.value, count(*), ${effective}, 1
    FROM model_years INDEXED BY model_years_of_fields, json_each(model_years.more_field_ids)
    WHERE ${where} AND model_years.more_field_ids <> '[]'
    GROUP BY unit_id, json_each.value`.execute(database);
  return rows;
}

interface Counts {
  total: number;
  readonly byField: Map<string, number>;
}

function add(counts: Counts, { fieldId, isMore }: Group, count: number): void {
  if (isMore === 0) counts.total += count;
  if (fieldId !== null) counts.byField.set(fieldId, (counts.byField.get(fieldId) ?? 0) + count);
}

/** The units that a row of this unit counts for on the day: whoever stands for it, and all above. */
function countedFor(tree: UnitTree, unitId: string, day: string): string[] {
  const standing = tree.standingOn(unitId, day);
  if (standing.kind !== 'one') return [unitId];
  const { id } = standing.unit;
  return [id, ...tree.pathOn(id, day).map((unit) => unit.id)];
}

/**
 * How many models each unit has with all units below it, in all and by field: registered and not ended without
 * success, and of these carried out well. Units without a model are not in the map.
 * @param day whose units stand for those of the rows (domain.md §6.2)
 */
export async function readUnitModels(
  database: Kysely<Tables>,
  tree: UnitTree,
  question: CountQuestion,
  day: string,
): Promise<ReadonlyMap<string, UnitModels>> {
  const models = new Map<string, { registered: Counts; effective: Counts }>();
  const paths = new Map<string, string[]>();
  for (const group of await readGroups(database, question)) {
    const path = paths.get(group.unitId) ?? countedFor(tree, group.unitId, day);
    paths.set(group.unitId, path);
    for (const id of path) {
      const known = models.get(id) ?? {
        registered: { total: 0, byField: new Map() },
        effective: { total: 0, byField: new Map() },
      };
      models.set(id, known);
      add(known.registered, group, group.registered);
      add(known.effective, group, group.effective);
    }
  }
  return models;
}

/** The units that a count of this unit holds: it and all that count for it on the day. */
export function unitsCountedFor(tree: UnitTree, unitId: string, day: string): string[] {
  return tree.units
    .filter(({ id }) => countedFor(tree, id, day).includes(unitId))
    .map(({ id }) => id);
}
