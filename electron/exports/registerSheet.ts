import type { Column, Worksheet } from 'exceljs';
import type { RegisterColumn } from '../../shared/contract/exports.ts';
import type { DirectiveValues } from '../../shared/domain/directives.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import {
  cellText,
  centredColumns,
  columnTitle,
  noteLine,
  paperWidths,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import {
  escaped,
  houseOptions,
  sheetWidth,
  writeColumnTitles,
  writeHouseFoot,
  writeTitleBlock,
} from './houseSheet.ts';
import { rowHeight } from './rowHeight.ts';
import { sheetStyles } from './sheetStyles.ts';

/** Everything that the sheet needs to know besides its rows. */
export interface SheetContent {
  readonly columns: readonly RegisterColumn[];
  /** Columns that are there and not in sight. */
  readonly hidden: ReadonlySet<RegisterColumn>;
  /** The filter in words; empty for the whole register. */
  readonly conditions: string;
  readonly office: Office;
  readonly translate: Translate;
  /** Today, ISO. */
  readonly today: string;
}

/** Widths of the running number and the columns; those in sight fill a sheet. */
function widthsOf({ columns, hidden }: SheetContent): number[] {
  return paperWidths(columns, hidden).map(sheetWidth);
}

/** Whether the column at this place is out of sight; the running number, at 0, never is. */
function isHidden({ columns, hidden }: SheetContent, place: number): boolean {
  const column = columns[place - 1];
  return column !== undefined && hidden.has(column);
}

/** The running number and, when they come first, the columns that name a document stay in sight. */
function frozenColumns(columns: readonly RegisterColumn[]): number {
  return 2 + columns.slice(0, 2).indexOf('numberSymbol');
}

/** Paper, numbers of the sheets and frozen panes; they must be told before the first row is streamed. */
export function sheetOptions({ columns }: SheetContent) {
  return houseOptions(frozenColumns(columns));
}

/** Widths of the columns, the running number first. */
export function sheetColumns(content: SheetContent): Partial<Column>[] {
  return widthsOf(content).map((width, place) => ({ width, hidden: isHidden(content, place) }));
}

/** The title block and the row of column titles. */
export function writeHead(sheet: Worksheet, content: SheetContent): void {
  const { columns, conditions, office, translate, today } = content;
  const widths = widthsOf(content);
  const inSight = widths.filter((_width, place) => !isHidden(content, place));
  writeTitleBlock(sheet, {
    office,
    title: translate('exports.registerTitle'),
    note: noteLine(conditions, today, translate),
    columns: columns.length + 1,
    width: inSight.reduce((sum, part) => sum + part, 0),
  });
  const titles = columns.map((column) => columnTitle(column, translate));
  writeColumnTitles(sheet, [translate('exports.ordinal'), ...titles], widths);
}

const exactDate = /^\d{4}-\d\d-\d\d$/;

/** The day of a date that is known to the day. */
function exactDay(column: RegisterColumn, row: DirectiveValues): Date | undefined {
  if (column !== 'issuedOn' && column !== 'receivedOn' && column !== 'dueOn') return undefined;
  const date = row[column];
  return date !== null && exactDate.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
}

/**
 * What a cell holds. A day is a true Excel date, because clerks sort and filter by it; a less exact
 * date stays words. Text is always a string cell, so that "=1+1" in a summary is never a formula.
 */
export function cellValue(
  column: RegisterColumn,
  row: DirectiveValues,
  translate: Translate,
): Date | string | null {
  const day = exactDay(column, row);
  if (day !== undefined) return day;
  const text = cellText(column, row, translate);
  // Nothing, not an empty text: Excel's filter for blanks must find it.
  return text === '' ? null : escaped(text);
}

function writeRow(
  sheet: Worksheet,
  ordinal: number,
  directive: DirectiveValues,
  { columns, translate }: SheetContent,
  widths: readonly number[],
): void {
  const row = sheet.addRow([ordinal]);
  row.getCell(1).style = sheetStyles.ordinal;
  const texts = [''];
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 2);
    const value = cellValue(column, directive, translate);
    cell.value = value;
    if (value instanceof Date) cell.style = sheetStyles.day;
    else cell.style = centredColumns.has(column) ? sheetStyles.centred : sheetStyles.text;
    texts.push(typeof value === 'string' ? value : '');
  }
  row.height = rowHeight(texts, widths);
  row.commit();
}

/** Writes documents one after the other, numbered from `first`. */
export function writeRows(
  sheet: Worksheet,
  first: number,
  rows: readonly DirectiveValues[],
  content: SheetContent,
): void {
  const widths = widthsOf(content);
  for (const [index, row] of rows.entries()) writeRow(sheet, first + index, row, content, widths);
}

/** The place of the third column from the right that is in sight: its words are centred over its neighbours. */
function footColumn({ columns, hidden }: SheetContent): number {
  const places = columns.flatMap((column, index) => (hidden.has(column) ? [] : [index + 2]));
  return places.at(-3) ?? places[0] ?? 2;
}

/** Place, date and who drew the sheet up, below the `rows` documents of the table. */
export function writeFoot(sheet: Worksheet, rows: number, content: SheetContent): void {
  writeHouseFoot(sheet, rows, footColumn(content), content);
}
