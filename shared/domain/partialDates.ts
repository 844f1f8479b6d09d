import { z } from 'zod';
import { readDateText } from './dateText.ts';

/**
 * A date as exactly as it is known: 'YYYY-MM-DD', 'YYYY-MM', 'YYYY-Qn', 'YYYY' or, for a period,
 * 'YYYY/YYYY' (domain.md §7.4). The text as written is kept beside it by whoever stores it.
 */
export type PartialDate = string;

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year' | 'period';

/** Years outside these are typing faults: the Party was founded in 1930, plans look at most to 2050. */
const year = '((?:19|20)\\d\\d)';
const forms: readonly (readonly [DatePrecision, RegExp])[] = [
  ['day', new RegExp(`^${year}-(\\d\\d)-(\\d\\d)$`)],
  ['month', new RegExp(`^${year}-(0[1-9]|1[0-2])$`)],
  ['quarter', new RegExp(`^${year}-Q([1-4])$`)],
  ['year', new RegExp(`^${year}$`)],
  ['period', new RegExp(`^${year}/${year}$`)],
];

type DateParts = { precision: DatePrecision; first: number; second: number; third: number };

function partsOf(date: PartialDate): DateParts | null {
  for (const [precision, form] of forms) {
    const match = form.exec(date);
    if (match === null) continue;
    const [first = 0, second = 0, third = 0] = match.slice(1).map(Number);
    const exists =
      precision === 'day'
        ? third >= 1 && third <= daysInMonth(first, second)
        : precision !== 'period' || first <= second;
    return exists ? { precision, first, second, third } : null;
  }
  return null;
}

/** True for the five forms, with a day that the calendar has and a period that does not run backwards. */
export function isPartialDate(text: string): boolean {
  return partsOf(text) !== null;
}

export const partialDateSchema = z.string().refine(isPartialDate, { error: 'invalidDate' });

/** How exactly the date is known; 'year' for a text that is no partial date at all. */
export function precisionOf(date: PartialDate): DatePrecision {
  return partsOf(date)?.precision ?? 'year';
}

/** Days of a month of the Gregorian calendar; 0 for months that do not exist. */
function daysInMonth(ofYear: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(ofYear, month, 0)).getUTCDate();
}

function isoDay(ofYear: number, month: number, day: number): string {
  return `${ofYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First calendar day of the date, 'YYYY-MM-DD': a quarter starts with its first month. */
export function firstDay(date: PartialDate): string {
  const parts = partsOf(date);
  if (parts === null || parts.precision === 'day') return date;
  const { precision, first, second } = parts;
  if (precision === 'month') return isoDay(first, second, 1);
  if (precision === 'quarter') return isoDay(first, second * 3 - 2, 1);
  return isoDay(first, 1, 1);
}

/** Last calendar day of the date, 'YYYY-MM-DD': "quý III/2026" as a deadline ends on 30/9/2026. */
export function lastDay(date: PartialDate): string {
  const parts = partsOf(date);
  if (parts === null || parts.precision === 'day') return date;
  const { precision, first, second } = parts;
  if (precision === 'month') return isoDay(first, second, daysInMonth(first, second));
  if (precision === 'quarter') return isoDay(first, second * 3, daysInMonth(first, second * 3));
  return isoDay(precision === 'period' ? second : first, 12, 31);
}

const quarters = ['I', 'II', 'III', 'IV'];

/**
 * The date as the Party writes it: 03/6/2013, 9/2026, quý III/2026, năm 2026, 2018-2020. Days 1 to 9 and
 * months 1 and 2 carry a zero, other months do not (domain.md §3.4, §7.1).
 */
export function formatDate(date: PartialDate): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  const { precision, first, second, third } = parts;
  if (precision === 'year') return `năm ${first}`;
  if (precision === 'period') return `${first}-${second}`;
  if (precision === 'quarter') return `quý ${quarters[second - 1] ?? ''}/${first}`;
  const month = `${second <= 2 ? '0' : ''}${second}/${first}`;
  return precision === 'month' ? month : `${third < 10 ? '0' : ''}${third}/${month}`;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Days from today to the last day of the date; negative when it is past. `today` is 'YYYY-MM-DD'. */
export function daysUntil(date: PartialDate, today: string): number {
  return dayNumber(lastDay(date)) - dayNumber(today);
}

export type Deadline = { kind: 'overdue' | 'today' | 'left'; days: number };

/** What the screen says in words ("quá hạn 5 ngày"); `days` is never negative. */
export function describeDeadline(date: PartialDate, today: string): Deadline {
  const days = daysUntil(date, today);
  if (days === 0) return { kind: 'today', days: 0 };
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'left', days };
}

export type Interval = { years?: number; months?: number; days?: number };

/**
 * The date an interval later, as exact as before: "sơ kết 5 năm" of 03/6/2013 is 03/6/2018, a year after
 * 29/02/2024 is 28/02/2025. An interval shorter than the precision counts from the first day.
 */
export function addInterval(date: PartialDate, interval: Interval): PartialDate {
  const parts = partsOf(date);
  if (parts === null) return date;
  if (parts.precision === 'period') {
    return [parts.first, parts.second].map((end) => addInterval(String(end), interval)).join('/');
  }
  const moved = addToDay(firstDay(date), interval);
  const [toYear = '', toMonth = ''] = moved.split('-');
  if (parts.precision === 'day') return moved;
  if (parts.precision === 'month') return `${toYear}-${toMonth}`;
  if (parts.precision === 'quarter') return `${toYear}-Q${Math.ceil(Number(toMonth) / 3)}`;
  return toYear;
}

function addToDay(day: string, interval: Interval): string {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = day.split('-').map(Number);
  const month = fromMonth - 1 + (interval.years ?? 0) * 12 + (interval.months ?? 0);
  const toYear = fromYear + Math.floor(month / 12);
  const toMonth = (((month % 12) + 12) % 12) + 1;
  const toDay = Math.min(fromDay, daysInMonth(toYear, toMonth));
  const moved = new Date(Date.UTC(toYear, toMonth - 1, toDay + (interval.days ?? 0)));
  return moved.toISOString().slice(0, 10);
}

/** What a clerk should look at in a date as it was read (domain.md §7.4). */
export const dateIssues = [
  'ambiguousCentury',
  'impossible',
  'unreadable',
  'futureDate',
  'timeIgnored',
] as const;
export type DateIssue = (typeof dateIssues)[number];
export type DateReading = { date: PartialDate | null; issues: DateIssue[] };

/**
 * Reads a date as it was typed. Always day, month, year: a day or month that the calendar does not have
 * is reported as impossible, never swapped or guessed. An empty text has no date and no issue. With
 * `today` ('YYYY-MM-DD') a date after it is flagged.
 */
export function parseDateText(text: string, options: { today?: string } = {}): DateReading {
  const reading = readDateText(text);
  const issues: DateIssue[] = reading.timeIgnored ? ['timeIgnored'] : [];
  if (reading.kind === 'empty') return { date: null, issues };
  if (reading.kind !== 'date') return { date: null, issues: [...issues, 'unreadable'] };
  const { date, yearWasShort } = reading;
  if (!isPartialDate(date)) return { date: null, issues: [...issues, 'impossible'] };
  if (yearWasShort) issues.push('ambiguousCentury');
  if (options.today !== undefined && firstDay(date) > options.today) issues.push('futureDate');
  return { date, issues };
}
