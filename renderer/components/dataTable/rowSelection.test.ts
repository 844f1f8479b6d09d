import { expect, test } from 'vitest';
import { rowAfterKey, rowsBetween, toggleRow } from './rowSelection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

test('a range goes from the row it began at, upwards and downwards', () => {
  expect(rowsBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rowsBetween(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rowsBetween(ids, 'b', 'b')).toEqual(['b']);
});

test('a range whose beginning is gone is the row itself', () => {
  expect(rowsBetween(ids, null, 'c')).toEqual(['c']);
  expect(rowsBetween(ids, 'x', 'c')).toEqual(['c']);
  expect(rowsBetween(ids, 'a', 'x')).toEqual([]);
});

test('choosing a row twice leaves it unchosen', () => {
  const once = toggleRow(new Set(['a']), 'b');
  expect([...once]).toEqual(['a', 'b']);
  expect([...toggleRow(once, 'b')]).toEqual(['a']);
});

test('keys move within the rows and stop at the ends', () => {
  expect(rowAfterKey('ArrowDown', 0, 5, 3)).toBe(1);
  expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
  expect(rowAfterKey('PageDown', 1, 5, 3)).toBe(4);
  expect(rowAfterKey('PageUp', 1, 5, 3)).toBe(0);
  expect(rowAfterKey('End', -1, 5, 3)).toBe(4);
  expect(rowAfterKey('ArrowUp', -1, 5, 3)).toBe(0);
});

test('other keys and an empty table lead nowhere', () => {
  expect(rowAfterKey('a', 2, 5, 3)).toBeNull();
  expect(rowAfterKey('ArrowDown', -1, 0, 3)).toBeNull();
});
