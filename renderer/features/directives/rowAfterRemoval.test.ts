import { expect, test } from 'vitest';
import { rowAfterRemoval } from './rowAfterRemoval.ts';

const ids = ['a', 'b', 'c', 'd'];

test('after a deletion the keyboard is on the next row that stays', () => {
  expect(rowAfterRemoval(ids, 'b', ['b'])).toBe('c');
  expect(rowAfterRemoval(ids, 'b', ['b', 'c'])).toBe('d');
});

test('at the end of the list it goes back', () => {
  expect(rowAfterRemoval(ids, 'd', ['d'])).toBe('c');
  expect(rowAfterRemoval(ids, 'd', ['d', 'c'])).toBe('b');
});

test('when all are gone it is nowhere', () => {
  expect(rowAfterRemoval(ids, 'a', ids)).toBeNull();
});
