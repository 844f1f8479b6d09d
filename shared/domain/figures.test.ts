import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  figureIndicatorValuesSchema,
  formatFigure,
  readFigure,
  tidyUnitOfMeasure,
  warnOfFigure,
} from './figures.ts';

const number = (unitOfMeasure = '') => ({ kind: 'number', unitOfMeasure }) as const;
const ratio = { kind: 'ratio', unitOfMeasure: '%' } as const;

test.each([
  ['1.585 hộ', 'hộ', 1585, ''],
  ['hơn 6.640 khẩu', 'khẩu', 6640, 'hơn'],
  ['hơn 6640', 'khẩu', 6640, 'hơn'],
  ['Gần 40', '', 40, 'Gần'],
  ['trên 700', 'mô hình', 700, 'trên'],
  ['5.016 m 2', 'm²', 5016, ''],
  ['5016m2', 'm²', 5016, ''],
  ['4.163 m', 'm', 4163, ''],
  ['2,5 tỷ đồng', 'đồng', 2_500_000_000, ''],
  ['2,5 tỷ đồng', 'tỷ đồng', 2.5, ''],
  ['3 nghìn', 'ngày công', 3000, ''],
  ['-12', '', -12, ''],
  ['0', '', 0, ''],
])('"%s" measured in "%s" is %d, said "%s"', (text, unit, value, qualifier) => {
  expect(readFigure(text, number(unit))).toMatchObject({ value, qualifier, isReadable: true });
});

test.each(['hàng chục ngàn', '12 cái', 'chưa có', '1,234.5', '13/19', '5 m 2'])(
  '"%s" of an indicator counted in hộ is no number, and is not guessed',
  (text) => {
    expect(readFigure(text, number('hộ'))).toMatchObject({ value: null, isReadable: false });
  },
);

test.each([
  ['9,78%', 9.78, null, null],
  ['9,78 %', 9.78, null, null],
  ['9,78', 9.78, null, null],
  ['42/67', (42 / 67) * 100, 42, 67],
  ['42/67 (62,7%)', (42 / 67) * 100, 42, 67],
  ['1.200/1.585', (1200 / 1585) * 100, 1200, 1585],
])('a ratio "%s" is %d per cent, of %s and %s', (text, value, numerator, denominator) => {
  const reading = readFigure(text, ratio);
  expect(reading.value).toBeCloseTo(value);
  expect(reading).toMatchObject({ numerator, denominator, isReadable: true });
});

test('a ratio of nothing is no ratio', () => {
  expect(readFigure('0/0', ratio).isReadable).toBe(false);
});

test.each([
  ['m 2', 'm²'],
  ['m2', 'm²'],
  ['km2', 'km²'],
  ['m3', 'm³'],
  ['M 2', 'm²'],
  ['hộ', 'hộ'],
  ['cm', 'cm'],
])('unit "%s" is written "%s"', (typed, tidy) => {
  expect(tidyUnitOfMeasure(typed)).toBe(tidy);
});

test('every number is read back from what the screen shows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (whole, places) => {
        const value = whole / 10 ** places;
        const reading = readFigure(formatFigure(value), number('hộ'));
        expect(reading.value).toBeCloseTo(value, 4);
      },
    ),
  );
});

test('no text makes the reader fail, and text indicators take every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readFigure(text, { kind: 'text', unitOfMeasure: '' }).isReadable).toBe(true);
      const { value, isReadable } = readFigure(text, ratio);
      expect(isReadable).toBe(value !== null && Number.isFinite(value));
    }),
  );
});

const limits = figureIndicatorValuesSchema.parse({
  formId: '00000000-0000-7000-8000-000000000000',
  name: 'Tiêu chí',
  minimum: 0,
  maximum: 19,
  allowedJump: 50,
});

test.each([
  [13, null, null],
  [20, null, 'aboveMaximum'],
  [-1, null, 'belowMinimum'],
  [13, 10, null],
  [16, 10, 'jump'],
  [4, 10, 'jump'],
  [13, 0, null],
])('%d after %s is warned of as %s', (value, previous, warning) => {
  expect(warnOfFigure(limits, { value, isReadable: true }, previous)).toBe(warning);
});

test('what is no number is warned of first', () => {
  expect(warnOfFigure(limits, { value: null, isReadable: false }, 10)).toBe('unreadable');
});
