import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { FullForm } from './figureForm.ts';
import type { FigureRollUp } from './figureRollUp.ts';

/** Figures added up, with what they were asked of. */
export interface Rolled {
  readonly form: FullForm;
  readonly tree: UnitTree;
  readonly figures: FigureRollUp;
}

/** The units directly below one in the sums, in the order of the tree: by position and name. */
export function orderedChildren(
  { children }: FigureRollUp,
  tree: UnitTree,
  unitId: string | null,
): Unit[] {
  const below = children.get(unitId);
  return below === undefined ? [] : tree.units.filter(({ id }) => below.has(id));
}

/** The unit asked for; for none the one at the top, when one stands there alone. */
export function shownUnit(
  figures: FigureRollUp,
  tree: UnitTree,
  unitId: string | null,
): string | null {
  if (unitId !== null) return unitId;
  const [top, ...others] = orderedChildren(figures, tree, null);
  return others.length === 0 ? (top?.id ?? null) : null;
}
