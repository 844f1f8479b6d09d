import { cleanText, decodeText, textCell } from '../cellText.ts';
import { decodedPieces, textCoding } from '../text/textDecoding.ts';
import {
  maxCellText,
  maxColumn,
  maxMerges,
  maxRow,
  type MergedRange,
  type SheetCell,
  type SheetEnd,
  type SheetRow,
  type Workbook,
  type WorkbookLimits,
} from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { type HtmlToken, htmlTokens, plainText } from './htmlTokens.ts';

/** Document systems write "Excel" files that are a page with a table; larger ones are none. */
const mostBytes = 64 * 1024 * 1024;
/** Cells joined beyond this are no header and no group of a register. */
const mostSpan = 1000;

/** Opens an HTML page: its tables one below the other, as Excel shows such a file. */
export function openHtml(bytes: Buffer, name: string, limits: WorkbookLimits): Workbook {
  if (bytes.length > mostBytes) throw new WorkbookError('tooLarge', 'html');
  // A page is what its bytes say; what its `meta` promises is wrong as often as not.
  const page = [...decodedPieces(bytes, textCoding(bytes))].join('');
  const reader = new TableReader(limits.cells);
  for (const token of htmlTokens(page)) reader.take(token);
  const { rows, merges } = reader.finish();
  if (rows.length === 0) throw new WorkbookError('unsupported', 'htmlWithoutTable');
  const end: SheetEnd = { merges, hiddenColumns: [], lastRow: rows.at(-1)?.row ?? 0 };
  return {
    format: 'html',
    sheets: [{ index: 0, name, state: 'visible' }],
    readSheet: async (_index, onRow) => {
      for (const row of rows) onRow(row);
      return Promise.resolve(end);
    },
    readMerges: async () => Promise.resolve(merges),
  };
}

/** In the source of a page a line end is a space; `br` breaks a line. */
const sourceSpaces = /[^\S\u00a0]+/g;

class TableReader {
  readonly #rows: SheetRow[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #maxCells: number;
  /** Last row of the cell above that reaches down, by column. */
  readonly #taken: number[] = [];
  #depth = 0;
  #row = 0;
  #column = 0;
  #cells: SheetCell[] = [];
  #count = 0;
  #inRow = false;
  #open: { column: number; text: string[]; length: number } | undefined;

  constructor(maxCells: number) {
    this.#maxCells = maxCells;
  }

  take({ kind, name, text, attribute }: HtmlToken): void {
    if (kind === 'text') this.#write(text.replace(sourceSpaces, ' '));
    else if (kind === 'open') this.#openTag(name, attribute);
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'tr') this.#endRow();
    else if (name === 'table') this.#endTable();
    else if (name === 'p' || name === 'div') this.#write('\n');
  }

  #write(text: string): void {
    const open = this.#open;
    if (open === undefined) return;
    open.length += text.length;
    if (open.length > maxCellText) throw new WorkbookError('tooLarge', 'cellText');
    open.text.push(text);
  }

  #openTag(name: string, attribute: (name: string) => string): void {
    if (name === 'table') this.#depth++;
    else if (name === 'br') this.#write('\n');
    else if (this.#depth !== 1) return;
    else if (name === 'tr') this.#beginRow();
    else if (name === 'td' || name === 'th') this.#beginCell(attribute);
  }

  #beginRow(): void {
    this.#endRow();
    this.#inRow = true;
    this.#row++;
    this.#column = 0;
    if (this.#row > maxRow) throw new WorkbookError('tooLarge', 'rows');
  }

  #beginCell(attribute: (name: string) => string): void {
    this.#endCell();
    if (!this.#inRow) this.#beginRow();
    if (++this.#count > this.#maxCells) throw new WorkbookError('tooLarge', 'cells');
    do this.#column++;
    while ((this.#taken[this.#column] ?? 0) >= this.#row);
    const column = this.#column;
    const right = Math.min(column + span(attribute('colspan')) - 1, maxColumn);
    const bottom = this.#row + span(attribute('rowspan')) - 1;
    if (right > column || bottom > this.#row) {
      if (this.#merges.length < maxMerges) {
        this.#merges.push({ top: this.#row, left: column, bottom, right });
      }
      for (let place = column; place <= right; place++) this.#taken[place] = bottom;
      this.#column = Math.max(column, right);
    }
    this.#open = { column, text: [], length: 0 };
  }

  #endCell(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || open.column > maxColumn) return;
    const cell = makeCell(open.column, plainText(open.text.join('')));
    if (cell !== undefined) this.#cells.push(cell);
  }

  #endRow(): void {
    this.#endCell();
    this.#inRow = false;
    if (this.#cells.length === 0) return;
    this.#rows.push({ row: this.#row, hidden: false, cells: this.#cells });
    this.#cells = [];
  }

  #endTable(): void {
    if (this.#depth === 1) this.#endRow();
    this.#depth = Math.max(0, this.#depth - 1);
    // An empty row keeps two tables apart.
    if (this.#depth === 0) this.#row++;
  }

  finish(): { rows: SheetRow[]; merges: MergedRange[] } {
    this.#endRow();
    return { rows: this.#rows, merges: this.#merges };
  }
}

function span(text: string): number {
  const value = Number.parseInt(text, 10);
  return value >= 1 ? Math.min(value, mostSpan) : 1;
}

const wholeNumber = /^(?:0|-?[1-9]\d{0,14})$/;

function makeCell(column: number, text: string): SheetCell | undefined {
  if (wholeNumber.test(text)) {
    return { column, kind: 'number', text, value: Number(text), encoding: 'unicode' };
  }
  return textCell(column, decodeText(cleanText(text), undefined));
}
