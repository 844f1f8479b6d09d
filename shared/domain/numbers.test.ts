import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, formatPercent, formatRatio, parseNumber, parsePercent } from './numbers.ts';

test.each([
  [1234.5, '1.234,5'],
  [0, '0'],
  [-0.001, '0'],
  [999, '999'],
  [1585, '1.585'],
  [36_731_382, '36.731.382'],
  [9.78, '9,78'],
  [-1234.567, '-1.234,57'],
  [5, '5'],
  [Number.NaN, ''],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('shares are written in per cent with one decimal', () => {
  expect(formatPercent(0.6269)).toBe('62,7%');
  expect(formatPercent(1)).toBe('100%');
  expect(formatPercent(0.0978, { decimals: 2 })).toBe('9,78%');
  expect(formatPercent(Number.NaN)).toBe('');
});

test.each([
  [42, 67, '42/67 (62,7%)'],
  [11, 11, '11/11 (100%)'],
  [0, 67, '0/67 (0%)'],
  [1, 3321, '1/3.321 (0,1%)'],
  [3320, 3321, '3.320/3.321 (99,9%)'],
  [0, 0, '0/0'],
])('%d of %d is written %s', (part, whole, text) => {
  expect(formatRatio(part, whole)).toBe(text);
});

test.each([
  ['1.234,5', 1234.5],
  ['6.640', 6640],
  ['9,78', 9.78],
  ['9.78', 9.78],
  ['1 585', 1585],
  ['1\u00a0585', 1585],
  [' -12 ', -12],
  ['−12', -12],
  ['36.731.382', 36_731_382],
])('"%s" is read as %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(['', 'hơn 6640', '1,234.5', '12.34.5', '4/5', '1.23,4', '62,7%'])(
  '"%s" is not read as a number',
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);

test('per cent is read with its sign only', () => {
  expect(parsePercent('62,5%')).toBeCloseTo(0.625);
  expect(parsePercent('100 %')).toBe(1);
  expect(parsePercent('62,5')).toBeNull();
});

test('every number can be read back from what is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
      expect(parseNumber(formatNumber(hundredths / 100))).toBe(hundredths / 100);
    }),
  );
});
