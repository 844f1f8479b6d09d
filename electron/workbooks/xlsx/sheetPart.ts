import { booleanCell, errorCell, isoCell, numericCell } from '../cellValues.ts';
import { cleanText, decodeRuns, decodeText, textCell } from '../cellText.ts';
import {
  maxColumn,
  maxMerges,
  maxRow,
  type SheetCell,
  type SheetEnd,
  type SheetRow,
} from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { columnOf, columnSpan, parseRange } from './cellReference.ts';
import { RichText } from './richText.ts';
import type { SharedStrings } from './sharedStrings.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import { isTrue, type Attributes } from './xmlPart.ts';

export interface SheetContext {
  strings: SharedStrings;
  styles: readonly CellStyle[];
  date1904: boolean;
  maxCells: number;
  onRow: (row: SheetRow) => void;
}

/** Reads the XML of one sheet, row by row. Cells are the bulk of an import: this is the hot loop. */
export class SheetPart {
  readonly #context: SheetContext;
  readonly #end: SheetEnd = { merges: [], hiddenColumns: [], lastRow: 0 };
  readonly #rich = new RichText();
  #inData = false;
  #inRow = false;
  #inCell = false;
  #row = 0;
  #hidden = false;
  #cells: SheetCell[] = [];
  #count = 0;
  #column = 0;
  #type = 'n';
  #style = plainStyle;
  #value = '';
  #inValue = false;
  #inInline = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inData) {
      this.#openOutside(name, attributes);
    } else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#openValue();
    else if (name === 'row') this.#openRow(attributes);
    else if (this.#inInline) this.#rich.open(name, attributes);
    else if (name === 'is') {
      this.#inInline = true;
      this.#rich.start();
    }
  }

  #openOutside(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') {
      const merge = parseRange(attributes['ref'] ?? '');
      if (merge !== undefined && this.#end.merges.length < maxMerges) this.#end.merges.push(merge);
    } else if (name === 'col' && isTrue(attributes['hidden'])) {
      const span = columnSpan(Number(attributes['min']), Number(attributes['max']));
      this.#end.hiddenColumns.push(...span);
    }
  }

  #openValue(): void {
    if (this.#value !== '') throw new WorkbookError('damaged', 'nesting');
    this.#inValue = true;
  }

  #openRow(attributes: Attributes): void {
    if (this.#inRow) throw new WorkbookError('damaged', 'nesting');
    this.#inRow = true;
    const given = attributes['r'];
    const row = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.#row || row > maxRow) {
      throw new WorkbookError('damaged', 'rowNumber');
    }
    this.#row = row;
    this.#hidden = isTrue(attributes['hidden']);
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Attributes): void {
    if (!this.#inRow || this.#inCell) throw new WorkbookError('damaged', 'nesting');
    this.#inCell = true;
    if (++this.#count > this.#context.maxCells) throw new WorkbookError('tooLarge', 'cells');
    const reference = attributes['r'];
    const column = reference === undefined ? this.#column + 1 : columnOf(reference, this.#row);
    if (column <= this.#column) throw new WorkbookError('damaged', 'cellReference');
    this.#column = column;
    this.#type = attributes['t'] ?? 'n';
    const style = attributes['s'];
    this.#style =
      style === undefined ? plainStyle : (this.#context.styles[Number(style)] ?? plainStyle);
    this.#value = '';
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#inInline) this.#rich.text(text);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'is') {
      this.#inInline = false;
      this.#inlineCell();
    } else if (this.#inInline) this.#rich.close(name);
    else if (name === 'sheetData') this.#inData = false;
  }

  #inlineCell(): void {
    const content = this.#rich.end();
    const { font } = this.#style;
    const decoded =
      typeof content === 'string' ? decodeText(content, font) : decodeRuns(content, font);
    this.#push(textCell(this.#column, decoded));
    // The cell is done; a stray value beside the inline text must not make a second one.
    this.#type = 'done';
  }

  #closeCell(): void {
    this.#inCell = false;
    // Blank is no number: Number(' ') would be 0.
    if (this.#value !== '' && this.#value.trim() !== '') this.#push(this.#cell());
  }

  #push(cell: SheetCell | undefined): void {
    if (cell !== undefined && cell.column <= maxColumn) this.#cells.push(cell);
  }

  #cell(): SheetCell | undefined {
    const column = this.#column;
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#context.strings.cell(column, wholeNumber(value), this.#style.font);
      case 'n': {
        const number = Number(value);
        if (!Number.isFinite(number)) throw new WorkbookError('damaged', 'number');
        return numericCell(column, number, this.#style.kind, this.#context.date1904);
      }
      case 'str':
        return textCell(column, decodeText(cleanText(value), this.#style.font));
      case 'b':
        return booleanCell(column, isTrue(value.trim()));
      case 'e':
        return errorCell(column, value);
      case 'd':
        return isoCell(column, value.trim());
      case 'inlineStr':
      case 'done':
        return undefined;
      default:
        throw new WorkbookError('damaged', 'cellType');
    }
  }

  #closeRow(): void {
    this.#inRow = false;
    if (this.#cells.length === 0) return;
    this.#end.lastRow = this.#row;
    this.#context.onRow({ row: this.#row, hidden: this.#hidden, cells: this.#cells });
    this.#cells = [];
  }

  end(): SheetEnd {
    return this.#end;
  }
}

/** Number() would take " ", "1e3" and "0x1" too, and an index that is guessed shows another text. */
function wholeNumber(text: string): number {
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) throw new WorkbookError('damaged', 'sharedString');
    number = number * 10 + digit;
  }
  return number;
}
