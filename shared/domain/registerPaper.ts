import { type RegisterColumn, registerColumns } from '../contract/exports.ts';
import type { Translate } from '../locales/index.ts';
import type { DirectiveValues } from './directives.ts';
import { formatDate } from './partialDates.ts';

/*
 * What the register looks like on paper and in a workbook: the same words, the same order, the same
 * widths, so that the two never differ. A working register of the office, not an official form: no
 * national form exists for it (domain.md §0 row 6, §4.10 no. 1).
 */

/** A4 lying on its side; 20 mm for the binding. The printed page has the same (RegisterPaper.module.css). */
export const paperMargins = { left: 20, right: 10, top: 20, bottom: 15 } as const;

/** Between the margins of a sheet, in millimetres. */
const paperWidth = 297 - paperMargins.left - paperMargins.right;

export interface ColumnWidth {
  /** Millimetres that words of ten points need; a date ("26/12/2013") is never broken. */
  readonly least: number;
  /** Its part of what is left of the sheet. */
  readonly share: number;
}

const ordinalWidth: ColumnWidth = { least: 9, share: 0 };

/**
 * Numbers and dates are as long as they are, so that what is left goes to the texts, most of it to the
 * abstract: it is what people read. Together they just fill a sheet.
 */
const columnWidths: Readonly<Record<RegisterColumn, ColumnWidth>> = {
  numberSymbol: { least: 24, share: 0.45 },
  issuedOn: { least: 18, share: 0 },
  type: { least: 17, share: 0.25 },
  issuer: { least: 24, share: 1 },
  summary: { least: 44, share: 5 },
  alias: { least: 18, share: 0.5 },
  field: { least: 15, share: 0.5 },
  implements: { least: 22, share: 0.5 },
  receivedOn: { least: 18, share: 0 },
  arrivalNumber: { least: 10, share: 0.1 },
  leadUnit: { least: 15, share: 1 },
  dueOn: { least: 18, share: 0 },
  status: { least: 15, share: 0.45 },
  notes: { least: 18, share: 1 },
};

/** Widths of columns that together fill a sheet, in millimetres: the running number, then the columns. */
export function fillSheet(columns: readonly ColumnWidth[]): number[] {
  const sum = (of: keyof ColumnWidth) =>
    columns.reduce((total, width) => total + width[of], ordinalWidth[of]);
  const left = Math.max(0, paperWidth - sum('least'));
  const shares = sum('share');
  return [ordinalWidth, ...columns].map(({ least, share }) =>
    share === 0 ? least : least + (left * share) / shares,
  );
}

/**
 * Widths that fill a sheet, in millimetres: the running number, then the columns.
 * @param hidden columns that take no part in it; they get what they need for when they are shown
 */
export function paperWidths(
  columns: readonly RegisterColumn[],
  hidden: ReadonlySet<RegisterColumn> = new Set(),
): number[] {
  const inSight = columns.filter((column) => !hidden.has(column));
  const [ordinal = 0, ...widths] = fillSheet(inSight.map((name) => columnWidths[name]));
  return [
    ordinal,
    ...columns.map((name) => widths[inSight.indexOf(name)] ?? columnWidths[name].least),
  ];
}

/**
 * Paper for more documents than this would fill a shelf, and a page that slow helps nobody; the
 * workbook takes them all.
 */
export const mostPaperRows = 20_000;

/** Without these a table is no register of documents, whatever it holds. */
const essentialColumns: ReadonlySet<RegisterColumn> = new Set([
  'numberSymbol',
  'issuedOn',
  'summary',
]);

/** The columns in sight of a view that chose none: those that hold something in some row. */
export function columnsInSight(held: ReadonlySet<RegisterColumn>): RegisterColumn[] {
  return registerColumns.filter((column) => held.has(column) || essentialColumns.has(column));
}

/**
 * The columns of a view on paper, where the name people use ("NQTW 4 khóa XI") stands in the place of a
 * number that is not known; a workbook keeps the two apart, so that taking it in again changes nothing.
 * @param chosen null: all, but for those that hold nothing in any row
 */
export function paperColumns(
  chosen: readonly RegisterColumn[] | null,
  rows: readonly DirectiveValues[],
): RegisterColumn[] {
  const columns = chosen ?? columnsInSight(columnsHeld(rows));
  return columns.filter((column) => column !== 'alias' || !columns.includes('numberSymbol'));
}

/** The columns in which some row says anything. */
export function columnsHeld(rows: readonly DirectiveValues[]): Set<RegisterColumn> {
  return new Set(registerColumns.filter((column) => rows.some((row) => holds(column, row))));
}

/** Whether a row says anything in a column; that a status is not known is nothing said. */
function holds(column: RegisterColumn, row: DirectiveValues): boolean {
  if (column === 'issuedOn' || column === 'receivedOn' || column === 'dueOn') {
    return row[column] !== null || row[`${column}Text`] !== '';
  }
  return column === 'status' ? row.status !== 'unknown' : row[column] !== '';
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
