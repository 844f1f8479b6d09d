import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import { type Period, periodFirstDay, periodLastDay } from '../../../shared/domain/periods.ts';
import type { FigureQuestion } from './figureSource.ts';

/** So many rows of a unit and a date. */
export interface DatedCount {
  readonly unitId: string;
  readonly on: PartialDate;
  readonly count: number;
}

/** First year and the one after the last, as partial dates compare with them in SQL. */
export function yearsOf(period: Period): { from: string; to: string } {
  const to = Number(periodLastDay(period).slice(0, 4)) + 1;
  return { from: periodFirstDay(period).slice(0, 4), to: String(to) };
}

/** Whether all of the date lies in the period: "quý I" is not in February. */
export function isWithin(period: Period, on: PartialDate): boolean {
  return firstDay(on) >= periodFirstDay(period) && lastDay(on) <= periodLastDay(period);
}

/**
 * Counts added up by the units asked. A register in which nobody has a row of the period is not kept, and
 * tells nothing; in one that is kept, a unit without rows has none.
 */
export function addCounts(
  { units, unitFor }: FigureQuestion,
  rows: readonly Pick<DatedCount, 'unitId' | 'count'>[],
): ReadonlyMap<string, number> {
  if (rows.length === 0) return new Map();
  const counts = new Map(units.map(({ id }) => [id, 0]));
  for (const { unitId, count } of rows) {
    const id = unitFor(unitId);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}
