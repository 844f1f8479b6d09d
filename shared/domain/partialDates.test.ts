import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addInterval,
  daysUntil,
  describeDeadline,
  firstDay,
  formatDate,
  isPartialDate,
  lastDay,
  parseDateText,
  partialDateSchema,
  precisionOf,
} from './partialDates.ts';

const twoDigits = (number: number) => String(number).padStart(2, '0');
const years = fc.integer({ min: 1930, max: 2050 });
const partialDates = fc.oneof(
  fc
    .date({ min: new Date('1930-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${twoDigits(month)}`),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
  years.map(String),
  fc.tuple(years, fc.nat({ max: 25 })).map(([year, more]) => `${year}/${year + more}`),
);

test.each([
  ['25/02/2010', '2010-02-25'],
  ['30/7/2010', '2010-07-30'],
  ['03/6/2013', '2013-06-03'],
  ['ngày 25/02/2010', '2010-02-25'],
  ['ngày 04  tháng 5 năm 2018', '2018-05-04'],
  ['Thạch Điền, ngày 04  tháng 5 năm 2018', '2018-05-04'],
  ['Ngày 4 tháng 5 năm 2018'.normalize('NFD'), '2018-05-04'],
  ['01-10-1997', '1997-10-01'],
  ['05-01-2026', '2026-01-05'],
  ['15.10.1930', '1930-10-15'],
  [' 04 / 5 / 2018. ', '2018-05-04'],
  ['04–5–2018', '2018-05-04'],
  ['04052018', '2018-05-04'],
  ['4052018', '2018-05-04'],
  ['20180504', '2018-05-04'],
  ['2018-05-04', '2018-05-04'],
  ['thứ 4, ngày 27/12/2017', '2017-12-27'],
  ['trước ngày 30/9/2026', '2026-09-30'],
  ['năm 2018', '2018'],
  ['2018', '2018'],
  ['trong năm 2026', '2026'],
  ['giai đoạn 2018-2020', '2018/2020'],
  ['nhiệm kỳ 2025 - 2030', '2025/2030'],
  ['từ năm 2018 đến năm 2020', '2018/2020'],
  ['2018/2020', '2018/2020'],
  ['quý III/2025', '2025-Q3'],
  ['Quý 3 năm 2025', '2025-Q3'],
  ['Hết quý IV, năm 2025', '2025-Q4'],
  ['II/2026', '2026-Q2'],
  ['2025-Q3', '2025-Q3'],
  ['tháng 4/2019', '2019-04'],
  ['tháng 4 năm 2019', '2019-04'],
  ['T4/2019', '2019-04'],
  ['9/2026', '2026-09'],
  ['102019', '2019-10'],
  ['2026-09', '2026-09'],
  ['ngày    tháng    năm 2026', '2026'],
  ['ngày …… tháng …… năm 2026', '2026'],
  ['ngày    tháng 5 năm 2026', '2026-05'],
  ['.../.../2026', '2026'],
  ['   /9/2026', '2026-09'],
])('"%s" is read as %s without remark', (text, date) => {
  expect(parseDateText(text)).toEqual({ date, issues: [] });
});

test.each([
  ['4/5/18', '2018-05-04'],
  ['25/2/10', '2010-02-25'],
  ['040518', '2018-05-04'],
  ['01-10-97', '1997-10-01'],
  ['ngày 4 tháng 5 năm 18', '2018-05-04'],
])('"%s" is read as %s, and the century is to be checked', (text, date) => {
  expect(parseDateText(text)).toEqual({ date, issues: ['ambiguousCentury'] });
});

test.each([
  ['Thứ tư - 27/12/2017 03:43', '2017-12-27'],
  ['10/10/2016 | 17:34 PM', '2016-10-10'],
  ['13:46 06/11/2018', '2018-11-06'],
  ['14h30 ngày 04/5/2018', '2018-05-04'],
  ['8 giờ ngày 04/5/2018', '2018-05-04'],
  ['2018-05-04T00:00:00.000Z', '2018-05-04'],
  ['2018-05-04 00:00:00', '2018-05-04'],
])('the time in "%s" is left out and said so', (text, date) => {
  expect(parseDateText(text)).toEqual({ date, issues: ['timeIgnored'] });
});

test.each([
  '31/02/2018',
  '29/02/2023',
  '12/25/2018',
  '00/5/2018',
  '4/0/2018',
  'tháng 13/2019',
  '13/2019',
  'quý 5/2025',
  '04/5/1818',
  '02/04/0202',
  '2020-2018',
])('"%s" is no date of the calendar: reported, never guessed', (text) => {
  expect(parseDateText(text)).toEqual({ date: null, issues: ['impossible'] });
});

test.each([
  'hôm qua',
  '04/5',
  'ngày 04 tháng 5',
  '43224',
  '31/12/2025, 05/01/2026',
  '25-NQ/TW',
  'nt',
])('"%s" is not read as a date', (text) => {
  expect(parseDateText(text)).toEqual({ date: null, issues: ['unreadable'] });
});

test.each(['', '   ', '-', '…', '\u00a0'])('an empty cell "%s" is no fault', (text) => {
  expect(parseDateText(text)).toEqual({ date: null, issues: [] });
});

test('a date after today is flagged, today is not', () => {
  expect(parseDateText('11/10/2016', { today: '2016-10-10' }).issues).toEqual(['futureDate']);
  expect(parseDateText('10/10/2016', { today: '2016-10-10' }).issues).toEqual([]);
  expect(parseDateText('năm 2016', { today: '2016-10-10' }).issues).toEqual([]);
  expect(parseDateText('năm 2017', { today: '2016-10-10' }).issues).toEqual(['futureDate']);
});

test('every date can be read back from what is shown', () => {
  fc.assert(
    fc.property(partialDates, (date) => {
      expect(parseDateText(formatDate(date))).toEqual({ date, issues: [] });
      expect(parseDateText(date)).toEqual({ date, issues: [] });
    }),
  );
});

test('no text at all makes the reading fail or give a date that is none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123 /-.:hqýtTngàyămIV|'), maxLength: 24 }),
      (text) => {
        const { date } = parseDateText(text);
        expect(date === null || isPartialDate(date)).toBe(true);
      },
    ),
  );
});

test.each([
  ['2013-06-03', 'day', '03/6/2013'],
  ['2010-02-25', 'day', '25/02/2010'],
  ['2018-11-06', 'day', '06/11/2018'],
  ['2011-01-05', 'day', '05/01/2011'],
  ['2026-09', 'month', '9/2026'],
  ['2026-02', 'month', '02/2026'],
  ['2026-Q3', 'quarter', 'quý III/2026'],
  ['2026', 'year', 'năm 2026'],
  ['2018/2020', 'period', '2018-2020'],
])('%s is known to the %s and shown as %s', (date, precision, shown) => {
  expect(precisionOf(date)).toBe(precision);
  expect(formatDate(date)).toBe(shown);
  expect(partialDateSchema.safeParse(date).success).toBe(true);
});

test.each(['', '2018-13', '2018-02-30', '2018-00-01', '2018-Q5', '2020/2018', '1818', '4/5/2018'])(
  '"%s" is refused as a stored date',
  (text) => {
    expect(partialDateSchema.safeParse(text).success).toBe(false);
  },
);

test.each([
  ['2026-09-30', '2026-09-30', '2026-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2018/2020', '2018-01-01', '2020-12-31'],
])('%s runs from %s to %s', (date, first, last) => {
  expect(firstDay(date)).toBe(first);
  expect(lastDay(date)).toBe(last);
});

test('a deadline is overdue, today, or so many days away', () => {
  expect(describeDeadline('2026-09-30', '2026-10-05')).toEqual({ kind: 'overdue', days: 5 });
  expect(describeDeadline('2026-Q3', '2026-09-30')).toEqual({ kind: 'today', days: 0 });
  expect(describeDeadline('2026-09', '2026-09-23')).toEqual({ kind: 'left', days: 7 });
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
});

test('a review after some years, months or days falls on the same day as far as there is one', () => {
  expect(addInterval('2013-06-03', { years: 5 })).toBe('2018-06-03');
  expect(addInterval('2024-02-29', { years: 1 })).toBe('2025-02-28');
  expect(addInterval('2026-01-31', { months: 1 })).toBe('2026-02-28');
  expect(addInterval('2026-01-31', { months: -2 })).toBe('2025-11-30');
  expect(addInterval('2026-12-25', { days: 10 })).toBe('2027-01-04');
  expect(addInterval('2026-11', { months: 3 })).toBe('2027-02');
  expect(addInterval('2026-Q4', { months: 3 })).toBe('2027-Q1');
  expect(addInterval('2026', { years: 4 })).toBe('2030');
  expect(addInterval('2020/2025', { years: 5 })).toBe('2025/2030');
});
