import type { Kysely } from 'kysely';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { isMeantFor, lacksOf, type UnitModels } from '../../../shared/domain/modelRules.ts';
import { movementRuleSchema } from '../../../shared/domain/movements.ts';
import type { TargetSourceOptions } from '../../../shared/domain/targetSources.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Tables } from '../tables.ts';
import { readChecks } from './modelChecks.ts';
import { readUnitModels } from './unitModels.ts';

/** A rule as computed targets write it, with the field by name. */
type NamedRule = TargetSourceOptions['models']['rules'][number];

const noModels: UnitModels = {
  registered: { total: 0, byField: new Map() },
  effective: { total: 0, byField: new Map() },
};

/** Fields of one name in several movements are one field. */
function byName(models: UnitModels, names: ReadonlyMap<string, string>): UnitModels {
  const merge = ({ total, byField }: UnitModels['registered']) => {
    const merged = new Map<string, number>();
    for (const [id, count] of byField) {
      const name = names.get(id);
      if (name !== undefined) merged.set(name, (merged.get(name) ?? 0) + count);
    }
    return { total, byField: merged };
  };
  return { registered: merge(models.registered), effective: merge(models.effective) };
}

/**
 * Which of the units meet every rule meant for them in the year of the day, over all movements (domain.md
 * §1.4 rows 9–10); units that no rule is meant for are left out. A rule without a field asks for every field
 * of the movements that had models in that year.
 */
export async function readUnitsMeetingRules(
  database: Kysely<Tables>,
  tree: UnitTree,
  { units, rules, day }: { units: readonly Unit[]; rules: readonly NamedRule[]; day: string },
): Promise<{ unit: Unit; isMet: boolean }[]> {
  const year = Number(day.slice(0, 4));
  const counts = await readUnitModels(database, tree, { year, movementId: null }, day);
  const fields = await database
    .selectFrom('movement_fields')
    .select(['id', 'name', 'movement_id'])
    .where('deleted_at', 'is', null)
    .where('movement_id', 'in', (query) =>
      query
        .selectFrom('model_years')
        .select('movement_id')
        .where('year', '=', year)
        .where('deleted_at', 'is', null)
        .where('movement_id', 'is not', null)
        .$castTo<{ movement_id: string }>(),
    )
    .execute();
  const names = new Map(fields.map(({ id, name }) => [id, foldText(name)]));
  const asked = [...new Set(names.values())];
  const parsed = rules.map(({ field, scope, ...rule }) => ({
    ...movementRuleSchema.parse({ ...rule, scope: field === '' ? scope : 'one' }),
    fieldId: field === '' ? null : foldText(field),
  }));
  return units
    .filter((unit) => parsed.some((rule) => isMeantFor(rule, unit)))
    .map((unit) => {
      const models = byName(counts.get(unit.id) ?? noModels, names);
      // Without any field known "in every field" would be met by nothing at all.
      const isMet =
        models.registered.total > 0 && lacksOf(unit, models, parsed, asked).length === 0;
      return { unit, isMet };
    });
}

/** A recognised model and whether it was looked at. */
export interface ReviewedModel {
  /** Of the newest year in which it was kept; null = a unit that is only a name. */
  readonly unitId: string | null;
  readonly isReviewed: boolean;
}

/** The models recognised by the end of a year, and which of them were looked at in it (domain.md §1.4 row 11). */
export async function readReviewedModels(
  database: Kysely<Tables>,
  year: number,
): Promise<ReviewedModel[]> {
  const checks = await readChecks(database, { year });
  return checks.map(({ unitId, checkId }) => ({ unitId, isReviewed: checkId !== null }));
}
