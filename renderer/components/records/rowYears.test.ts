import { expect, test } from 'vitest';
import { yearsOf } from './rowYears.ts';

test('a row is in the list of each year that its date touches', () => {
  expect(yearsOf('2018/2020')).toEqual(['2018', '2019', '2020']);
  expect(yearsOf('2026-09-15')).toEqual(['2026']);
  expect(yearsOf('2026-Q4')).toEqual(['2026']);
});

test('a row without a date has a list of its own', () => {
  expect(yearsOf(null)).toEqual(['none']);
});
