import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureTableColumn } from '../../../../shared/domain/figureTable.ts';
import { columnParts } from './columnParts.ts';

const column = fc.record({
  code: fc.string(),
  name: fc.string(),
  heading: fc.string(),
  unitOfMeasure: fc.string(),
  kind: fc.constantFrom('number' as const, 'ratio' as const, 'text' as const),
});

test('every column stands on one sheet, in order, and each sheet is wide enough', () => {
  fc.assert(
    fc.property(fc.array(column, { maxLength: 60 }), (columns: FigureTableColumn[]) => {
      const parts = columnParts(columns);
      expect(parts.flatMap((part) => part.columns)).toEqual(columns);
      for (const part of parts) {
        expect(columns[part.start]).toBe(part.columns[0]);
        expect(part.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(216.001);
      }
    }),
  );
});

test('the monthly form of 19 indicators takes three sheets, not one of tiny columns', () => {
  const columns = Array.from({ length: 19 }, (_one, index) => ({
    code: String(index),
    name: '',
    heading: '',
    unitOfMeasure: '',
    kind: index < 16 ? ('number' as const) : ('text' as const),
  }));
  expect(columnParts(columns).map(({ columns: own }) => own.length)).toEqual([10, 7, 2]);
});
