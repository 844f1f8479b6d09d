/** Rows chosen for a common action, by id; some may not be loaded. */
export type RowSelection = ReadonlySet<string>;

/** The selection with one row more or less. */
export function toggleRow(selection: RowSelection, id: string): RowSelection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The rows from one to another, both included, as Shift does it in a spreadsheet. */
export function rowsBetween(ids: readonly string[], from: string | null, to: string): string[] {
  const end = ids.indexOf(to);
  if (end < 0) return [];
  const start = from === null ? -1 : ids.indexOf(from);
  if (start < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Where a key leads from a row; null when it leads nowhere. `page` is how many rows are in sight. */
export function rowAfterKey(
  key: string,
  current: number,
  count: number,
  page: number,
): number | null {
  if (count === 0) return null;
  const target = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }[key];
  if (target === undefined) return null;
  // From nowhere the first key leads to the beginning, except the one that asks for the end.
  if (current < 0 && key !== 'End') return 0;
  return Math.min(count - 1, Math.max(0, target));
}
