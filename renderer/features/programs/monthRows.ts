import type { TaskLine } from '../../../shared/contract/programs.ts';
import { lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import type { TaskState } from '../../../shared/domain/tasks.ts';

/** A task in the month in which it, or one of its periods, is due. */
export interface MonthRow {
  readonly key: string;
  readonly task: TaskLine;
  /** Of a recurring task: the period due in the month. */
  readonly period: PartialDate | null;
  readonly state: TaskState;
}

/** A month, 'YYYY-MM', with what is due in it; null for tasks without a deadline. */
export interface Month {
  readonly month: string | null;
  /** Running number of its first row: it goes on across months (domain.md §3.5). */
  readonly first: number;
  readonly rows: readonly MonthRow[];
}

function rowsOf(task: TaskLine): { due: string | null; row: MonthRow }[] {
  if (task.recurrence === 'none') {
    const due = task.deadline === null ? null : lastDay(task.deadline);
    return [{ due, row: { key: task.id, task, period: null, state: task.state } }];
  }
  return task.occurrences.map(({ period, state }) => ({
    due: lastDay(period),
    row: { key: `${task.id} ${period}`, task, period, state },
  }));
}

/** Tasks by the month in which they fall due, each period of a recurring one; the earliest first. */
export function monthsOf(tasks: readonly TaskLine[]): Month[] {
  const months = new Map<string | null, { due: string | null; row: MonthRow }[]>();
  for (const each of tasks.flatMap(rowsOf)) {
    const month = each.due?.slice(0, 7) ?? null;
    const rows = months.get(month);
    if (rows === undefined) months.set(month, [each]);
    else rows.push(each);
  }
  const sorted = [...months].toSorted(([left], [right]) =>
    (left ?? '9999').localeCompare(right ?? '9999'),
  );
  let first = 1;
  return sorted.map(([month, rows]) => {
    const start = first;
    first += rows.length;
    const inOrder = rows.toSorted((left, right) => (left.due ?? '').localeCompare(right.due ?? ''));
    return { month, first: start, rows: inOrder.map(({ row }) => row) };
  });
}
