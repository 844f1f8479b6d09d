import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigure } from '../../shared/domain/figures.ts';
import { emptyCell } from '../../shared/domain/figureTable.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { figureNumberFormat } from './figureNumberFormat.ts';

function formatOf(text: string, kind: 'number' | 'ratio' = 'number', unitOfMeasure = 'khẩu') {
  const { value, qualifier } = readFigure(text, { kind, unitOfMeasure });
  return figureNumberFormat({ ...emptyCell, text, value, qualifier });
}

test.each([
  ['3', '#,##0'],
  ['1.585', '#,##0'],
  ['12,5', '#,##0.0'],
  ['hơn 6.640 khẩu', '"hơn "#,##0" khẩu"'],
])('%s stays a number in the workbook and reads as it was typed', (text, format) => {
  expect(formatOf(text)).toBe(format);
});

test('a percentage keeps its sign without being divided by a hundred', () => {
  expect(formatOf('9,78%', 'ratio', '%')).toBe('#,##0.00"%"');
});

test.each(['nhiều', '2,5 tỷ', ''])('%s is no number that Excel could show so', (text) => {
  expect(formatOf(text)).toBeNull();
});

test('a fraction stays as it was typed', () => {
  expect(formatOf('42/67 (62,7%)', 'ratio', '%')).toBeNull();
});

test('a sum of figures that are not exact says so before the number', () => {
  const sum = { ...emptyCell, text: '1.014', value: 1014, approximate: 2 };
  expect(figureNumberFormat(sum)).toBe('"≈ "#,##0');
});

test('every number that is shown in figures is one in the workbook', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const text = formatNumber(value, { decimals: 4 });
      expect(figureNumberFormat({ ...emptyCell, text, value })).toMatch(/^#,##0(\.0{1,4})?$/);
    }),
  );
});
