import type { Column, Style, Worksheet, WorksheetView } from 'exceljs';
import type { RegisterColumn } from '../../shared/contract/exports.ts';
import type { DirectiveValues } from '../../shared/domain/directives.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import {
  cellText,
  centredColumns,
  columnTitle,
  noteLine,
  paperMargins,
  paperWidths,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
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

/** The row in which the column titles stand; the title block is above it. */
export const headerRow = 5;

const millimetresPerInch = 25.4;

/** Excel measures columns in digits of its standard font: seven of its pixels, of which an inch has 96. */
const digitMillimetres = (7 / 96) * millimetresPerInch;

/** Words are larger than on the printed page, 12 to 10 points; fitted to a sheet's width they print as large. */
const enlarged = 12 / 10;

function inches(millimetres: number): number {
  return millimetres / millimetresPerInch;
}

/** Widths of the running number and the columns; those in sight fill a sheet. */
function widthsOf({ columns, hidden }: SheetContent): number[] {
  return paperWidths(columns, hidden).map((width) => (width * enlarged) / digitMillimetres);
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
  const views: Partial<WorksheetView>[] = [
    { state: 'frozen', xSplit: frozenColumns(columns), ySplit: headerRow },
  ];
  return {
    pageSetup: {
      /** A4. */
      paperSize: 9,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      // As many sheets as the rows need.
      fitToHeight: 0,
      // The Party's own margins (domain.md §3.2) would leave a wide table too little.
      margins: {
        left: inches(paperMargins.left),
        right: inches(paperMargins.right),
        top: inches(paperMargins.top),
        bottom: inches(paperMargins.bottom),
        header: inches(10),
        footer: inches(8),
      },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    // The numbers of the sheets, the Party's way (domain.md §3.2): none on the first.
    headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' },
    views,
  };
}

/** Widths of the columns, the running number first. */
export function sheetColumns(content: SheetContent): Partial<Column>[] {
  return widthsOf(content).map((width, place) => ({ width, hidden: isHidden(content, place) }));
}

function writeTitles(sheet: Worksheet, content: SheetContent): void {
  const { columns, conditions, office, translate, today } = content;
  const width = columns.length + 1;
  const note = noteLine(conditions, today, translate);
  const lines: [string, Partial<Style>][] = [
    [office.parent.toUpperCase(), sheetStyles.office],
    [office.name.toUpperCase(), sheetStyles.officeName],
    [translate('exports.registerTitle'), sheetStyles.title],
    [note, sheetStyles.note],
  ];
  for (const [index, [words, style]] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    const cell = row.getCell(1);
    cell.value = words;
    cell.style = style;
    sheet.mergeCells(index + 1, 1, index + 1, width);
    if (words === note) {
      const inSight = widthsOf(content).filter((_width, place) => !isHidden(content, place));
      const whole = inSight.reduce((sum, part) => sum + part, 0);
      row.height = rowHeight([note], [whole]);
    }
    row.commit();
  }
}

/** The title block and the row of column titles. */
export function writeHead(sheet: Worksheet, content: SheetContent): void {
  const { columns, translate } = content;
  writeTitles(sheet, content);
  const header = sheet.getRow(headerRow);
  const titles = [
    translate('exports.ordinal'),
    ...columns.map((column) => columnTitle(column, translate)),
  ];
  for (const [index, title] of titles.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = title;
    cell.style = sheetStyles.header;
  }
  header.height = rowHeight(titles, widthsOf(content));
  header.commit();
}

const exactDate = /^\d{4}-\d\d-\d\d$/;

/** The day of a date that is known to the day. */
function exactDay(column: RegisterColumn, row: DirectiveValues): Date | undefined {
  if (column !== 'issuedOn' && column !== 'receivedOn' && column !== 'dueOn') return undefined;
  const date = row[column];
  return date !== null && exactDate.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
}

/** ExcelJS does not escape what looks like an escape of Excel's own: `_x0041_` would be read as "A". */
function escaped(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, '_x005F_x$1_') : text;
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
  const { office, translate, today } = content;
  const [year = '', month = '', day = ''] = today.split('-');
  const place = translate('exports.placeAndDate', { place: office.place || '…', day, month, year });
  const lines: [number, string, Partial<Style>][] = [
    [2, place, sheetStyles.place],
    [3, translate('exports.drawnUpBy'), sheetStyles.drawnUpBy],
  ];
  for (const [offset, words, style] of lines) {
    const row = sheet.getRow(headerRow + rows + offset);
    const cell = row.getCell(footColumn(content));
    cell.value = words;
    cell.style = style;
    row.commit();
  }
}
