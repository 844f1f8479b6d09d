import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuantity, readQuantities, readQuantity, tidyUnit } from './quantities.ts';

const brief = (text: string) => {
  const read = readQuantity(text);
  return read === null ? null : [read.qualifier, read.value, read.unit];
};

test('results are read with qualifier, number and unit; "m 2" is m²', () => {
  expect(brief('hơn 1.585 m 2 đất')).toEqual(['hơn', 1585, 'm² đất']);
  expect(brief('120 hộ hiến đất')).toEqual(['', 120, 'hộ hiến đất']);
  expect(brief('trên 700 mô hình')).toEqual(['trên', 700, 'mô hình']);
  expect(brief('Gần 2,5 km đường')).toEqual(['gần', 2.5, 'km đường']);
  expect(brief('1 585 ngày công')).toEqual(['', 1585, 'ngày công']);
});

test('thousands, millions and milliards in words count', () => {
  expect(brief('trên 25 triệu đồng')).toEqual(['trên', 25_000_000, 'đồng']);
  expect(brief('1,2 tỷ đồng')).toEqual(['', 1_200_000_000, 'đồng']);
});

test('a text without a number at its beginning is no quantity', () => {
  expect(readQuantity('hàng nghìn m²')).toBeNull();
  expect(readQuantity('')).toBeNull();
  expect(
    readQuantities('Vận động nhân dân; hiến 200 m2; 30 ngày công').map(formatQuantity),
  ).toEqual(['30 ngày công']);
});

test('square and cubic metres get their sign, words that only look so do not', () => {
  expect(tidyUnit('m2')).toBe('m²');
  expect(tidyUnit('m 3 cát')).toBe('m³ cát');
  expect(tidyUnit('km^2')).toBe('km²');
  expect(tidyUnit('xóm 2')).toBe('xóm 2');
});

test('what is shown is read again as the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.constantFrom('hộ', 'm²', 'ngày công', 'đồng'),
      fc.constantFrom('', 'hơn', 'trên', 'gần', 'khoảng'),
      (value, unit, qualifier) => {
        const text = [qualifier, String(value), unit].filter(Boolean).join(' ');
        expect(brief(formatQuantity({ qualifier: '', value, unit }))).toEqual(['', value, unit]);
        expect(brief(text)).toEqual([qualifier, value, unit]);
      },
    ),
  );
});
