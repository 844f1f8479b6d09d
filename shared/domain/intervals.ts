import type { Interval } from './partialDates.ts';
import { foldText } from './vietnamese.ts';

const parts = {
  nam: 'years',
  thang: 'months',
  tuan: 'weeks',
  ngay: 'days',
} as const;

const whole = /^(?:\d{1,4} (?:nam|thang|tuan|ngay)(?:,? |$))+$/;

/**
 * Reads how long after a document something is due, as offices write it: "5 năm", "6 tháng", "1 năm 6
 * tháng", "10 ngày". Null for words that are no length of time.
 */
export function parseInterval(text: string): Interval | null {
  const folded = foldText(text).replace(/\s+/g, ' ').trim();
  if (!whole.test(folded)) return null;
  const found = { years: 0, months: 0, weeks: 0, days: 0 };
  for (const [, count = '', word = ''] of folded.matchAll(/(\d+) (nam|thang|tuan|ngay)/g)) {
    if (word in parts) found[parts[word as keyof typeof parts]] += Number(count);
  }
  const interval = {
    years: found.years,
    months: found.months,
    days: found.weeks * 7 + found.days,
  };
  return interval.years + interval.months + interval.days === 0 ? null : interval;
}
