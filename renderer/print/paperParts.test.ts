import { expect, test } from 'vitest';
import { paperParts } from './paperParts.ts';

function numbers(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

test('a register of usual length stays in one table, also an empty one', () => {
  expect(paperParts([])).toEqual([{ first: 1, rows: [] }]);
  expect(paperParts(numbers(1000))).toHaveLength(1);
});

test.each([1001, 1500, 20_000])('of %i rows none is lost, and the numbers go on', (length) => {
  const parts = paperParts(numbers(length));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ rows }) => rows)).toEqual(numbers(length));
  for (const { first, rows } of parts) expect(rows[0]).toBe(first);
});
