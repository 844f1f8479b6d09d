import { expect, test } from 'vitest';
import { linesOf, rowHeight } from './rowHeight.ts';

test('text that fits takes one line, longer text is broken between words', () => {
  expect(linesOf('Dân vận', 12)).toBe(1);
  expect(linesOf('Về tăng cường công tác dân vận', 12)).toBe(3);
  expect(linesOf('một\nhai', 12)).toBe(2);
  expect(linesOf('', 12)).toBe(1);
});

test('a word longer than its column goes on over several lines', () => {
  expect(linesOf('x'.repeat(60), 20)).toBe(3);
});

test('a row is as high as its longest cell and never higher than Excel allows', () => {
  expect(rowHeight(['a', 'một hai ba bốn năm sáu bảy'], [10, 10])).toBeGreaterThan(
    rowHeight(['a', 'b'], [10, 10]),
  );
  expect(rowHeight(['dài '.repeat(2000)], [10])).toBe(409);
});
