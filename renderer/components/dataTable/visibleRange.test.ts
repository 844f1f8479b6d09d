import { expect, test } from 'vitest';
import { visibleRange } from './visibleRange.ts';

const heading = 32;
/** Rows as they are drawn: below the heading, some more than can be seen. */
const rows = Array.from({ length: 40 }, (_, index) => ({
  index,
  start: heading + index * 32,
  end: heading + (index + 1) * 32,
}));

test('a screen of 18 rows shows rows 1 to 18, a sliver of the next not counted', () => {
  expect(visibleRange(rows, heading, heading + 18 * 32 + 5)).toEqual({ first: 1, last: 18 });
});

test('a row that is half below the heading is seen, one that is all but gone is not', () => {
  expect(visibleRange(rows, heading + 16, heading + 320)).toEqual({ first: 1, last: 10 });
  expect(visibleRange(rows, heading + 30, heading + 320)).toEqual({ first: 2, last: 10 });
});

test('an empty table shows no rows', () => {
  expect(visibleRange([], heading, 600)).toEqual({ first: 0, last: 0 });
});
