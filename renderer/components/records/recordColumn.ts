import type { DataColumn } from '../dataTable/column.ts';

/** A column of a register that is read whole: searched by its text, sorted by `order` or its text. */
export interface RecordColumn<Row> extends DataColumn<Row> {
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => string | number | null;
}

interface TextColumn<Row> extends Omit<RecordColumn<Row>, 'render'> {
  /** In place of the text alone. */
  readonly render?: RecordColumn<Row>['render'];
}

/** A sortable column that shows its text. */
export function recordColumn<Row>(column: TextColumn<Row>): RecordColumn<Row> {
  return { isSortable: true, render: column.text, ...column };
}
