import { z } from 'zod';

const columnId = z.string().max(60);

/** How a clerk has arranged a table: kept for each clerk and with each saved view. */
export const tableLayoutSchema = z.object({
  /** Columns not named here come after those that are. */
  order: z.array(columnId).max(100),
  hidden: z.array(columnId).max(100),
  /** Only of columns that were drawn to a width of their own. */
  widths: z.record(columnId, z.number().min(30).max(2000)),
  /** Long texts take more lines instead of being cut. */
  isWrapped: z.boolean().default(false),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

export interface LayoutColumn {
  readonly id: string;
  readonly isHidden?: boolean;
}

/** The columns as they stand before anyone arranges them. */
export function usualLayout(columns: readonly LayoutColumn[]): TableLayout {
  return {
    order: columns.map(({ id }) => id),
    hidden: columns.filter(({ isHidden }) => isHidden === true).map(({ id }) => id),
    widths: {},
    isWrapped: false,
  };
}

/** A stored arrangement; the usual one when there is none, or one that says nothing here. */
export function readLayout(stored: unknown, columns: readonly LayoutColumn[]): TableLayout {
  const read = tableLayoutSchema.safeParse(stored);
  return read.success ? read.data : usualLayout(columns);
}

/** All columns in the clerk's order: those of a newer version that she has not seen yet come last. */
export function orderedIds(layout: TableLayout, columns: readonly LayoutColumn[]): string[] {
  const known = new Set(columns.map(({ id }) => id));
  const named = layout.order.filter((id) => known.has(id));
  const unnamed = columns.map(({ id }) => id).filter((id) => !named.includes(id));
  return [...new Set([...named, ...unnamed])];
}

/** The columns shown, in the clerk's order. Never none: the first stays when all are hidden. */
export function shownIds(layout: TableLayout, columns: readonly LayoutColumn[]): string[] {
  const ids = orderedIds(layout, columns);
  const shown = ids.filter((id) => !layout.hidden.includes(id));
  return shown.length > 0 ? shown : ids.slice(0, 1);
}

/** Puts a column in the place of another one. */
export function moveColumn(
  layout: TableLayout,
  columns: readonly LayoutColumn[],
  moved: string,
  target: string,
): TableLayout {
  const order = orderedIds(layout, columns);
  const from = order.indexOf(moved);
  const to = order.indexOf(target);
  if (from < 0 || to < 0 || from === to) return layout;
  order.splice(from, 1);
  order.splice(to, 0, moved);
  return { ...layout, order };
}

/** Shows or hides a column; the last one shown stays. */
export function toggleColumn(
  layout: TableLayout,
  columns: readonly LayoutColumn[],
  id: string,
): TableLayout {
  if (layout.hidden.includes(id)) {
    return { ...layout, hidden: layout.hidden.filter((hidden) => hidden !== id) };
  }
  if (shownIds(layout, columns).length <= 1) return layout;
  return { ...layout, hidden: [...layout.hidden, id] };
}
