import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPeriod,
  kindOfPeriod,
  longerKinds,
  nextPeriod,
  parsePeriod,
  partsOfPeriod,
  periodFirstDay,
  periodKinds,
  periodLastDay,
  periodName,
  periodOfDay,
  previousPeriod,
  samePeriodLastYear,
} from './periods.ts';
import { dayBefore } from './unitTree.ts';

const year = fc.integer({ min: 1950, max: 2049 });
const anyPeriod = fc.oneof(
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
  year.map((y) => `${y}-9M`),
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 10 })).map(([y, length]) => `${y}/${y + length}`),
);

test.each([
  ['2026-09', 'tháng 9/2026', '2026-09-01', '2026-09-30'],
  ['2024-02', 'tháng 2/2024', '2024-02-01', '2024-02-29'],
  ['2026-Q3', 'quý III/2026', '2026-07-01', '2026-09-30'],
  ['2026-H1', '6 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
  ['2026-H2', '6 tháng cuối năm 2026', '2026-07-01', '2026-12-31'],
  ['2026-9M', '9 tháng đầu năm 2026', '2026-01-01', '2026-09-30'],
  ['2026', 'năm 2026', '2026-01-01', '2026-12-31'],
  ['2020/2025', 'nhiệm kỳ 2020-2025', '2020-01-01', '2025-12-31'],
])('%s is called %s and goes from %s to %s', (period, name, first, last) => {
  expect(periodName(period)).toBe(name);
  expect([periodFirstDay(period), periodLastDay(period)]).toEqual([first, last]);
});

test.each([
  ['T9/2026', '2026-09'],
  ['tháng 09 năm 2026', '2026-09'],
  ['9/2026', '2026-09'],
  ['Quý III năm 2026', '2026-Q3'],
  ['quí 4/2026', '2026-Q4'],
  ['Q1/2026', '2026-Q1'],
  ['6 tháng đầu năm 2026', '2026-H1'],
  ['6T/2026', '2026-H1'],
  ['6 tháng cuối năm 2026', '2026-H2'],
  ['9 tháng năm 2026', '2026-9M'],
  ['Năm 2018', '2018'],
  ['nhiệm kỳ 2015–2020', '2015/2020'],
  ['2015 - 2020', '2015/2020'],
])('"%s" is read as %s', (text, period) => {
  expect(parsePeriod(text)).toBe(period);
});

test.each(['', '13/2026', 'quý V/2026', 'tháng 9', '3/6/2013', '2020/2015', 'năm 26', 'Tổng'])(
  '"%s" is no period',
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test('every period is read back from its name', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(periodName(period))).toBe(period);
    }),
  );
});

test('before and after are each the way back from the other, of the same kind', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(nextPeriod(previousPeriod(period))).toBe(period);
      expect(kindOfPeriod(previousPeriod(period))).toBe(kindOfPeriod(period));
    }),
  );
});

test.each([
  ['2026-01', '2025-12'],
  ['2026-Q1', '2025-Q4'],
  ['2026-H1', '2025-H2'],
  ['2026-9M', '2025-9M'],
  ['2020/2025', '2015/2020'],
])('before %s comes %s', (period, before) => {
  expect(previousPeriod(period)).toBe(before);
});

test('months, quarters, halves and years follow without a gap', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const kind = kindOfPeriod(period);
      fc.pre(kind !== 'nineMonths' && kind !== 'term');
      expect(periodLastDay(previousPeriod(period))).toBe(dayBefore(periodFirstDay(period)));
    }),
  );
});

test('the same period of last year ends a year earlier in the same month', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const last = samePeriodLastYear(period);
      expect(last === null).toBe(kindOfPeriod(period) === 'term');
      if (last === null) return;
      const [thisYear, ...rest] = periodFirstDay(period).split('-');
      expect(periodFirstDay(last)).toBe([Number(thisYear) - 1, ...rest].join('-'));
    }),
  );
});

test('the parts of a period cover it whole, in order, each day once', () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom(...periodKinds), (period, kind) => {
      const parts = partsOfPeriod(period, kind);
      if (parts === null) return;
      expect(parts.every((part) => isPeriod(part) && kindOfPeriod(part) === kind)).toBe(true);
      expect(periodFirstDay(parts[0] ?? '')).toBe(periodFirstDay(period));
      expect(periodLastDay(parts.at(-1) ?? '')).toBe(periodLastDay(period));
      for (const [index, part] of parts.slice(1).entries()) {
        expect(dayBefore(periodFirstDay(part))).toBe(periodLastDay(parts[index] ?? ''));
      }
    }),
  );
});

test('a quarter cannot be made of half years, nor a year of nine months', () => {
  expect(partsOfPeriod('2026-Q1', 'halfYear')).toBeNull();
  expect(partsOfPeriod('2026', 'nineMonths')).toBeNull();
  expect(partsOfPeriod('2026-9M', 'halfYear')).toBeNull();
});

test('monthly figures add up to every longer period, yearly ones to terms only', () => {
  expect(longerKinds('month')).toEqual([...periodKinds]);
  expect(longerKinds('quarter')).toEqual(['quarter', 'halfYear', 'nineMonths', 'year', 'term']);
  expect(longerKinds('year')).toEqual(['year', 'term']);
});

test('a day lies in the period of each kind', () => {
  expect(periodOfDay('2026-09-15', 'month')).toBe('2026-09');
  expect(periodOfDay('2026-09-15', 'quarter')).toBe('2026-Q3');
  expect(periodOfDay('2026-09-15', 'halfYear')).toBe('2026-H2');
  expect(periodOfDay('2026-09-15', 'year')).toBe('2026');
});
