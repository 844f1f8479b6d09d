import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adding, rollUp, type RollUp } from './rollUp.ts';
import { dayBefore, UnitTree } from './unitTree.ts';
import {
  type SuccessionValues,
  successionValuesSchema,
  type Unit,
  unitValuesSchema,
  type UnitView,
} from './units.ts';

const provinceId = '00000000-0000-7000-8000-000000000000';
const reportDay = '2026-09-15';

function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

function unit(number: number, values: Partial<Unit> = {}): Unit {
  const id = idOf(number);
  const named = { name: `Xã ${number}`, level: 'commune', parentId: provinceId };
  return { ...unitValuesSchema.parse({ ...named, ...values }), id };
}

interface World {
  units: Map<string, Unit>;
  successions: SuccessionValues[];
}

function begin(communes: number): World {
  const province = unit(0, { name: 'Tỉnh Mẫu', level: 'province', parentId: null });
  const districts = [1, 2].map((number) => unit(number, { level: 'district' }));
  const others = Array.from({ length: communes }, (_, index) =>
    unit(10 + index, { parentId: idOf(1 + (index % 2)) }),
  );
  return {
    units: new Map([province, ...districts, ...others].map((each) => [each.id, each])),
    successions: [],
  };
}

function end(world: World, id: string, day: string): void {
  const ended = world.units.get(id);
  if (ended !== undefined) world.units.set(id, { ...ended, validTo: dayBefore(day) });
}

function succeed(world: World, fromIds: string[], toNumbers: number[], day: string): void {
  for (const number of toNumbers) world.units.set(idOf(number), unit(number, { validFrom: day }));
  for (const id of fromIds) end(world, id, day);
  const toIds = toNumbers.map(idOf);
  const kind = toIds.length === 0 ? 'dissolve' : toIds.length > 1 ? 'split' : 'merge';
  world.successions.push(successionValuesSchema.parse({ kind, happenedOn: day, fromIds, toIds }));
}

function treeOf(world: World): UnitTree {
  return new UnitTree([...world.units.values()], world.successions);
}

/** Generated reorganisations: each step merges, splits, renames or dissolves some living units. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('merge', 'split', 'rename', 'dissolve'),
    seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 6 },
);

const worlds = fc.tuple(fc.integer({ min: 1, max: 12 }), steps).map(([communes, plan]) => {
  const world = begin(communes);
  plan.forEach(({ kind, seeds }, step) => {
    const day = `20${10 + step * 2}-07-01`;
    const living = [...world.units.values()].filter(
      ({ id, validTo }) => id !== provinceId && validTo === null,
    );
    const chosen = new Set(seeds.map((seed) => living[seed % (living.length || 1)]?.id ?? ''));
    chosen.delete('');
    const from = kind === 'merge' ? [...chosen] : [...chosen].slice(0, 1);
    if (from.length === 0) return;
    const next = 1000 + step * 10;
    const to = kind === 'dissolve' ? [] : kind === 'split' ? [next, next + 1] : [next];
    succeed(world, from, to, day);
  });
  return world;
});

const figures = fc.array(
  fc.record({ seed: fc.nat(), year: fc.integer({ min: 2005, max: 2026 }), value: fc.integer() }),
  { maxLength: 30 },
);

/** Each value is given by a unit that lived on its day, as a form would have taken it. */
function dated(tree: UnitTree, given: readonly { seed: number; year: number; value: number }[]) {
  return given.flatMap(({ seed, year, value }) => {
    const on = `${year}-03-31`;
    const living = tree.validOn(on);
    const giver = living[seed % (living.length || 1)];
    return giver === undefined ? [] : [{ unitId: giver.id, on, value }];
  });
}

/** Own values and the totals of the children, by the parents of one day. */
function sumOfParts(tree: UnitTree, rolled: RollUp<number>, day: string, id: string): number {
  const children = tree.childrenOn(day).get(id) ?? [];
  const below = children.map((child) => rolled.byUnit.get(child.id)?.total ?? 0);
  return below.reduce((sum, total) => sum + total, rolled.byUnit.get(id)?.own ?? 0);
}

test('by the units of today, every total is its own value and the totals of its children', () => {
  fc.assert(
    fc.property(worlds, figures, (world, given) => {
      const tree = treeOf(world);
      const rolled = rollUp(tree, dated(tree, given), 'current', reportDay, adding);
      for (const [id, { total }] of rolled.byUnit) {
        expect(total).toBe(sumOfParts(tree, rolled, reportDay, id));
      }
    }),
  );
});

test('by the names of the time, every total of one day is its own value and the totals of its children', () => {
  fc.assert(
    fc.property(worlds, figures, fc.integer({ min: 2005, max: 2026 }), (world, given, year) => {
      const tree = treeOf(world);
      const ofYear = dated(
        tree,
        given.map((each) => ({ ...each, year })),
      );
      const rolled = rollUp(tree, ofYear, 'atTheTime', reportDay, adding);
      for (const [id, { total }] of rolled.byUnit) {
        expect(total).toBe(sumOfParts(tree, rolled, `${year}-03-31`, id));
      }
    }),
  );
});

test('no value is lost or counted twice: the tops and what has no place make up the whole', () => {
  fc.assert(
    fc.property(
      worlds,
      figures,
      fc.constantFrom<UnitView>('atTheTime', 'current'),
      (world, given, view) => {
        const tree = treeOf(world);
        const values = dated(tree, given);
        const rolled = rollUp(tree, values, view, reportDay, adding);
        const own = [...rolled.byUnit.values()].reduce((sum, line) => sum + line.own, 0);
        expect(own + rolled.outside).toBe(values.reduce((sum, { value }) => sum + value, 0));
      },
    ),
  );
});

test('A merged into a neighbour and then B gives what B and then A gives', () => {
  fc.assert(
    fc.property(figures, fc.boolean(), (given, isReversed) => {
      const [first, second] = isReversed ? [[12], [11]] : [[11], [12]];
      const world = begin(3);
      const start = treeOf(world);
      const values = dated(
        start,
        given.map((each) => ({ ...each, year: 2008 })),
      );
      succeed(world, [idOf(10), ...(first ?? []).map(idOf)], [1000], '2010-07-01');
      succeed(world, [idOf(1000), ...(second ?? []).map(idOf)], [2000], '2012-07-01');
      const tree = treeOf(world);
      const rolled = rollUp(tree, values, 'current', reportDay, adding);
      const communes = values.filter(({ unitId }) => [10, 11, 12].map(idOf).includes(unitId));
      expect(rolled.byUnit.get(idOf(2000))?.own ?? 0).toBe(
        communes.reduce((sum, { value }) => sum + value, 0),
      );
    }),
  );
});

test('the figures of a split unit wait above until the clerk chooses the heir', () => {
  const world = begin(1);
  succeed(world, [idOf(10)], [20, 21], '2025-07-01');
  const values = [{ unitId: idOf(10), on: '2024-12-31', value: 7 }];
  const asked = rollUp(treeOf(world), values, 'current', reportDay, adding);
  expect(asked.undecided.get(idOf(10))).toBe(7);
  expect(asked.byUnit.get(idOf(20))).toBeUndefined();
  const split = world.units.get(idOf(10));
  if (split !== undefined) world.units.set(split.id, { ...split, heirId: idOf(21) });
  const chosen = rollUp(treeOf(world), values, 'current', reportDay, adding);
  expect(chosen.undecided.size).toBe(0);
  expect(chosen.byUnit.get(idOf(21))?.total).toBe(7);
});

test('the denominator counts the units that live on the day', () => {
  const world = begin(4);
  succeed(world, [idOf(10), idOf(11)], [20], '2025-07-01');
  const tree = treeOf(world);
  expect(tree.validOn('2025-06-30', { levels: ['commune'] })).toHaveLength(4);
  expect(tree.validOn('2025-07-01', { levels: ['commune'] })).toHaveLength(3);
});
