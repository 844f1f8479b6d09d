import { expect, test } from 'vitest';
import { monthsOf } from './monthRows.ts';
import { line } from './testLines.ts';

test('tasks stand in the month in which they fall due, the earliest first, those without a deadline last', () => {
  const months = monthsOf([
    line('Không hạn', null),
    line('Hết quý III', '2026-Q3'),
    line('Ngày 05/9', '2026-09-05'),
    line('Cả năm 2025', '2025'),
  ]);
  expect(
    months.map(({ month, first, rows }) => [month, first, rows.map(({ task }) => task.title)]),
  ).toEqual([
    ['2025-12', 1, ['Cả năm 2025']],
    ['2026-09', 2, ['Ngày 05/9', 'Hết quý III']],
    [null, 4, ['Không hạn']],
  ]);
});

test('each period of a recurring task stands in its month with its own state', () => {
  const task = line('Giao ban', null, {
    recurrence: 'quarter',
    occurrences: [
      { period: '2026-Q1', state: 'done', status: 'done', doneOn: null, result: '' },
      { period: '2026-Q2', state: 'overdue', status: 'notStarted', doneOn: null, result: '' },
    ],
  });
  expect(
    monthsOf([task]).map(({ month, rows }) => [month, rows.map(({ state }) => state)]),
  ).toEqual([
    ['2026-03', ['done']],
    ['2026-06', ['overdue']],
  ]);
});
