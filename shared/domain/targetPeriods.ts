import { addInterval, firstDay, lastDay, type PartialDate, precisionOf } from './partialDates.ts';
import type { TargetFrequency } from './targets.ts';

const stepOf = {
  day: { days: -1 },
  month: { months: -1 },
  quarter: { months: -3 },
  year: { years: -1 },
} as const;

/** The period of a frequency in which a day lies; null for a target measured once. */
export function periodAt(frequency: TargetFrequency, day: string): PartialDate | null {
  const [year = '', month = '1'] = day.split('-');
  if (frequency === 'once') return null;
  if (frequency === 'yearly') return year;
  if (frequency === 'monthly') return `${year}-${month}`;
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The period of the same length directly before: kỳ trước. */
export function periodBefore(period: PartialDate): PartialDate {
  const precision = precisionOf(period);
  if (precision !== 'period') return addInterval(period, stepOf[precision]);
  const years = Number(lastDay(period).slice(0, 4)) - Number(firstDay(period).slice(0, 4)) + 1;
  return addInterval(period, { years: -years });
}

/** The same period a year earlier: cùng kỳ năm trước. */
export function periodLastYear(period: PartialDate): PartialDate {
  return addInterval(period, { years: -1 });
}
