import type { Column, Style, Worksheet, WorksheetView } from 'exceljs';
import type { RegisterColumn } from '../../shared/contract/exports.ts';
import type { DirectiveValues } from '../../shared/domain/directives.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import {
  cellText,
  centredColumns,
  columnTitle,
  columnWidths,
  noteLine,
  ordinalWidth,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import { rowHeight } from './rowHeight.ts';
import { sheetStyles } from './sheetStyles.ts';

/** Everything that the sheet needs to know besides its rows. */
export interface SheetContent {
  readonly columns: readonly RegisterColumn[];
  /** The filter in words; empty for the whole register. */
  readonly conditions: string;
  readonly office: Office;
  readonly translate: Translate;
  /** Today, ISO. */
  readonly today: string;
}

/** The row in which the column titles stand; the title block is above it. */
export const headerRow = 5;

/** Excel measures columns in digits of its standard font, some 1.75 mm each. */
const digitMillimetres = 1.75;

const millimetresPerInch = 25.4;

function inches(millimetres: number): number {
  return millimetres / millimetresPerInch;
}

function widthsOf(columns: readonly RegisterColumn[]): number[] {
  const widths = [ordinalWidth, ...columns.map((column) => columnWidths[column])];
  return widths.map((width) => width / digitMillimetres);
}

/** The running number and, when they come first, the columns that name a document stay in sight. */
function frozenColumns(columns: readonly RegisterColumn[]): number {
  return 2 + columns.slice(0, 2).indexOf('numberSymbol');
}

/** Paper, footer and frozen panes; they must be told before the first row is streamed. */
export function sheetOptions({ columns, translate }: SheetContent) {
  const page = translate('files.pageNumber', { page: '&P', pages: '&N' });
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
      // The Party's margins (domain.md §3.2) would leave a wide table too little; 20 mm for the binding.
      margins: {
        left: inches(20),
        right: inches(15),
        top: inches(15),
        bottom: inches(15),
        header: inches(8),
        footer: inches(8),
      },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: `&C&"Times New Roman,Regular"&10${page}` },
    views,
  };
}

/** Widths of the columns, the running number first. */
export function sheetColumns(columns: readonly RegisterColumn[]): Partial<Column>[] {
  return widthsOf(columns).map((width) => ({ width }));
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
      const whole = widthsOf(columns).reduce((sum, part) => sum + part, 0);
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
  header.height = rowHeight(titles, widthsOf(columns));
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
  const widths = widthsOf(content.columns);
  for (const [index, row] of rows.entries()) writeRow(sheet, first + index, row, content, widths);
}

/** Place, date and who drew the sheet up, below the `rows` documents of the table. */
export function writeFoot(sheet: Worksheet, rows: number, content: SheetContent): void {
  const { columns, office, translate, today } = content;
  const [year = '', month = '', day = ''] = today.split('-');
  const place = translate('exports.placeAndDate', { place: office.place || '…', day, month, year });
  const lines: [number, string, Partial<Style>][] = [
    [2, place, sheetStyles.place],
    [3, translate('exports.drawnUpBy'), sheetStyles.drawnUpBy],
  ];
  for (const [offset, words, style] of lines) {
    const row = sheet.getRow(headerRow + rows + offset);
    const cell = row.getCell(Math.max(2, columns.length - 2));
    cell.value = words;
    cell.style = style;
    row.commit();
  }
}
