import type { FigureForm } from '../../../shared/domain/figures.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';

/** A unit that fills a form in, with those above it, nearest first. */
interface Expected {
  readonly unit: Unit;
  readonly path: readonly Unit[];
}

const kept = new WeakMap<UnitTree, Map<string, readonly Expected[]>>();

/** The units that fill a form in on a day, in the order of the tree, with those above each. */
function expectedUnits(tree: UnitTree, form: FigureForm, day: string): readonly Expected[] {
  const known = kept.get(tree) ?? new Map<string, readonly Expected[]>();
  kept.set(tree, known);
  const key = JSON.stringify([form.unitLevels, form.unitKinds, day]);
  const found = known.get(key) ?? findExpected(tree, form, day);
  known.set(key, found);
  return found;
}

function findExpected(tree: UnitTree, form: FigureForm, day: string): Expected[] {
  const expected = tree.validOn(day, { levels: form.unitLevels, kinds: form.unitKinds });
  const lines = expected.map((unit) => ({ unit, path: tree.pathOn(unit.id, day) }));
  const rank = new Map(tree.units.map(({ id }, index) => [id, index]));
  // Siblings stay together: by where the units above stand, from the top.
  const place = ({ unit, path }: Expected) =>
    [unit, ...path].map(({ id }) => rank.get(id) ?? 0).toReversed();
  const placed = lines.map((line) => ({ line, at: place(line) }));
  placed.sort((left, right) => {
    for (let depth = 0; depth < Math.max(left.at.length, right.at.length); depth++) {
      const difference = (left.at[depth] ?? -1) - (right.at[depth] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return placed.map(({ line }) => line);
}

/** The units that fill a form in on a day: below one unit, itself too, or all; in the order of the tree. */
export function expectedBelow(
  tree: UnitTree,
  form: FigureForm,
  day: string,
  unitId: string | null,
): readonly Expected[] {
  const expected = expectedUnits(tree, form, day);
  if (unitId === null) return expected;
  return expected.filter(
    ({ unit, path }) => unit.id === unitId || path.some(({ id }) => id === unitId),
  );
}
