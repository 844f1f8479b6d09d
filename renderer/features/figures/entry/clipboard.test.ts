import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopiedCells, writeCopiedCells } from './clipboard.ts';

test.each([
  ['12', [['12']]],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\t\t3\n', [['1', '', '3']]],
  ['"hai\ndòng"\t5\n', [['hai\ndòng', '5']]],
  ['"có ""nháy"""\n', [['có "nháy"']]],
  ['"Dân vận khéo" năm 2026\t7', [['"Dân vận khéo" năm 2026', '7']]],
  ['', []],
])('%j from Excel is the block %j', (text, cells) => {
  expect(readCopiedCells(text)).toEqual(cells);
});

test('what is copied from the grid comes back as it was', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('1', 'ữ', '"', '\t', '\n', ',', ' ') })
    .map((text) => text.trim());
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(block, (rows) => {
      expect(readCopiedCells(`${writeCopiedCells(rows)}\n`)).toEqual(rows);
    }),
  );
});
