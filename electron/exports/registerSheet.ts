import type { Alignment, Borders, CellValue, Column, Font, Row, Worksheet } from 'exceljs';
import type { RegisterColumn, RegisterView } from '../../shared/contract/exports.ts';
import type { Directive } from '../../shared/domain/directives.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import { precisionOf } from '../../shared/domain/partialDates.ts';
import {
  cellText,
  centredColumns,
  columnTitle,
  columnWidths,
  ordinalWidth,
} from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import { rowHeight } from './rowHeight.ts';

/** Everything that the sheet needs to know besides its rows. */
export interface SheetContent {
  readonly view: RegisterView;
  readonly office: Office;
  readonly translate: Translate;
  /** Today, ISO. */
  readonly today: string;
}

const font: Partial<Font> = { name: 'Times New Roman', size: 12 };
const boldFont: Partial<Font> = { ...font, bold: true };
const line = { style: 'thin' } as const;
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const text: Partial<Alignment> = { vertical: 'top', wrapText: true };
const centred: Partial<Alignment> = { ...text, horizontal: 'center' };

/** The row in which the column titles stand; the title block is above it. */
export const headerRow = 5;

/** Print settings must be there before the first row is streamed. */
export const sheetOptions = {
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    // Top, bottom 20 mm, left 30, right 15 in the Party's format (domain.md §3.2), turned for landscape.
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headerRow}:${headerRow}`,
  },
  headerFooter: { oddFooter: '&C&"Times New Roman"&10&P/&N' },
  views: [{ state: 'frozen', xSplit: 3, ySplit: headerRow }],
} as const;

/** Excel measures columns in digits of its standard font, some 1.75 mm each. */
const digitMillimetres = 1.75;

function widthsOf(columns: readonly RegisterColumn[]): number[] {
  const widths = [ordinalWidth, ...columns.map((column) => columnWidths[column])];
  return widths.map((width) => width / digitMillimetres);
}

/** Widths of the columns, the running number first. */
export function sheetColumns(columns: readonly RegisterColumn[]): Partial<Column>[] {
  return widthsOf(columns).map((width) => ({ width }));
}

/** The title block and the row of column titles. */
export function writeHead(
  sheet: Worksheet,
  { view, office, translate, today }: SheetContent,
): void {
  const width = view.columns.length + 1;
  const [year, month, day] = today.split('-');
  const lines: [string, Partial<Font>][] = [
    [office.parent.toUpperCase(), font],
    [office.name.toUpperCase(), boldFont],
    [translate('exports.registerTitle'), { ...boldFont, size: 14 }],
    [translate('exports.printedOn', { day: `${day}/${month}/${year}` }), { ...font, italic: true }],
  ];
  for (const [index, [words, style]] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    row.getCell(1).value = words;
    row.getCell(1).font = style;
    // The office stands left, as on a letter; the title in the middle.
    row.getCell(1).alignment = { horizontal: index < 2 ? 'left' : 'center' };
    sheet.mergeCells(index + 1, 1, index + 1, width);
    row.commit();
  }
  const header = sheet.getRow(headerRow);
  const titles = [
    translate('exports.ordinal'),
    ...view.columns.map((column) => columnTitle(column, translate)),
  ];
  for (const [index, title] of titles.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = title;
    cell.font = boldFont;
    cell.border = border;
    cell.alignment = { ...centred, vertical: 'middle' };
  }
  header.height = rowHeight(titles, widthsOf(view.columns));
  header.commit();
}

/**
 * A cell's value. A day is a true Excel date, because clerks sort and filter by it; less exact dates
 * stay words. Text is always a string cell, so that "=1+1" in a summary is never a formula. ExcelJS
 * does not escape what looks like an escape of Excel's own (`_x0041_` would show as "A").
 */
function cellValue(column: RegisterColumn, row: Directive, translate: Translate): CellValue {
  if (column === 'issuedOn' || column === 'receivedOn' || column === 'dueOn') {
    const date = row[column];
    if (date !== null && precisionOf(date) === 'day') return new Date(`${date}T00:00:00Z`);
  }
  return cellText(column, row, translate).replaceAll(/_x([\dA-Fa-f]{4})_/g, '_x005F_x$1_');
}

function styleRow(row: Row, columns: readonly RegisterColumn[]): void {
  row.getCell(1).alignment = centred;
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 2);
    cell.alignment = centredColumns.has(column) ? centred : text;
    if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
  }
  for (let index = 1; index <= columns.length + 1; index += 1) {
    const cell = row.getCell(index);
    cell.font = font;
    cell.border = border;
  }
}

/** One document. */
export function writeRow(
  sheet: Worksheet,
  ordinal: number,
  directive: Directive,
  { view, translate }: SheetContent,
): void {
  const row = sheet.addRow([
    ordinal,
    ...view.columns.map((column) => cellValue(column, directive, translate)),
  ]);
  styleRow(row, view.columns);
  const texts = view.columns.map((column) => cellText(column, directive, translate));
  row.height = rowHeight([String(ordinal), ...texts], widthsOf(view.columns));
  row.commit();
}

/** Place, date and who drew the sheet up, below the `rows` documents of the table. */
export function writeFoot(
  sheet: Worksheet,
  rows: number,
  { view, office, translate, today }: SheetContent,
): void {
  const [year = '', month = '', day = ''] = today.split('-');
  const right = Math.max(2, view.columns.length - 2);
  const place = translate('exports.placeAndDate', { place: office.place || '…', day, month, year });
  const lines: [number, string, Partial<Font>][] = [
    [2, place, { ...font, italic: true }],
    [3, translate('exports.drawnUpBy'), boldFont],
  ];
  const last = headerRow + rows;
  for (const [offset, words, style] of lines) {
    const row = sheet.getRow(last + offset);
    const cell = row.getCell(right);
    cell.value = words;
    cell.font = style;
    cell.alignment = { horizontal: 'center' };
    row.commit();
  }
}
