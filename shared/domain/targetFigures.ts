import { firstDay, lastDay, type PartialDate } from './partialDates.ts';
import { periodAt, periodBefore, periodLastYear } from './targetPeriods.ts';
import type { TargetFigureValues, TargetValues } from './targets.ts';

/** Why there is no figure. */
export const missingReasons = ['notTyped', 'sourceGone', 'nothingToCount', 'notYet'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A figure of a period: its value (a ratio in per cent) and, of a ratio, the two numbers. */
export interface Measured {
  readonly value: number | null;
  readonly part: number | null;
  readonly whole: number | null;
  readonly missing: MissingReason | null;
}

export function missing(reason: MissingReason): Measured {
  return { value: null, part: null, whole: null, missing: reason };
}

/** A ratio in per cent; of nothing there is none. */
export function ratio(part: number, whole: number): Measured {
  if (whole === 0) return { value: null, part, whole, missing: 'nothingToCount' };
  return { value: (part / whole) * 100, part, whole, missing: null };
}

type Figure = Pick<TargetFigureValues, 'unitId' | 'period' | 'goal' | 'actual' | 'part' | 'whole'>;
type Asked = Pick<TargetValues, 'kind' | 'frequency' | 'accumulates' | 'period'>;

/** A figure as typed; a ratio by its two numbers where both are known. */
function measuredOf(figure: Figure): Measured {
  if (figure.part !== null && figure.whole !== null) return ratio(figure.part, figure.whole);
  if (figure.actual === null) return missing('notTyped');
  return { value: figure.actual, part: null, whole: null, missing: null };
}

function isRatio({ kind }: Asked): boolean {
  return kind !== 'number';
}

/** Sum of figures of periods or units; percentages add only by their two numbers and are never averaged. */
export function addUp(target: Asked, figures: readonly Figure[]): Measured {
  const all = figures.map(measuredOf);
  const measured = all.filter(({ missing: reason }) => reason === null);
  const [only, ...others] = measured;
  if (only === undefined) return all[0] ?? missing('notTyped');
  if (others.length === 0) return only;
  if (!isRatio(target)) {
    const value = measured.reduce((sum, one) => sum + (one.value ?? 0), 0);
    return { value, part: null, whole: null, missing: null };
  }
  const known = measured.filter(({ part, whole }) => part !== null && whole !== null);
  if (known.length < measured.length) return missing('nothingToCount');
  return ratio(
    known.reduce((sum, { part }) => sum + (part ?? 0), 0),
    known.reduce((sum, { whole }) => sum + (whole ?? 0), 0),
  );
}

/**
 * Of a target measured once: the figures of the latest time reached by the day. What ends later goes before,
 * and of two that end together the one that begins later, because it says more.
 */
function latestPeriod(figures: readonly Figure[], day: string): PartialDate | null {
  const endOf = (period: PartialDate) => (lastDay(period) < day ? lastDay(period) : day);
  const begun = figures.map(({ period }) => period).filter((period) => firstDay(period) <= day);
  const [latest = null] = begun.toSorted(
    (left, right) =>
      endOf(right).localeCompare(endOf(left)) || firstDay(right).localeCompare(firstDay(left)),
  );
  return latest;
}

/** The period whose figures answer for the day. */
export function periodFor(
  target: Asked,
  figures: readonly Pick<Figure, 'period'>[],
  day: string,
): PartialDate | null {
  return (
    periodAt(target.frequency, day) ??
    latestPeriod(figures as readonly Figure[], day) ??
    target.period
  );
}

/** Periods that add up with this one: those of its year, or of the years of the target. */
function isCounted(target: Asked, period: PartialDate, other: PartialDate): boolean {
  if (lastDay(other) > lastDay(period)) return false;
  const begin =
    target.period === null || target.frequency === 'monthly' || target.frequency === 'quarterly'
      ? `${firstDay(period).slice(0, 4)}-01-01`
      : firstDay(target.period);
  return firstDay(other) >= begin;
}

/** The periods, of those there are figures of, that make up a period. */
export function countedPeriods(
  target: Asked,
  period: PartialDate,
  periods: readonly PartialDate[],
): PartialDate[] {
  return periods.filter((other) =>
    target.accumulates ? isCounted(target, period, other) : other === period,
  );
}

/** What was typed for a unit (null = the whole) in a period, added up as the target says. */
export function typedFigure(
  target: Asked,
  figures: readonly Figure[],
  unitId: string | null,
  period: PartialDate | null,
): Measured {
  if (period === null) return missing('notTyped');
  const counted = new Set(
    countedPeriods(
      target,
      period,
      figures.map((figure) => figure.period),
    ),
  );
  return addUp(
    target,
    figures.filter((figure) => figure.unitId === unitId && counted.has(figure.period)),
  );
}

/** The goal of a unit and period where the plan sets one, else that of the target. */
export function goalFor(
  goal: number | null,
  figures: readonly Pick<Figure, 'unitId' | 'period' | 'goal'>[],
  unitId: string | null,
  period: PartialDate | null,
): number | null {
  const own = figures.find(
    (figure) => figure.unitId === unitId && figure.period === period && figure.goal !== null,
  );
  return own?.goal ?? goal;
}

/** Kỳ trước and cùng kỳ năm trước of a period; of a target measured once, the last figures before it. */
export function comparedPeriods(
  target: Asked,
  figures: readonly Pick<Figure, 'period'>[],
  period: PartialDate | null,
): { before: PartialDate | null; lastYear: PartialDate | null } {
  if (period === null) return { before: null, lastYear: null };
  if (target.frequency !== 'once') {
    return { before: periodBefore(period), lastYear: periodLastYear(period) };
  }
  const known = new Set(figures.map((figure) => figure.period));
  const [before = null] = [...known]
    .filter((other) => lastDay(other) < firstDay(period))
    .toSorted((left, right) => lastDay(right).localeCompare(lastDay(left)));
  const lastYear = periodLastYear(period);
  return { before, lastYear: known.has(lastYear) ? lastYear : null };
}
