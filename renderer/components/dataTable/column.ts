import type { ReactNode } from 'react';

/** A column of a table: how it is called, how wide it is at first, and what a cell shows. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Pixels, until the clerk draws it wider. */
  readonly width: number;
  readonly isHidden?: boolean;
  readonly isSortable?: boolean;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** The whole text, shown when the mouse rests on a cell that cuts it. */
  readonly text?: (row: Row) => string;
}
