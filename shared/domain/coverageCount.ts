import type { CoverageState, UnitCoverageValues, UnitScope } from './coverage.ts';
import { firstDay, lastDay, type PartialDate } from './partialDates.ts';
import { isValidOn, type UnitTree } from './unitTree.ts';
import type { Unit, UnitView } from './units.ts';

/** How a unit stands to a demand, and where that comes from. */
export interface CoveredUnit<Row> {
  readonly unit: Unit;
  readonly state: CoverageState;
  /** What was written for the unit itself. */
  readonly row: Row | null;
  /** Without a row of its own: how many of the old units that it took over were covered; 0 of 0 = none. */
  readonly inherited: { readonly covered: number; readonly of: number };
  /** An old unit was split and nobody chose its heir: ask, do not guess (domain.md §6.2 no. 3). */
  readonly isUndecided: boolean;
}

type StateRow = Pick<UnitCoverageValues, 'unitId' | 'state' | 'doneOn'>;

/**
 * The day whose units are counted. "Theo đơn vị hiện nay" asks the units of the report day; "theo tên tại
 * thời điểm" asks those that lived when the demand fell due, for they were the ones asked; a demand that is
 * not due yet, or has no due date, asks the units of the report day in both views.
 */
export function coverageDay(dueOn: PartialDate | null, view: UnitView, reportDay: string): string {
  if (view === 'current' || dueOn === null) return reportDay;
  const due = lastDay(dueOn);
  return due < reportDay ? due : reportDay;
}

function isWithin(tree: UnitTree, unit: Unit, day: string, parts: ReadonlySet<string>): boolean {
  return parts.size === 0 || tree.pathOn(unit.id, day).some(({ id }) => parts.has(id));
}

/** The parts of the tree as they are called on the day: a part that was merged goes on in its successor. */
function partsOn(tree: UnitTree, ids: readonly string[], day: string): ReadonlySet<string> {
  const parts = new Set(ids);
  for (const id of ids) {
    const standing = tree.standingOn(id, day);
    if (standing.kind === 'one') parts.add(standing.unit.id);
    if (standing.kind === 'split') for (const { id: part } of standing.units) parts.add(part);
  }
  return parts;
}

/** Whether a unit is asked, looked at on a day of its life. */
function scopeTest(tree: UnitTree, scope: UnitScope): (unit: Unit, day: string) => boolean {
  const named = new Set(scope.unitIds);
  const isOnlyNamed =
    named.size > 0 && scope.levels.length + scope.kinds.length + scope.underIds.length === 0;
  const partsByDay = new Map<string, ReadonlySet<string>>();
  return (unit, day) => {
    if (named.has(unit.id)) return true;
    if (isOnlyNamed) return false;
    if (scope.levels.length > 0 && !scope.levels.includes(unit.level)) return false;
    if (scope.kinds.length > 0 && !scope.kinds.includes(unit.kind)) return false;
    const parts = partsByDay.get(day) ?? partsOn(tree, scope.underIds, day);
    partsByDay.set(day, parts);
    return isWithin(tree, unit, day, parts);
  };
}

/** The units asked on a day: those alive of the scope, and the successors of units named one by one. */
export function unitsAsked(tree: UnitTree, scope: UnitScope, day: string): Unit[] {
  const isAsked = scopeTest(tree, scope);
  const heirs = new Set(
    scope.unitIds.flatMap((id) => {
      const standing = tree.standingOn(id, day);
      return standing.kind === 'one' ? [standing.unit.id] : [];
    }),
  );
  return tree.validOn(day).filter((unit) => heirs.has(unit.id) || isAsked(unit, day));
}

const weakness: readonly CoverageState[] = ['none', 'folded', 'own'];

function weakest(states: readonly CoverageState[]): CoverageState {
  return weakness.find((state) => states.includes(state)) ?? 'none';
}

/** What the reports count: riêng or lồng ghép. */
export function isCovered(state: CoverageState): boolean {
  return state !== 'none';
}

/**
 * How every unit asked stands on a day, with what was known by `reportDay`.
 *
 * After a merge the new unit's own row decides. Without one it counts as covered only when all old units
 * that were asked had been, and as "riêng" only when all had their own: a document binds its own area, so
 * after the merge of a covered commune and one that was not, part of the people still have none. Counting
 * such a unit as covered would take it from the list of those missing and send a figure upwards that is too
 * high; the other way round costs the clerk one click.
 */
export function coverUnits<Row extends StateRow>(
  tree: UnitTree,
  scope: UnitScope,
  rows: readonly Row[],
  { day, reportDay }: { readonly day: string; readonly reportDay: string },
): CoveredUnit<Row>[] {
  const known = rows.filter(({ doneOn }) => doneOn === null || firstDay(doneOn) <= reportDay);
  const byUnit = new Map(known.map((row) => [row.unitId, row]));
  const isAsked = scopeTest(tree, scope);
  const cover = (unit: Unit, seen: ReadonlySet<string>): CoveredUnit<Row> => {
    const row = byUnit.get(unit.id) ?? null;
    const nothing = { unit, row, inherited: { covered: 0, of: 0 }, isUndecided: false };
    if (row !== null) return { ...nothing, state: row.state };
    let isUndecided = false;
    const before: CoveredUnit<Row>[] = [];
    for (const old of tree.forebearsOf(unit.id)) {
      const last = old.validTo;
      if (last === null || last >= day || seen.has(old.id) || !isAsked(old, last)) continue;
      const standing = tree.standingOn(old.id, day);
      if (standing.kind === 'split') isUndecided = true;
      const goesOnHere = standing.kind === 'one' && leadsTo(tree, standing.unit.id, unit.id, day);
      if (goesOnHere) before.push(cover(old, new Set([...seen, unit.id])));
    }
    // Who takes in a neighbour and lives on was asked too, and had nothing of its own.
    const livedBefore = before.some((old) => isValidOn(unit, old.unit.validTo ?? day));
    const covered = before.filter(({ state }) => isCovered(state)).length;
    return {
      ...nothing,
      state: isUndecided || livedBefore ? 'none' : weakest(before.map(({ state }) => state)),
      inherited: { covered, of: before.length + (livedBefore ? 1 : 0) },
      isUndecided: isUndecided || before.some((old) => old.isUndecided),
    };
  };
  return unitsAsked(tree, scope, day).map((unit) => cover(unit, new Set()));
}

/** Whether the unit, or what became of it by the day, is the one that stands. */
function leadsTo(tree: UnitTree, standingId: string, unitId: string, day: string): boolean {
  const standing = tree.standingOn(unitId, day);
  return standing.kind === 'one' && standing.unit.id === standingId;
}

/** A line of the coverage table (domain.md §4.10 no. 7): tổng, riêng, lồng ghép, chưa. */
export interface CoverageCount {
  readonly total: number;
  readonly own: number;
  readonly folded: number;
  readonly none: number;
}

/** Counts units by state. */
export function countStates(states: readonly CoverageState[]): CoverageCount {
  const count = { total: states.length, own: 0, folded: 0, none: 0 };
  for (const state of states) count[state] += 1;
  return count;
}

/** How many a report counts as covered. */
export function coveredOf({ own, folded }: CoverageCount): number {
  return own + folded;
}
