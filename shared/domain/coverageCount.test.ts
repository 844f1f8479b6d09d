import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoverageState, coverageStates, type UnitScope, unitScopeSchema } from './coverage.ts';
import { countStates, coverageDay, coveredOf, coverUnits, unitsAsked } from './coverageCount.ts';
import { UnitTree } from './unitTree.ts';
import {
  type SuccessionValues,
  successionValuesSchema,
  type Unit,
  unitValuesSchema,
} from './units.ts';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function unit(number: number, values: Partial<Unit> = {}): Unit {
  const named = { name: `Xã mẫu ${number}`, level: 'commune', ...values };
  return { ...unitValuesSchema.parse(named), id: idOf(number) };
}

function succession(fromIds: number[], toIds: number[]): SuccessionValues {
  const kind = toIds.length > 1 ? 'split' : 'merge';
  return successionValuesSchema.parse({
    kind,
    happenedOn: '2025-07-01',
    fromIds: fromIds.map(idOf),
    toIds: toIds.map(idOf),
  });
}

const communes = unitScopeSchema.parse({ levels: ['commune'] });

function row(number: number, state: CoverageState, doneOn: string | null = null) {
  return { unitId: idOf(number), state, doneOn };
}

function statesOn(
  tree: UnitTree,
  rows: ReturnType<typeof row>[],
  day: string,
  scope: UnitScope = communes,
): Record<string, CoverageState> {
  const covered = coverUnits(tree, scope, rows, { day, reportDay: day });
  return Object.fromEntries(covered.map(({ unit: { name }, state }) => [name, state]));
}

const old = { validTo: '2025-06-30' };
const young = { validFrom: '2025-07-01' };
const merged = new UnitTree(
  [unit(1, old), unit(2, old), unit(3, young)],
  [succession([1, 2], [3])],
);

test('the denominator is the units that live on the day', () => {
  expect(Object.keys(statesOn(merged, [], '2025-06-30'))).toEqual(['Xã mẫu 1', 'Xã mẫu 2']);
  expect(Object.keys(statesOn(merged, [], '2025-07-01'))).toEqual(['Xã mẫu 3']);
});

test.each<[CoverageState, CoverageState, CoverageState]>([
  ['own', 'own', 'own'],
  ['own', 'folded', 'folded'],
  ['own', 'none', 'none'],
  ['none', 'none', 'none'],
])('merged units that were %s and %s make a unit that is %s', (first, second, both) => {
  const rows = [row(1, first), row(2, second)];
  expect(statesOn(merged, rows, '2025-07-01')).toEqual({ 'Xã mẫu 3': both });
});

test('the document of the new unit itself goes before those of the old ones', () => {
  const rows = [row(1, 'own'), row(2, 'none'), row(3, 'folded', '2025-09')];
  expect(statesOn(merged, rows, '2025-12-31')).toEqual({ 'Xã mẫu 3': 'folded' });
});

test('a new unit says how many of its old ones were covered', () => {
  const [only] = coverUnits(merged, communes, [row(1, 'own')], {
    day: '2025-07-01',
    reportDay: '2025-07-01',
  });
  expect(only?.inherited).toEqual({ covered: 1, of: 2 });
});

test('a unit that takes in a covered neighbour is not covered by the document of that one', () => {
  const tree = new UnitTree([unit(1), unit(2, old)], [succession([1, 2], [1])]);
  expect(statesOn(tree, [row(2, 'own')], '2025-07-01')).toEqual({ 'Xã mẫu 1': 'none' });
  expect(statesOn(tree, [row(1, 'own')], '2025-07-01')).toEqual({ 'Xã mẫu 1': 'own' });
});

test('a document issued after the report day does not count yet', () => {
  const rows = [row(1, 'own', '2014-08-01'), row(2, 'own', '2014')];
  expect(statesOn(merged, rows, '2014-06-30')).toEqual({ 'Xã mẫu 1': 'none', 'Xã mẫu 2': 'own' });
});

test('after a split nobody is covered by the old document until an heir is chosen', () => {
  const parts = [unit(5, young), unit(6, young)];
  const undecided = new UnitTree([unit(4, old), ...parts], [succession([4], [5, 6])]);
  const rows = [row(4, 'own')];
  expect(statesOn(undecided, rows, '2025-07-01')).toEqual({
    'Xã mẫu 5': 'none',
    'Xã mẫu 6': 'none',
  });
  const decided = new UnitTree(
    [unit(4, { ...old, heirId: idOf(6) }), ...parts],
    [succession([4], [5, 6])],
  );
  expect(statesOn(decided, rows, '2025-07-01')).toEqual({ 'Xã mẫu 5': 'none', 'Xã mẫu 6': 'own' });
});

test('only what lies below the parts chosen is asked, and units named one by one besides', () => {
  const tree = new UnitTree(
    [
      unit(10, { level: 'province' }),
      unit(11, { level: 'province' }),
      unit(12, { parentId: idOf(10) }),
      unit(13, { parentId: idOf(11) }),
      unit(14, { parentId: idOf(11), kind: 'school', level: 'other' }),
    ],
    [],
  );
  const scope = { ...communes, underIds: [idOf(10)], unitIds: [idOf(14)] };
  expect(unitsAsked(tree, scope, '2026-01-01').map(({ id }) => id)).toEqual([idOf(12), idOf(14)]);
  const named = unitScopeSchema.parse({ unitIds: [idOf(13)] });
  expect(unitsAsked(tree, named, '2026-01-01').map(({ id }) => id)).toEqual([idOf(13)]);
});

test('by the names of the time, those are asked who lived when it fell due', () => {
  expect(coverageDay('2014', 'atTheTime', '2026-09-15')).toBe('2014-12-31');
  expect(coverageDay('2014', 'current', '2026-09-15')).toBe('2026-09-15');
  expect(coverageDay('2027', 'atTheTime', '2026-09-15')).toBe('2026-09-15');
  expect(coverageDay(null, 'atTheTime', '2026-09-15')).toBe('2026-09-15');
});

test('own, folded and none are always all units asked, whatever was merged', () => {
  const states = fc.array(fc.constantFrom(...coverageStates), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(states, fc.integer({ min: 1, max: 12 }), (each, mergedCount) => {
      const count = Math.min(mergedCount, each.length);
      const units = each.map((_, index) => unit(index, index < count ? old : {}));
      const tree = new UnitTree(
        [...units, unit(99, young)],
        [
          succession(
            Array.from({ length: count }, (_, index) => index),
            [99],
          ),
        ],
      );
      const rows = each.map((state, index) => row(index, state));
      for (const day of ['2025-06-30', '2025-07-01']) {
        const covered = coverUnits(tree, communes, rows, { day, reportDay: day });
        const sum = countStates(covered.map(({ state }) => state));
        expect(sum.own + sum.folded + sum.none).toBe(sum.total);
        expect(sum.total).toBe(tree.validOn(day, communes).length);
        expect(coveredOf(sum)).toBeLessThanOrEqual(sum.total);
      }
    }),
  );
});
