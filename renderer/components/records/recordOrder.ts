import { compareVietnamese, foldText } from '../../../shared/domain/vietnamese.ts';
import type { RecordColumn } from './recordColumn.ts';

export interface RecordSort {
  readonly field: string;
  readonly direction: 'ascending' | 'descending';
}

/** The rows that hold every word typed, in any of their columns, with and without marks. */
export function searchRows<Row>(
  rows: readonly Row[],
  columns: readonly RecordColumn<Row>[],
  search: string,
): readonly Row[] {
  const words = foldText(search).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const folded = foldText(columns.map(({ text }) => text(row)).join(' '));
    return words.every((word) => folded.includes(word));
  });
}

/** Numbers by size, words in Vietnamese order; rows without a value come last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly RecordColumn<Row>[],
  { field, direction }: RecordSort,
): readonly Row[] {
  const column = columns.find(({ id }) => id === field);
  if (column === undefined) return rows;
  const valueOf = column.order ?? column.text;
  const sign = direction === 'ascending' ? 1 : -1;
  const isEmpty = (value: string | number | null) => value === null || value === '';
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((left, right) => {
      if (isEmpty(left.value) || isEmpty(right.value)) {
        return Number(isEmpty(left.value)) - Number(isEmpty(right.value));
      }
      return typeof left.value === 'number' && typeof right.value === 'number'
        ? sign * (left.value - right.value)
        : sign * compareVietnamese(String(left.value), String(right.value));
    })
    .map(({ row }) => row);
}
