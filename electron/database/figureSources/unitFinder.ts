import type { FigureForm } from '../../../shared/domain/figures.ts';
import { type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';

/** For which of the units asked a row of this unit counts; undefined = for none of them. */
export type UnitFinder = (unitId: string) => string | undefined;

/** Who is asked, and when. */
export interface AskedUnits {
  readonly tree: UnitTree;
  readonly units: readonly Unit[];
  readonly period: Period;
  /** Its units report each for itself, those too that are not asked now; null = sums over all below. */
  readonly form: Pick<FigureForm, 'unitLevels' | 'unitKinds'> | null;
}

/** Later than any unit ends: whoever lives then is the heir of today. */
const endOfTime = '9999-12-31';

/** The unit itself, whoever stands for it at the end of the period or today, and those above it. */
function candidates(tree: UnitTree, unitId: string, day: string): string[] {
  const heirs = [day, endOfTime].flatMap((on) => {
    const standing = tree.standingOn(unitId, on);
    return standing.kind === 'one' ? [standing.unit.id] : [];
  });
  return [unitId, ...heirs, ...tree.pathOn(unitId, day).map(({ id }) => id)];
}

/**
 * Rows keep the unit of their date (domain.md §6.2): they count for it, else for whoever took it over, else
 * for the unit above: the models of a commune's associations are those of the commune. A unit that reports
 * itself keeps its rows, so that nothing is counted twice.
 */
export function unitFinder({ tree, units, period, form }: AskedUnits): UnitFinder {
  const day = periodLastDay(period);
  const asked = new Set(units.map(({ id }) => id));
  const others =
    form === null ? [] : tree.validOn(day, { levels: form.unitLevels, kinds: form.unitKinds });
  const reporting = new Set([...others.map(({ id }) => id), ...asked]);
  const known = new Map<string, string | undefined>();
  return (unitId) => {
    if (known.has(unitId)) return known.get(unitId);
    const nearest = candidates(tree, unitId, day).find((id) => reporting.has(id));
    const found = nearest !== undefined && asked.has(nearest) ? nearest : undefined;
    known.set(unitId, found);
    return found;
  };
}
