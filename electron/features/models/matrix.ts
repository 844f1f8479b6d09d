import type { Kysely } from 'kysely';
import type { ModelMatrix } from '../../../shared/contract/models.ts';
import { isMeantFor, lacksOf, type UnitModels } from '../../../shared/domain/modelRules.ts';
import type { MovementRule, MovementValues } from '../../../shared/domain/movements.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import { readFields } from '../../database/models/movementFields.ts';
import { readUnitModels } from '../../database/models/unitModels.ts';
import { movementRecord } from '../../database/records/movementRecords.ts';
import { findRecord } from '../../database/records/recordRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import { reportDay } from './reportDay.ts';

const noModels: UnitModels = {
  registered: { total: 0, byField: new Map() },
  effective: { total: 0, byField: new Map() },
};

/** The units that register in a movement on the day: of its kinds and levels. */
export function registrants(
  tree: UnitTree,
  { registrantKinds, registrantLevels }: MovementValues,
  day: string,
): Unit[] {
  return tree.validOn(day, { kinds: registrantKinds, levels: registrantLevels });
}

/** Rows for whoever registers, whom a rule is meant for, or who has models. */
function isShown(
  unit: Unit,
  registering: ReadonlySet<string>,
  rules: readonly MovementRule[],
): boolean {
  return registering.has(unit.id) || rules.some((rule) => isMeantFor(rule, unit));
}

/**
 * Units × fields of a movement in a year: how many models each unit has with all below it, and what it lacks
 * of the movement's rules (domain.md §1.4 rows 9–10). Throws AppError `notFound`.
 */
export async function readMatrix(
  database: Kysely<Tables>,
  { year, movementId }: { year: number; movementId: string },
  today: string,
): Promise<ModelMatrix> {
  const { values: movement } = await findRecord(database, movementRecord, movementId);
  const fields = await readFields(database, movementId);
  const tree = await readUnitTree(database);
  const day = reportDay(year, today);
  const models = await readUnitModels(database, tree, { year, movementId }, day);
  const registering = new Set(registrants(tree, movement, day).map(({ id }) => id));
  const fieldIds = fields.map(({ id }) => id);
  const rows = tree
    .validOn(day)
    .filter((unit) => isShown(unit, registering, movement.rules))
    .map((unit) => {
      const counts = models.get(unit.id) ?? noModels;
      return {
        unitId: unit.id,
        name: unit.name,
        total: counts.registered.total,
        counts: fieldIds.map((id) => counts.registered.byField.get(id) ?? 0),
        lacks: lacksOf(unit, counts, movement.rules, fieldIds),
      };
    });
  return { fields: fields.map(({ id, name }) => ({ id, name })), rows };
}
