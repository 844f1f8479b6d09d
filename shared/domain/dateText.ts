/*
 * The grammar of dates as clerks type them (domain.md §7.4). It says what was written; whether the
 * calendar has such a day is for partialDates.ts.
 */

type DateWords =
  | { kind: 'empty'; timeIgnored: false }
  | { kind: 'unreadable'; timeIgnored: boolean }
  | { kind: 'date'; date: string; yearWasShort: boolean; timeIgnored: boolean };

const gap = '\\s*[/.-]+\\s*';
const blank = '[\\s.…_,:]*';
const day = '(?<day>\\d{1,2})';
const month = '(?<month>\\d{1,2})';
const longYear = '(?<year>\\d{4})(?!\\d)';
const anyYear = '(?<year>\\d{4}|\\d{2})(?!\\d)';
const notInNumber = '(?<!\\d)';

/** Tried in this order, on lower-case text without marks. */
const forms = [
  // 2018-05-04: with the year first there is only one reading.
  `${notInNumber}(?<year>\\d{4})${gap}${month}${gap}${day}(?!\\d)`,
  // 25/02/2010, 01-10-1997, 15.10.1930, 25/2/10
  `${notInNumber}${day}${gap}${month}${gap}${anyYear}`,
  // ngày 04  tháng 5 năm 2018, tháng 4/2019, "ngày    tháng    năm 2026" with the blanks left open
  `(?:${notInNumber}${day}${blank})?\\bthang${blank}${month}?${blank}(?:nam|[/-])${blank}${anyYear}`,
  `${notInNumber}(?<year>\\d{4})-q(?<quarter>\\d)(?!\\d)`,
  // quý III/2025, quý 3 năm 2025, Q3/2025
  `\\b(?:quy|q)\\s*(?<quarter>i{1,3}|iv|\\d{1,2})(?![a-z\\d])(?:\\s|[/,.-]|nam)*${longYear}`,
  `\\b(?<quarter>i{1,3}|iv)${gap}${longYear}`,
  // giai đoạn 2018-2020, nhiệm kỳ 2025 - 2030, từ năm 2018 đến năm 2020
  `${notInNumber}(?<year>\\d{4})\\s*(?:[/-]|den(?:\\s+nam)?)\\s*(?<lastYear>\\d{4})(?!\\d)`,
  // …/9/2026 and …/…/2026
  `^${blank}/${blank}(?:${month}${blank})?/${blank}${longYear}`,
  `${notInNumber}${month}${gap}${longYear}`,
  `${notInNumber}(?<year>\\d{4})-(?<month>\\d{2})(?!\\d)`,
  `${notInNumber}${longYear}`,
].map((source) => new RegExp(source));

/** Digits alone: 04052018, or 4052018 where Excel has eaten the zero. */
const compactForms = [
  /^(?<day>\d{1,2})(?<month>\d\d)(?<year>(?:19|20)\d\d)$/,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<month>\d\d)(?<year>(?:19|20)\d\d)$/,
  /^(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)$/,
];

/** 03:43, 17:34 PM, 14h30, 17 giờ 30; also the T00:00:00.000Z that other programs export. */
const time =
  /(?<!\d)(?:(?<=\d)t)?\d{1,2}\s*(?::\s*\d{2}(?::\d{2}(?:\.\d+)?)?|(?:h|g|gio)(?![a-z])\s*\d{0,2}(?!\d|\s*[/-]))\s*(?:[ap]\.?m\b|z\b|phut\b)?/;
const isoTime = /(?<=\d)t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?/;
const weekday = /\bthu\s*[2-7]\b/;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' ')
    .trim();
}

/** A longer text is a sentence that got into the wrong column. */
const longestText = 200;

/** Reads the one date of a text; a second date, or any other number beside it, makes it unreadable. */
export function readDateText(text: string): DateWords {
  const written = plain(text);
  if (written.length > longestText) return { kind: 'unreadable', timeIgnored: false };
  const withoutTime = written.replace(isoTime, ' ').replace(time, ' ').trim();
  const timeIgnored = withoutTime !== written;
  if (!/[a-z\d]/.test(written)) return { kind: 'empty', timeIgnored: false };
  const dated = withoutTime.replace(weekday, ' ');
  const groups = compactGroups(dated) ?? looseGroups(dated);
  if (groups === null) return { kind: 'unreadable', timeIgnored };
  return { kind: 'date', ...build(groups), timeIgnored };
}

type Groups = Readonly<Record<string, string | undefined>>;

function compactGroups(text: string): Groups | null {
  for (const form of compactForms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined || Number(groups['month']) > 12) continue;
    return groups;
  }
  return null;
}

function looseGroups(text: string): Groups | null {
  for (const form of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return /[\d/]/.test(rest) ? null : (match.groups ?? null);
  }
  return null;
}

const romanQuarters = ['', 'i', 'ii', 'iii', 'iv'];

function build(groups: Groups): { date: string; yearWasShort: boolean } {
  const { day: inMonth, month: inYear, quarter, year = '', lastYear } = groups;
  const fullYear = year.length === 2 ? withCentury(year) : year;
  return { date: fullYear + detail(), yearWasShort: year.length === 2 };

  function detail(): string {
    if (lastYear !== undefined) return `/${lastYear}`;
    if (quarter !== undefined) return `-Q${quarterNumber(quarter)}`;
    if (inYear === undefined) return '';
    const toMonth = `-${inYear.padStart(2, '0')}`;
    return inMonth === undefined ? toMonth : `${toMonth}-${inMonth.padStart(2, '0')}`;
  }
}

function quarterNumber(written: string): number {
  const roman = romanQuarters.indexOf(written);
  return roman > 0 ? roman : Number(written);
}

/** Two-digit years are of this century up to 49: deadlines reach 2045, typed registers begin after 1950. */
function withCentury(shortYear: string): string {
  return `${Number(shortYear) < 50 ? '20' : '19'}${shortYear}`;
}
