import type { ReactNode } from 'react';

/** A column of a table: how it is called, how wide it is at first, and what a cell shows. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** In place of the title where there is little room for it. */
  readonly heading?: ReactNode;
  /** Pixels, until the clerk draws it wider. */
  readonly width: number;
  readonly align?: 'center';
  readonly isHidden?: boolean;
  readonly isSortable?: boolean;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** The whole text, shown when the mouse rests on a cell that cuts it. */
  readonly text?: (row: Row) => string;
}

/** The box that selects a row stands before the columns; the style sheet knows its width too. */
const checkWidth = 'var(--check-width)';

/** The widths of the columns shown, as the grid of every row has them. */
export function gridTemplate(
  columns: readonly { readonly id: string; readonly width: number; readonly grows?: boolean }[],
  drawn: Readonly<Record<string, number>>,
): string {
  const widths = columns.map(({ id, width, grows }) => {
    const own = drawn[id];
    if (own !== undefined) return `${own}px`;
    return grows === true ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  return [checkWidth, ...widths].join(' ');
}
