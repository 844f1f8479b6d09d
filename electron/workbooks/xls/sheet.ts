import { booleanCell, errorCell, numericCell } from '../cellValues.ts';
import { cleanText, decodeRuns, decodeText, textCell, type TextRun } from '../cellText.ts';
import { maxMerges, type MergedRange, type SheetCell, type SheetEnd } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { BiffReader, type BiffText } from './biffStrings.ts';
import { fontAt, type Book } from './book.ts';
import { recordType, recordWithContinuation, substream, type BiffRecord } from './records.ts';

/** Where the cells of a sheet are, in order of rows and columns, and what goes around them. */
export interface SheetMap {
  cells: CellPlace[];
  hiddenRows: ReadonlySet<number>;
  end: SheetEnd;
}

interface CellPlace {
  row: number;
  column: number;
  offset: number;
  /** For a formula that gives text: where that text is. */
  textOffset: number;
}

const cellTypes: ReadonlySet<number> = new Set([
  recordType.formula,
  recordType.multipleRk,
  recordType.richString,
  recordType.labelSst,
  recordType.number,
  recordType.label,
  recordType.booleanOrError,
  recordType.rk,
]);

const rowHidden = 0x20;
const columnHidden = 1;
const lastXlsColumn = 256;

/** Some writers do not keep rows in order, and hidden rows may be told after their cells. */
export function mapSheet(stream: Buffer, offset: number, maxCells: number): SheetMap {
  const cells: CellPlace[] = [];
  const hiddenRows = new Set<number>();
  const end: SheetEnd = { merges: [], hiddenColumns: [], lastRow: 0 };
  let sorted = true;
  for (const record of substream(stream, offset)) {
    const { type, data } = record;
    const last = cells.at(-1);
    if (cellTypes.has(type)) {
      const place = placeOf(record);
      if (last !== undefined && comparePlaces(last, place) >= 0) sorted = false;
      if (cells.length >= maxCells) throw new WorkbookError('tooLarge', 'cells');
      cells.push(place);
    } else if (type === recordType.string && last !== undefined) last.textOffset = record.offset;
    else if (type === recordType.row) {
      if ((data.readUInt16LE(12) & rowHidden) !== 0) hiddenRows.add(data.readUInt16LE(0) + 1);
    } else if (type === recordType.columnInfo) addHiddenColumns(end.hiddenColumns, data);
    else if (type === recordType.mergeCells) addMerges(end.merges, data);
  }
  return { cells: sorted ? cells : inOrder(cells), hiddenRows, end };
}

function placeOf({ data, offset }: BiffRecord): CellPlace {
  const row = data.readUInt16LE(0) + 1;
  return { row, column: data.readUInt16LE(2) + 1, offset, textOffset: -1 };
}

function comparePlaces(a: CellPlace, b: CellPlace): number {
  return a.row - b.row || a.column - b.column;
}

/** Of two cells in one place the later one counts, as in Excel. */
function inOrder(cells: CellPlace[]): CellPlace[] {
  const ordered = cells.toSorted(comparePlaces);
  return ordered.filter((cell, index) => {
    const next = ordered[index + 1];
    return next === undefined || comparePlaces(cell, next) !== 0;
  });
}

function addHiddenColumns(hidden: number[], data: Buffer): void {
  if ((data.readUInt16LE(8) & columnHidden) === 0) return;
  const last = Math.min(data.readUInt16LE(2) + 1, lastXlsColumn);
  for (let column = data.readUInt16LE(0) + 1; column <= last; column++) hidden.push(column);
}

function addMerges(merges: MergedRange[], data: Buffer): void {
  const count = Math.min(data.readUInt16LE(0), maxMerges - merges.length);
  for (let index = 0; index < count; index++) {
    const place = 2 + index * 8;
    const [top, bottom, left, right] = [0, 2, 4, 6].map((at) => data.readUInt16LE(place + at) + 1);
    if (top === undefined || bottom === undefined || left === undefined || right === undefined)
      break;
    if (top <= bottom && left <= right && (top < bottom || left < right)) {
      merges.push({ top, left, bottom, right });
    }
  }
}

/** The cells of one record: several for MULRK, one or none for the others. */
export function readCells(book: Book, stream: Buffer, place: CellPlace): SheetCell[] {
  const type = stream.readUInt16LE(place.offset);
  const start = place.offset + 4;
  const data = stream.subarray(start, start + stream.readUInt16LE(place.offset + 2));
  if (type === recordType.multipleRk) return readMultipleRk(book, data, place.column);
  const cell = readCell(book, stream, place, type, data);
  return cell === undefined ? [] : [cell];
}

function readCell(
  book: Book,
  stream: Buffer,
  place: CellPlace,
  type: number,
  data: Buffer,
): SheetCell | undefined {
  const style = data.readUInt16LE(4);
  const { column } = place;
  switch (type) {
    case recordType.labelSst: {
      const text = book.strings[data.readUInt32LE(6)];
      if (text === undefined) throw new WorkbookError('damaged', 'sharedString');
      return styledText(book, column, text, style);
    }
    case recordType.label:
    case recordType.richString: {
      const pieces = recordWithContinuation(stream, place.offset);
      return styledText(book, column, readLabel(book, pieces, type), style);
    }
    case recordType.number:
      return styledNumber(book, column, data.readDoubleLE(6), style);
    case recordType.rk:
      return styledNumber(book, column, rkNumber(data, 6), style);
    case recordType.booleanOrError:
      return data[7] === 1 ? errorOf(column, data[6]) : booleanCell(column, data[6] !== 0);
    default:
      return readFormula(book, stream, place, data);
  }
}

const formulaText = 0;
const formulaBoolean = 1;
const formulaError = 2;

/** The cached result; 0xFFFF at its end says that it is no number. */
function readFormula(
  book: Book,
  stream: Buffer,
  place: CellPlace,
  data: Buffer,
): SheetCell | undefined {
  const { column } = place;
  const style = data.readUInt16LE(4);
  if (data.readUInt16LE(12) !== 0xffff)
    return styledNumber(book, column, data.readDoubleLE(6), style);
  if (data[6] === formulaBoolean) return booleanCell(column, data[8] !== 0);
  if (data[6] === formulaError) return errorOf(column, data[8]);
  if (data[6] !== formulaText || place.textOffset < 0) return undefined;
  const reader = new BiffReader(recordWithContinuation(stream, place.textOffset), 0);
  const count = reader.short();
  const text = book.wide
    ? reader.characters(count, reader.byte())
    : book.decodeBytes(reader.bytes(count));
  return styledText(book, column, { text, changes: [] }, style);
}

function readLabel(book: Book, pieces: Buffer[], type: number): BiffText {
  const reader = new BiffReader(pieces, 6);
  const count = reader.short();
  if (book.wide) {
    const text = reader.characters(count, reader.byte());
    const changes = type === recordType.richString ? reader.changes(reader.short()) : [];
    return { text, changes };
  }
  const text = book.decodeBytes(reader.bytes(count));
  if (type === recordType.label) return { text, changes: [] };
  const changeCount = reader.byte();
  const changes = Array.from({ length: changeCount }, () => ({
    start: reader.byte(),
    font: reader.byte(),
  }));
  return { text, changes };
}

function styledText(
  book: Book,
  column: number,
  { text, changes }: BiffText,
  style: number,
): SheetCell | undefined {
  const font = fontAt(book, book.styles[style]?.font ?? 0);
  if (changes.length === 0) return textCell(column, decodeText(cleanText(text), font));
  const runs: TextRun[] = [];
  const add = (start: number, end: number, run: Omit<TextRun, 'text'>): void => {
    if (end > start) runs.push({ text: cleanText(text.slice(start, end)), ...run });
  };
  add(0, changes[0]?.start ?? 0, { font: undefined, hasFont: false });
  for (const [index, change] of changes.entries()) {
    const end = changes[index + 1]?.start ?? text.length;
    add(change.start, end, { font: fontAt(book, change.font), hasFont: true });
  }
  return textCell(column, decodeRuns(runs, font));
}

function styledNumber(book: Book, column: number, value: number, style: number): SheetCell {
  if (!Number.isFinite(value)) throw new WorkbookError('damaged', 'number');
  return numericCell(column, value, book.styles[style]?.kind ?? 'number', book.date1904);
}

/** RK packs a number into four bytes: 30 bits of an integer or of a double, and "divide by 100". */
function rkNumber(data: Buffer, place: number): number {
  const packed = data.readInt32LE(place);
  const hundredth = (packed & 1) !== 0;
  let value = packed >> 2;
  if ((packed & 2) === 0) {
    const double = Buffer.alloc(8);
    double.writeInt32LE(packed & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return hundredth ? value / 100 : value;
}

function readMultipleRk(book: Book, data: Buffer, firstColumn: number): SheetCell[] {
  const cells: SheetCell[] = [];
  // Row and first column before, last column after; six bytes a cell.
  for (let place = 4; place + 6 <= data.length - 2; place += 6) {
    const column = firstColumn + cells.length;
    cells.push(styledNumber(book, column, rkNumber(data, place + 2), data.readUInt16LE(place)));
  }
  return cells;
}

const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function errorOf(column: number, code: number | undefined): SheetCell {
  return errorCell(column, errorTexts.get(code ?? -1) ?? '#N/A');
}
