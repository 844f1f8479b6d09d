import { expect, test } from 'vitest';
import {
  moveColumn,
  orderedIds,
  readLayout,
  shownIds,
  toggleColumn,
  usualLayout,
} from './tableLayout.ts';

const columns = [
  { id: 'number' },
  { id: 'date' },
  { id: 'summary' },
  { id: 'notes', isHidden: true },
];
const usual = usualLayout(columns);

test('a table nobody arranged shows its usual columns', () => {
  expect(shownIds(readLayout(null, columns), columns)).toEqual(['number', 'date', 'summary']);
  expect(readLayout({ order: 7 }, columns)).toEqual(usual);
});

test('an arrangement survives being stored and read back', () => {
  const arranged = { ...moveColumn(usual, columns, 'summary', 'number'), widths: { date: 140 } };
  expect(readLayout(JSON.parse(JSON.stringify(arranged)), columns)).toEqual(arranged);
});

test('a column moves to the place it is dropped on, forwards and backwards', () => {
  expect(orderedIds(moveColumn(usual, columns, 'number', 'summary'), columns)).toEqual([
    'date',
    'summary',
    'number',
    'notes',
  ]);
  expect(orderedIds(moveColumn(usual, columns, 'summary', 'number'), columns)).toEqual([
    'summary',
    'number',
    'date',
    'notes',
  ]);
  expect(moveColumn(usual, columns, 'number', 'gone')).toBe(usual);
});

test('columns of another version do no harm: unknown ones are left out, new ones come last', () => {
  const older = { ...usual, order: ['old', 'summary', 'number'], hidden: ['old'] };
  expect(orderedIds(older, columns)).toEqual(['summary', 'number', 'date', 'notes']);
});

test('columns are hidden and shown again, and the last one cannot be hidden', () => {
  let layout = toggleColumn(usual, columns, 'notes');
  expect(shownIds(layout, columns)).toEqual(['number', 'date', 'summary', 'notes']);
  for (const { id } of columns) layout = toggleColumn(layout, columns, id);
  expect(shownIds(layout, columns)).toHaveLength(1);
});
