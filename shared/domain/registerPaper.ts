import type { RegisterColumn } from '../contract/exports.ts';
import type { Translate } from '../locales/index.ts';
import type { DirectiveValues } from './directives.ts';
import { formatDate } from './partialDates.ts';

/*
 * What the register looks like on paper and in a workbook: the same words, the same order, the same
 * widths, so that the two never differ. A working register of the office, not an official form: no
 * national form exists for it (domain.md §0 row 6, §4.10 no. 1).
 */

/**
 * Widths on paper, in millimetres; with the running number they fill an A4 sheet lying on its side.
 * A date ("26/8/2013") fits without being broken.
 */
export const columnWidths: Readonly<Record<RegisterColumn, number>> = {
  issuedOn: 19,
  numberSymbol: 31,
  alias: 24,
  type: 18,
  issuer: 25,
  summary: 44,
  field: 16,
  implements: 24,
  receivedOn: 19,
  arrivalNumber: 10,
  leadUnit: 15,
  dueOn: 19,
  status: 15,
  notes: 20,
};

/** Width of the running number, in millimetres. */
export const ordinalWidth = 9;

/**
 * Paper for more documents than this would fill a shelf, and a page that slow helps nobody; the
 * workbook takes them all.
 */
export const mostPaperRows = 20_000;

/**
 * The columns of a view on paper, where the name people use ("NQTW 4 khóa XI") stands in the place of a
 * number that is not known; a workbook keeps the two apart, so that taking it in again changes nothing.
 */
export function paperColumns(columns: readonly RegisterColumn[]): RegisterColumn[] {
  return columns.filter((column) => column !== 'alias' || !columns.includes('numberSymbol'));
}

/** Columns that are read centred; the rest is text from the left. */
export const centredColumns: ReadonlySet<RegisterColumn> = new Set([
  'issuedOn',
  'receivedOn',
  'arrivalNumber',
  'dueOn',
  'status',
]);

/** What stands above a column. */
export function columnTitle(column: RegisterColumn, translate: Translate): string {
  return translate(`directives.fields.${column}`);
}

/**
 * What stands in a cell, as a person reads it: dates the Party's way (03/6/2013, quý III/2025), else
 * the text as it was written.
 */
export function cellText(
  column: RegisterColumn,
  row: DirectiveValues,
  translate: Translate,
): string {
  if (column === 'issuedOn' || column === 'receivedOn' || column === 'dueOn') {
    const date = row[column];
    return date === null ? row[`${column}Text`] : formatDate(date);
  }
  if (column === 'status') return translate(`directives.status.${row.status}`);
  return row[column];
}

/** What stands in a cell on paper (see `paperColumns`). */
export function paperText(
  column: RegisterColumn,
  row: DirectiveValues,
  translate: Translate,
): string {
  if (column === 'numberSymbol') return row.numberSymbol || row.alias;
  return cellText(column, row, translate);
}

/** The line below the title: which part of the register this is, and when it was written. */
export function noteLine(conditions: string, today: string, translate: Translate): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const printed = translate('exports.printedOn', { day: `${day}/${month}/${year}` });
  return conditions === ''
    ? `(${printed})`
    : `(${translate('exports.onlyWith', { conditions })}. ${printed})`;
}
