import { firstDay, lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';

/** Stands for rows without a date, as in the address of the register of documents. */
export const noYear = 'none';

/** A span of a few decades at most; a slip of the pen ("2018-2081") must not make a list of years. */
const longestSpan = 30;

/** Every year that a date touches: "2018-2020" is in the list of each of the three. */
export function yearsOf(date: PartialDate | null): string[] {
  if (date === null) return [noYear];
  const first = Number(firstDay(date).slice(0, 4));
  const last = Math.min(Number(lastDay(date).slice(0, 4)), first + longestSpan);
  return Array.from({ length: last - first + 1 }, (_year, at) => String(first + at));
}
