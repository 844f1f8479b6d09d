import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInterval } from './intervals.ts';

test.each([
  ['5 năm', { years: 5, months: 0, days: 0 }],
  ['05 NĂM', { years: 5, months: 0, days: 0 }],
  ['6 tháng', { years: 0, months: 6, days: 0 }],
  ['1 năm 6 tháng', { years: 1, months: 6, days: 0 }],
  ['1 năm, 6 tháng', { years: 1, months: 6, days: 0 }],
  ['2 tuần', { years: 0, months: 0, days: 14 }],
  ['10  ngày', { years: 0, months: 0, days: 10 }],
])('%s is understood', (text, interval) => {
  expect(parseInterval(text)).toEqual(interval);
});

test.each(['', 'năm', '5', 'năm năm', '5 năm nữa', 'sau 5 năm', '0 năm', '30/6/2018'])(
  '"%s" is no length of time',
  (text) => {
    expect(parseInterval(text)).toBeNull();
  },
);

test('what is written in years, months and days is read as such', () => {
  const count = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(count, count, count, (years, months, days) => {
      const text = `${years} năm ${months} tháng ${days} ngày`;
      const isNothing = years + months + days === 0;
      expect(parseInterval(text)).toEqual(isNothing ? null : { years, months, days });
    }),
  );
});
