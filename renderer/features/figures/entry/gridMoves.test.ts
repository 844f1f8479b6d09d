import { expect, test } from 'vitest';
import { blockBetween, isWithin, placeAfterKey } from './gridMoves.ts';

const size = { rows: 5, columns: 3 };
const at = (row: number, column: number) => ({ row, column });

function after(key: string, place = at(2, 1), held: { shift?: boolean; control?: boolean } = {}) {
  const { shift = false, control = false } = held;
  return placeAfterKey({ key, shiftKey: shift, ctrlKey: control }, place, size, 2);
}

test.each([
  ['ArrowUp', at(1, 1)],
  ['ArrowDown', at(3, 1)],
  ['ArrowLeft', at(2, 0)],
  ['ArrowRight', at(2, 2)],
  ['Enter', at(3, 1)],
  ['Tab', at(2, 2)],
  ['PageDown', at(4, 1)],
  ['PageUp', at(0, 1)],
  ['Home', at(2, 0)],
  ['End', at(2, 2)],
])('%s goes as in a spreadsheet', (key, place) => {
  expect(after(key)).toEqual(place);
});

test('Tab goes on in the next row, Shift+Tab back to the end of the one before', () => {
  expect(after('Tab', at(2, 2))).toEqual(at(3, 0));
  expect(after('Tab', at(2, 0), { shift: true })).toEqual(at(1, 2));
  expect(after('Enter', at(2, 1), { shift: true })).toEqual(at(1, 1));
});

test('with Ctrl a key goes to the edge, and nothing goes beyond it', () => {
  expect(after('ArrowDown', at(2, 1), { control: true })).toEqual(at(4, 1));
  expect(after('Home', at(2, 1), { control: true })).toEqual(at(0, 0));
  expect(after('End', at(2, 1), { control: true })).toEqual(at(4, 2));
  expect(after('ArrowDown', at(4, 1))).toEqual(at(4, 1));
  expect(after('Tab', at(4, 2))).toEqual(at(4, 2));
});

test('a letter goes nowhere', () => {
  expect(after('a')).toBeNull();
  expect(after('toString')).toBeNull();
});

test('a block has its corners whichever of them came first', () => {
  const block = blockBetween(at(3, 0), at(1, 2));
  expect(block).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
  expect(isWithin(at(2, 1), block)).toBe(true);
  expect(isWithin(at(4, 1), block)).toBe(false);
});
