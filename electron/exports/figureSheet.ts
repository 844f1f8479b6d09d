import type { Style, Worksheet } from 'exceljs';
import {
  cellWords,
  columnName,
  emptyCell,
  type FigureTable,
  type FigureTableCell,
  type FigureTableColumn,
  headingSpans,
  remarkLines,
  tableLines,
} from '../../shared/domain/figureTable.ts';
import type { Office } from '../../shared/domain/organisations.ts';
import { paperMargins } from '../../shared/domain/registerPaper.ts';
import type { Translate } from '../../shared/locales/index.ts';
import { figureNumberFormat } from './figureNumberFormat.ts';
import { rowHeight } from './rowHeight.ts';
import { sheetStyles } from './sheetStyles.ts';

/** What stands on the sheet besides the figures. */
export interface FigureSheetWords {
  readonly office: Office;
  readonly translate: Translate;
  /** Today, ISO. */
  readonly today: string;
}

/** Widths in Excel's own measure, digits. */
const widths = { ordinal: 6, unit: 30, number: 13, text: 34 } as const;
const formWidths = [8, 46, 13, 18, 34];
/** So many columns of figures are readable beside one another on a sheet lying on its side. */
const columnsOnPaper = 10;
const bold = { bold: true, name: 'Times New Roman', size: 12 } as const;
const millimetresPerInch = 25.4;

/** One style object for each format: ExcelJS recognises a style by its object. */
const styles = new Map<string, Partial<Style>>();

function numberStyle(format: string, isTotal: boolean): Partial<Style> {
  const key = `${isTotal ? 'total' : 'row'} ${format}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const made = {
    ...sheetStyles.text,
    ...(isTotal && { font: bold }),
    alignment: { ...sheetStyles.text.alignment, horizontal: 'right' as const },
    numFmt: format,
  };
  styles.set(key, made);
  return made;
}

const boldText = { ...sheetStyles.text, font: bold };

/** Widths of the columns of the sheet. */
export function figureColumns({ shape, columns }: FigureTable): { width: number }[] {
  const all =
    shape === 'form'
      ? formWidths
      : [widths.ordinal, widths.unit, ...columns.map(({ kind }) => widthOf(kind))];
  return all.map((width) => ({ width }));
}

function widthOf(kind: FigureTableColumn['kind']): number {
  return kind === 'text' ? widths.text : widths.number;
}

/** The number of lines above the table: office, title, period and unit. */
function titleRows(table: FigureTable, { translate }: FigureSheetWords): number {
  return 3 + tableLines(table, translate).length;
}

/** Paper, frozen panes and repeated titles; they must be told before the first row is streamed. */
export function figureSheetOptions(table: FigureTable, words: FigureSheetWords) {
  const isForm = table.shape === 'form';
  const head = titleRows(table, words) + 1;
  const last = head + (isForm ? 0 : 1);
  const { left, right, top, bottom } = paperMargins;
  const inches = (millimetres: number) => millimetres / millimetresPerInch;
  return {
    pageSetup: {
      /** A4. */
      paperSize: 9,
      orientation: isForm ? ('portrait' as const) : ('landscape' as const),
      fitToPage: true,
      fitToWidth: isForm ? 1 : Math.max(1, Math.ceil(table.columns.length / columnsOnPaper)),
      fitToHeight: 0,
      margins: {
        left: inches(left),
        right: inches(right),
        top: inches(top),
        bottom: inches(bottom),
        header: inches(10),
        footer: inches(8),
      },
      printTitlesRow: `${head}:${last}`,
      ...(!isForm && { printTitlesColumn: 'A:B' }),
    },
    headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&12&P' },
    views: [{ state: 'frozen' as const, xSplit: isForm ? 0 : 2, ySplit: last }],
  };
}

/** Writes a sheet from above to below, each row once. */
class Lines {
  readonly #sheet: Worksheet;
  readonly #widths: readonly number[];
  #row = 0;

  constructor(sheet: Worksheet, columns: readonly { width: number }[]) {
    this.#sheet = sheet;
    this.#widths = columns.map(({ width }) => width);
  }

  /** A line of words over the whole width. */
  wide(words: string, style: Partial<Style>): void {
    const row = this.#sheet.getRow(++this.#row);
    // What is shown at once need not be wider than the first sheet of paper.
    const last = Math.min(this.#widths.length, columnsOnPaper + 2);
    const cell = row.getCell(1);
    cell.value = words;
    cell.style = style;
    this.#sheet.mergeCells(this.#row, 1, this.#row, last);
    const width = this.#widths.slice(0, last).reduce((sum, one) => sum + one, 0);
    row.height = rowHeight([words], [width]);
    row.commit();
  }

  /** A row of cells, and which of them are one: from, to. */
  cells(
    cells: readonly SheetCell[],
    merged: readonly (readonly [from: number, to: number])[] = [],
  ): void {
    const row = this.#sheet.getRow(++this.#row);
    for (const [index, { value, style }] of cells.entries()) {
      const cell = row.getCell(index + 1);
      cell.value = value;
      cell.style = style;
    }
    for (const [from, to] of merged) {
      if (to > from) this.#sheet.mergeCells(this.#row, from, this.#row, to);
    }
    const texts = cells.map(({ value }) => (typeof value === 'string' ? value : ''));
    const room = [...this.#widths];
    for (const [from, to] of merged) {
      room[from - 1] = this.#widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
      texts.fill('', from, to);
    }
    row.height = rowHeight(texts, room);
    row.commit();
  }

  skip(): void {
    this.#row += 1;
  }
}

interface SheetCell {
  readonly value: string | number | null;
  readonly style: Partial<Style>;
}

const head = (value: string): SheetCell => ({ value, style: sheetStyles.header });
const text = (value: string, isBold = false): SheetCell => ({
  value: value === '' ? null : value,
  style: isBold ? boldText : sheetStyles.text,
});

function figure(
  cell: FigureTableCell,
  { kind }: Pick<FigureTableColumn, 'kind'>,
  translate: Translate,
  isTotal = false,
): SheetCell {
  if (kind === 'text') return text(cell.text, isTotal);
  const format = figureNumberFormat(cell);
  if (format === null) {
    // "@" is Excel's own name for text.
    return { ...text(cellWords(cell, translate)), style: numberStyle('@', isTotal) };
  }
  return { value: cell.value, style: numberStyle(format, isTotal) };
}

/** The lines of one unit's form: under the block headings an indicator a line. */
function writeForm(lines: Lines, table: FigureTable, { translate }: FigureSheetWords): void {
  const titles = ['code', 'indicator', 'unitOfMeasure', 'figure', 'note'] as const;
  lines.cells(titles.map((name) => head(translate(`figures.paper.${name}`))));
  const remarks = new Map(table.remarks.map((remark) => [remark.column, remark.text]));
  const cells = table.rows[0]?.cells ?? [];
  for (const { heading, start, span } of headingSpans(table.columns)) {
    if (heading !== '') {
      lines.cells([text(heading, true), ...Array.from({ length: 4 }, () => text(''))], [[1, 5]]);
    }
    for (const [offset, column] of table.columns.slice(start, start + span).entries()) {
      const cell = cells[start + offset] ?? emptyCell;
      const remark = remarks.get(start + offset) ?? '';
      const name = [{ value: column.code, style: sheetStyles.centred }, text(column.name)];
      if (column.kind === 'text') {
        // Words have the room that figures leave.
        const words = [cell.text, remark].filter(Boolean).join(' – ');
        lines.cells([...name, text(words), text(''), text('')], [[3, 5]]);
        continue;
      }
      const isRounded = cell.approximate > 0;
      const note = translate('figures.rollUp.approximate', { count: cell.approximate });
      lines.cells([
        ...name,
        { value: column.unitOfMeasure, style: sheetStyles.centred },
        figure(cell, column, translate),
        text(isRounded ? note : remark),
      ]);
    }
  }
}

function writeTableHead(lines: Lines, table: FigureTable, translate: Translate): void {
  const merged = headingSpans(table.columns).map(
    ({ start, span }) => [start + 3, start + span + 2] as const,
  );
  lines.cells([head(''), head(''), ...table.columns.map(({ heading }) => head(heading))], merged);
  lines.cells([
    head(translate('exports.ordinal')),
    head(translate('figures.paper.units')),
    ...table.columns.map((column) => {
      const of = column.unitOfMeasure === '' ? '' : ` (${column.unitOfMeasure})`;
      return head(`${columnName(column)}${of}`);
    }),
  ]);
}

/** The lines of a table: a unit a line, and the totals. */
function writeTable(lines: Lines, table: FigureTable, { translate }: FigureSheetWords): void {
  writeTableHead(lines, table, translate);
  for (const [index, { unit, cells }] of table.rows.entries()) {
    lines.cells([
      { value: index + 1, style: sheetStyles.ordinal },
      text(unit),
      ...table.columns.map((column, place) => figure(cells[place] ?? emptyCell, column, translate)),
    ]);
  }
  if (table.total === null) return;
  const total = table.columns.map((column, place) =>
    figure(table.total?.[place] ?? emptyCell, column, translate, true),
  );
  lines.cells([text(''), text(translate('figures.paper.total'), true), ...total]);
}

/** What a reader must know of sums: which hold figures that are not exact, and why some are not there. */
function knowingLines(table: FigureTable, translate: Translate): string[] {
  const sums = [...table.rows.flatMap(({ cells }) => cells), ...(table.total ?? [])];
  const approximate = table.columns.flatMap((column, place) => {
    const count = table.total?.[place]?.approximate ?? 0;
    if (count === 0) return [];
    const words = translate('figures.rollUp.approximate', { count });
    return [`${translate('figures.paper.total')}, ${columnName(column)}: ${words}`];
  });
  const isLeftOut = sums.some(({ reason }) => reason !== null);
  return [...approximate, ...(isLeftOut ? [translate('figures.paper.notSummedNote')] : [])];
}

/** The title block, the table, what was written beside figures, and who drew it up. */
export function writeFigureSheet(
  sheet: Worksheet,
  table: FigureTable,
  words: FigureSheetWords,
): void {
  const { office, translate, today } = words;
  const lines = new Lines(sheet, figureColumns(table));
  lines.wide(office.parent.toUpperCase(), sheetStyles.office);
  lines.wide(office.name.toUpperCase(), sheetStyles.officeName);
  lines.wide(table.formName.toUpperCase(), sheetStyles.title);
  for (const line of tableLines(table, translate)) lines.wide(line, sheetStyles.note);
  if (table.shape === 'form') writeForm(lines, table, words);
  else writeTable(lines, table, words);
  lines.skip();
  const remarks = [
    ...knowingLines(table, translate),
    ...(table.shape === 'table' ? remarkLines(table) : []),
  ];
  if (remarks.length > 0) {
    const left = { ...sheetStyles.office, alignment: sheetStyles.text.alignment };
    lines.wide(translate('figures.paper.remarks'), sheetStyles.officeName);
    for (const line of remarks) lines.wide(line, left);
    lines.skip();
  }
  const [year = '', month = '', day = ''] = today.split('-');
  const place = translate('exports.placeAndDate', { place: office.place || '…', day, month, year });
  const right = { horizontal: 'right' as const };
  lines.wide(place, { ...sheetStyles.place, alignment: right });
  lines.wide(translate('exports.drawnUpBy'), { ...sheetStyles.drawnUpBy, alignment: right });
}
