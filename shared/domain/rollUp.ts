import type { UnitTree } from './unitTree.ts';
import type { Unit, UnitView } from './units.ts';

/** A value of a unit on a day (ISO). */
export interface DatedValue<Value> {
  readonly unitId: string;
  readonly on: string;
  readonly value: Value;
}

/** How values add up: the sum of nothing, and of two. */
export interface Adding<Value> {
  readonly zero: Value;
  readonly add: (left: Value, right: Value) => Value;
}

/** One line of a roll-up. */
export interface RolledUnit<Value> {
  readonly unit: Unit;
  /** What was given for the unit itself. */
  readonly own: Value;
  /** `own` with everything below it. */
  readonly total: Value;
}

export interface RollUp<Value> {
  readonly byUnit: ReadonlyMap<string, RolledUnit<Value>>;
  /** Values of split units that nobody gave to one heir yet: counted above them, and asked about. */
  readonly undecided: ReadonlyMap<string, Value>;
  /** Values of units without a living successor or a place above. */
  readonly outside: Value;
}

/**
 * The unit that a value counts for, and the day on which the units above it are looked up (domain.md §6.2).
 * For sums of another shape than `rollUp` makes.
 */
export function placeOf(
  tree: UnitTree,
  { unitId, on }: { unitId: string; on: string },
  view: UnitView,
  reportDay: string,
): { unit: Unit | undefined; day: string; isUndecided: boolean } {
  if (view === 'atTheTime') return { unit: tree.byId(unitId), day: on, isUndecided: false };
  const standing = tree.standingOn(unitId, reportDay);
  if (standing.kind === 'one') return { unit: standing.unit, day: reportDay, isUndecided: false };
  const above = tree.parentOn(unitId, reportDay);
  return { unit: above, day: reportDay, isUndecided: standing.kind === 'split' };
}

/**
 * Adds dated values up the tree, by the names of their time or by the units that live on `reportDay`
 * (domain.md §6.2 nos. 2–4). The total of a unit is always its own value and the totals of its children;
 * the values of a split that nobody decided stand with the unit above and are listed apart.
 */
export function rollUp<Value>(
  tree: UnitTree,
  values: readonly DatedValue<Value>[],
  view: UnitView,
  reportDay: string,
  { zero, add }: Adding<Value>,
): RollUp<Value> {
  const byUnit = new Map<string, { unit: Unit; own: Value; total: Value }>();
  const undecided = new Map<string, Value>();
  let outside = zero;
  const lineOf = (unit: Unit) => {
    const known = byUnit.get(unit.id);
    if (known !== undefined) return known;
    const line = { unit, own: zero, total: zero };
    byUnit.set(unit.id, line);
    return line;
  };
  for (const dated of values) {
    const { unit, day, isUndecided } = placeOf(tree, dated, view, reportDay);
    if (isUndecided) {
      undecided.set(dated.unitId, add(undecided.get(dated.unitId) ?? zero, dated.value));
    }
    if (unit === undefined) {
      outside = add(outside, dated.value);
      continue;
    }
    const line = lineOf(unit);
    line.own = add(line.own, dated.value);
    for (const above of [unit, ...tree.pathOn(unit.id, day)]) {
      const upper = lineOf(above);
      upper.total = add(upper.total, dated.value);
    }
  }
  return { byUnit, undecided, outside };
}

/** Plain numbers. */
export const adding: Adding<number> = { zero: 0, add: (left, right) => left + right };
