import { z } from 'zod';
import { firstDay as firstDayOfDate, lastDay as lastDayOfDate } from './partialDates.ts';

/**
 * Reporting periods (domain.md §4.1: monthly figures are summed to quarters, 6 and 9 months, the year;
 * §1.1 row 5: the term). Kept as a code: '2026-09', '2026-Q3', '2026-H1' (6 tháng đầu), '2026-H2'
 * (6 tháng cuối), '2026-9M' (9 tháng), '2026', '2020/2025' (nhiệm kỳ). The codes that dates have too are the
 * same as theirs.
 */
export type Period = string;

export const periodKinds = ['month', 'quarter', 'halfYear', 'nineMonths', 'year', 'term'] as const;
export const periodKindSchema = z.enum(periodKinds);
export type PeriodKind = z.infer<typeof periodKindSchema>;

interface PeriodParts {
  readonly kind: PeriodKind;
  /** First year of a term, else the year. */
  readonly year: number;
  /** Month, quarter or half; the last year of a term; 0 otherwise. */
  readonly number: number;
}

const yearForm = '((?:19|20)\\d\\d)';
const codes: readonly (readonly [PeriodKind, RegExp])[] = [
  ['month', new RegExp(`^${yearForm}-(0[1-9]|1[0-2])$`)],
  ['quarter', new RegExp(`^${yearForm}-Q([1-4])$`)],
  ['halfYear', new RegExp(`^${yearForm}-H([12])$`)],
  ['nineMonths', new RegExp(`^${yearForm}-9M$`)],
  ['year', new RegExp(`^${yearForm}$`)],
  ['term', new RegExp(`^${yearForm}/${yearForm}$`)],
];

function read(period: Period): PeriodParts | null {
  for (const [kind, code] of codes) {
    const match = code.exec(period);
    if (match === null) continue;
    const [year = 0, number = 0] = match.slice(1).map(Number);
    return kind === 'term' && number <= year ? null : { kind, year, number };
  }
  return null;
}

/** True for a code that names a period. */
export function isPeriod(text: string): boolean {
  return read(text) !== null;
}

export const periodSchema = z.string().refine(isPeriod, { error: 'invalidPeriod' });

function known(period: Period): PeriodParts {
  const parts = read(period);
  if (parts === null) throw new RangeError(`no period: ${period}`);
  return parts;
}

function write({ kind, year, number }: PeriodParts): Period {
  switch (kind) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'halfYear':
      return `${year}-H${number}`;
    case 'nineMonths':
      return `${year}-9M`;
    case 'year':
      return String(year);
    case 'term':
      return `${year}/${number}`;
  }
}

export function kindOfPeriod(period: Period): PeriodKind {
  return known(period).kind;
}

const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

/** The period as reports call it: tháng 9/2026, quý III/2026, 6 tháng đầu năm 2026, nhiệm kỳ 2020-2025. */
export function periodName(period: Period): string {
  const { kind, year, number } = known(period);
  switch (kind) {
    case 'month':
      return `tháng ${number}/${year}`;
    case 'quarter':
      return `quý ${romanQuarters[number - 1] ?? ''}/${year}`;
    case 'halfYear':
      return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nineMonths':
      return `9 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'term':
      return `nhiệm kỳ ${year}-${number}`;
  }
}

/** First and last calendar month of the periods inside a year. */
function monthSpan({ kind, number }: PeriodParts): readonly [first: number, last: number] {
  if (kind === 'month') return [number, number];
  if (kind === 'quarter') return [number * 3 - 2, number * 3];
  if (kind === 'halfYear') return [number * 6 - 5, number * 6];
  return [1, kind === 'nineMonths' ? 9 : 12];
}

function monthCode(year: number, month: number): Period {
  return write({ kind: 'month', year, number: month });
}

/** First calendar day, ISO. */
export function periodFirstDay(period: Period): string {
  const parts = known(period);
  return firstDayOfDate(monthCode(parts.year, monthSpan(parts)[0]));
}

/** Last calendar day, ISO: on it the units that report are counted. */
export function periodLastDay(period: Period): string {
  const parts = known(period);
  const year = parts.kind === 'term' ? parts.number : parts.year;
  return lastDayOfDate(monthCode(year, monthSpan(parts)[1]));
}

/** How many periods of a kind a year holds; those that begin again each year count one. */
const perYear: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  nineMonths: 1,
  year: 1,
  term: 1,
};

function moved(period: Period, steps: number): Period {
  const { kind, year, number } = known(period);
  if (kind === 'term') {
    const length = number - year;
    return write({ kind, year: year + steps * length, number: number + steps * length });
  }
  const count = perYear[kind];
  const index = year * count + Math.max(number - 1, 0) + steps;
  return write({ kind, year: Math.floor(index / count), number: (index % count) + 1 });
}

/** The period of the same kind just before: tháng 12/2025 before tháng 01/2026; 9 months go back a year. */
export function previousPeriod(period: Period): Period {
  return moved(period, -1);
}

export function nextPeriod(period: Period): Period {
  return moved(period, 1);
}

/** "Cùng kỳ năm trước"; a term has none but the term before. */
export function samePeriodLastYear(period: Period): Period | null {
  const { kind } = known(period);
  return kind === 'term' ? null : moved(period, -perYear[kind]);
}

/** The period of a kind in which a day lies; a term is not known from a day. */
export function periodOfDay(day: string, kind: Exclude<PeriodKind, 'term'>): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const numbers = { month, quarter: Math.ceil(month / 3), halfYear: Math.ceil(month / 6) };
  const number = kind === 'nineMonths' || kind === 'year' ? 0 : numbers[kind];
  return write({ kind, year, number });
}

function yearParts(parts: PeriodParts, kind: PeriodKind): Period[] | null {
  const [first, last] = monthSpan(parts);
  const { year } = parts;
  if (kind === 'year')
    return first === 1 && last === 12 ? [write({ kind, year, number: 0 })] : null;
  const length = 12 / perYear[kind];
  if (kind === 'term' || kind === 'nineMonths') return null;
  if ((first - 1) % length !== 0 || last % length !== 0) return null;
  const count = (last - first + 1) / length;
  const start = (first - 1) / length;
  return Array.from({ length: count }, (_one, index) =>
    write({ kind, year, number: start + index + 1 }),
  );
}

/**
 * The periods of a kind that a period is made of, in order and without gap or overlap; null when it cannot
 * be made of them (a quarter of half years, a year of nine months). A period is made of itself.
 */
export function partsOfPeriod(period: Period, kind: PeriodKind): Period[] | null {
  const parts = known(period);
  if (parts.kind === kind) return [period];
  if (parts.kind !== 'term') return yearParts(parts, kind);
  const years = Array.from({ length: parts.number - parts.year + 1 }, (_one, index) =>
    yearParts({ kind: 'year', year: parts.year + index, number: 0 }, kind),
  );
  return years.every((year) => year !== null) ? years.flat() : null;
}

/** The kinds of which sums can be asked when a form is filled by `kind`, shortest first. */
export function longerKinds(kind: PeriodKind): PeriodKind[] {
  const samples = ['2026-01', '2026-Q1', '2026-H1', '2026-9M', '2026', '2026/2030'];
  return periodKinds.filter((_longer, index) => {
    const sample = samples[index];
    return sample !== undefined && partsOfPeriod(sample, kind) !== null;
  });
}

const written = {
  month: new RegExp(`^(?:tháng|thang|t|m)?\\s*(\\d{1,2})\\s*(?:/|-|\\.|năm|nam)\\s*${yearForm}$`),
  quarter: new RegExp(
    `^(?:quý|quí|quy|qui|q)\\s*([1-4]|i{1,3}|iv)\\s*(?:/|-|năm|nam)?\\s*${yearForm}$`,
  ),
  firstHalf: new RegExp(
    `^(?:6\\s*(?:tháng|thang|t))\\s*(?:đầu|dau)?\\s*(?:/|-|năm|nam)?\\s*${yearForm}$`,
  ),
  lastHalf: new RegExp(
    `^(?:6\\s*(?:tháng|thang|t))\\s*(?:cuối|cuoi)\\s*(?:/|-|năm|nam)?\\s*${yearForm}$`,
  ),
  nineMonths: new RegExp(
    `^(?:9\\s*(?:tháng|thang|t))\\s*(?:đầu|dau)?\\s*(?:/|-|năm|nam)?\\s*${yearForm}$`,
  ),
  year: new RegExp(`^(?:năm|nam)?\\s*${yearForm}$`),
  term: new RegExp(`^(?:nhiệm kỳ|nhiệm kì|nhiem ky|nk)?\\s*${yearForm}\\s*[-–/]\\s*${yearForm}$`),
};

const quarterNumbers: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Reads a period as it is typed or stands over a column: "T9/2026", "quý III năm 2026", "6 tháng đầu năm 2026". */
export function parsePeriod(text: string): Period | null {
  const typed = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (isPeriod(typed)) return typed;
  const low = typed.toLowerCase();
  const match = (form: keyof typeof written): string[] | null =>
    written[form].exec(low)?.slice(1) ?? null;
  const made = (kind: PeriodKind, year: string | undefined, number = 0): Period | null => {
    const code = write({ kind, year: Number(year), number });
    return isPeriod(code) ? code : null;
  };
  const quarter = match('quarter');
  if (quarter !== null) {
    const [number = ''] = quarter;
    return made('quarter', quarter[1], quarterNumbers[number] ?? Number(number));
  }
  const month = match('month');
  if (month !== null) return made('month', month[1], Number(month[0]));
  const halves = [match('firstHalf'), match('lastHalf')];
  for (const [index, half] of halves.entries()) {
    if (half !== null) return made('halfYear', half[0], index + 1);
  }
  const nineMonths = match('nineMonths');
  if (nineMonths !== null) return made('nineMonths', nineMonths[0]);
  const year = match('year');
  if (year !== null) return made('year', year[0]);
  const term = match('term');
  return term === null ? null : made('term', term[0], Number(term[1]));
}
