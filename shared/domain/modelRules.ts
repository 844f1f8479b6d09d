import type { MovementRule } from './movements.ts';
import type { Unit } from './units.ts';
import { foldText } from './vietnamese.ts';

/** How many models a unit has, in all and by the ids of the movement's fields. */
export interface UnitModels {
  readonly registered: FieldCounts;
  readonly effective: FieldCounts;
}
export interface FieldCounts {
  readonly total: number;
  readonly byField: ReadonlyMap<string, number>;
}

/** What a unit lacks: in which field (null = in all together), how many it has and needs. */
export interface Lack {
  readonly fieldId: string | null;
  readonly has: number;
  readonly needs: number;
}

/** Whether the rule is meant for the unit. */
export function isMeantFor(
  { unitKinds, unitLevels, namePrefix }: MovementRule,
  { kind, level, name }: Pick<Unit, 'kind' | 'level' | 'name'>,
): boolean {
  return (
    (unitKinds.length === 0 || unitKinds.includes(kind)) &&
    (unitLevels.length === 0 || unitLevels.includes(level)) &&
    foldText(name).startsWith(foldText(namePrefix))
  );
}

function asked(rule: MovementRule, fieldIds: readonly string[]): readonly (string | null)[] {
  if (rule.scope === 'each') return fieldIds;
  return rule.scope === 'one' && rule.fieldId !== null ? [rule.fieldId] : [null];
}

/**
 * What a unit lacks of the rules that are meant for it (domain.md §1.4 rows 9–10); empty when it meets all.
 * @param fieldIds the fields of the movement, for rules over every field
 */
export function lacksOf(
  unit: Pick<Unit, 'kind' | 'level' | 'name'>,
  models: UnitModels,
  rules: readonly MovementRule[],
  fieldIds: readonly string[],
): Lack[] {
  return rules
    .filter((rule) => isMeantFor(rule, unit))
    .flatMap((rule) => {
      const counts = models[rule.counts];
      return asked(rule, fieldIds).map((fieldId) => ({
        fieldId,
        has: fieldId === null ? counts.total : (counts.byField.get(fieldId) ?? 0),
        needs: rule.atLeast,
      }));
    })
    .filter(({ has, needs }) => has < needs);
}
