import type { Column, Style, Worksheet, WorksheetView } from 'exceljs';
import type { Office } from '../../shared/domain/organisations.ts';
import { paperMargins } from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import { rowHeight } from './rowHeight.ts';
import { sheetStyles } from './sheetStyles.ts';

/* What every sheet that leaves the house has: title block, repeated column titles, A4, place and date. */

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

/** The width of a column as Excel measures it. */
export function sheetWidth(millimetres: number): number {
  return (millimetres * enlarged) / digitMillimetres;
}

/**
 * Paper, numbers of the sheets and frozen panes; they must be told before the first row is streamed.
 * @param headerRows rows of column titles
 */
export function houseOptions(frozenColumns: number, headerRows = 1) {
  const lastHeader = headerRow + headerRows - 1;
  const views: Partial<WorksheetView>[] = [
    { state: 'frozen', xSplit: frozenColumns, ySplit: lastHeader },
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
      printTitlesRow: `${headerRow}:${lastHeader}`,
    },
    // The numbers of the sheets, the Party's way (domain.md §3.2): none on the first.
    headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' },
    views,
  };
}

/** What stands above a table. */
export interface TitleBlock {
  readonly office: Office;
  readonly title: string;
  readonly note: string;
  /** Over how many columns it goes, and how wide those in sight are together. */
  readonly columns: number;
  readonly width: number;
}

/** Who, what, and when it was written. */
export function writeTitleBlock(sheet: Worksheet, block: TitleBlock): void {
  const { office, title, note, columns, width } = block;
  const lines: [string, Partial<Style>][] = [
    [office.parent.toUpperCase(), sheetStyles.office],
    [office.name.toUpperCase(), sheetStyles.officeName],
    [title, sheetStyles.title],
    [note, sheetStyles.note],
  ];
  for (const [index, [words, style]] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    const cell = row.getCell(1);
    cell.value = words;
    cell.style = style;
    sheet.mergeCells(index + 1, 1, index + 1, columns);
    if (words === note) row.height = rowHeight([note], [width]);
    row.commit();
  }
}

/** The titles of the columns, repeated on every sheet. */
export function writeColumnTitles(
  sheet: Worksheet,
  titles: readonly string[],
  widths: readonly number[],
): void {
  const header = sheet.getRow(headerRow);
  for (const [index, title] of titles.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = title;
    cell.style = sheetStyles.header;
  }
  header.height = rowHeight(titles, widths);
  header.commit();
}

/** ExcelJS does not escape what looks like an escape of Excel's own: `_x0041_` would be read as "A". */
export function escaped(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, '_x005F_x$1_') : text;
}

/** What a sheet knows besides its rows. */
interface FootContent {
  readonly office: Office;
  readonly translate: Translate;
  /** Today, ISO. */
  readonly today: string;
}

/** Place, date and who drew the sheet up, below the `rows` rows of the table, centred over `column`. */
export function writeHouseFoot(
  sheet: Worksheet,
  rows: number,
  column: number,
  { office, translate, today }: FootContent,
): void {
  const [year = '', month = '', day = ''] = today.split('-');
  const place = translate('exports.placeAndDate', { place: office.place || '…', day, month, year });
  const lines: [number, string, Partial<Style>][] = [
    [2, place, sheetStyles.place],
    [3, translate('exports.drawnUpBy'), sheetStyles.drawnUpBy],
  ];
  for (const [offset, words, style] of lines) {
    const row = sheet.getRow(headerRow + rows + offset);
    const cell = row.getCell(column);
    cell.value = words;
    cell.style = style;
    row.commit();
  }
}

/** Columns of the given widths, as the sheet is told of them. */
export function columnsOf(widths: readonly number[]): Partial<Column>[] {
  return widths.map((width) => ({ width }));
}
