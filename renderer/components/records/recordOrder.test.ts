import { expect, test } from 'vitest';
import type { RecordColumn } from './recordColumn.ts';
import { searchRows, sortRows } from './recordOrder.ts';

interface Row {
  readonly name: string;
  readonly count: number | null;
}

const columns: RecordColumn<Row>[] = [
  { id: 'name', title: 'Tên', width: 100, text: ({ name }) => name, render: ({ name }) => name },
  {
    id: 'count',
    title: 'Số',
    width: 100,
    text: ({ count }) => String(count ?? ''),
    order: ({ count }) => count,
    render: ({ count }) => count,
  },
];
const rows: Row[] = [
  { name: 'Đông Sơn', count: 9 },
  { name: 'An Bình', count: 10 },
  { name: 'Dương Hòa', count: null },
];
const names = (found: readonly Row[]) => found.map(({ name }) => name);

test('words are found without marks, in any order, over all columns', () => {
  expect(names(searchRows(rows, columns, 'binh an'))).toEqual(['An Bình']);
  expect(names(searchRows(rows, columns, 'hoa'))).toEqual(['Dương Hòa']);
  expect(names(searchRows(rows, columns, 'son 9'))).toEqual(['Đông Sơn']);
  expect(names(searchRows(rows, columns, ''))).toHaveLength(3);
});

test('words are in Vietnamese order, numbers by size, empty ones last both ways', () => {
  const sorted = (field: string, direction: 'ascending' | 'descending') =>
    names(sortRows(rows, columns, { field, direction }));
  expect(sorted('name', 'ascending')).toEqual(['An Bình', 'Dương Hòa', 'Đông Sơn']);
  expect(sorted('count', 'ascending')).toEqual(['Đông Sơn', 'An Bình', 'Dương Hòa']);
  expect(sorted('count', 'descending')).toEqual(['An Bình', 'Đông Sơn', 'Dương Hòa']);
});
