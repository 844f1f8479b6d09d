import type {
  MergedRange,
  SheetCell,
  SheetEnd,
  SheetRow,
  Workbook,
  WorkbookLimits,
} from '../types.ts';
import { asWorkbookError, WorkbookError } from '../workbookError.ts';
import { readBook, type Book } from './book.ts';
import { readCompoundFile } from './compoundFile.ts';
import { mapSheet, readCells, type SheetMap } from './sheet.ts';

/** Opens an .xls of Excel 97 (BIFF8) or Excel 5 (BIFF5). */
export function openXls(bytes: Buffer, limits: WorkbookLimits): Workbook {
  const stream = workbookStream(bytes);
  const book = guarded(() => readBook(stream));
  if (book.sheets.length === 0) throw new WorkbookError('damaged', 'noSheets');
  return new XlsWorkbook(stream, book, limits);
}

function workbookStream(bytes: Buffer): Buffer {
  const container = readCompoundFile(bytes);
  if (container.has('EncryptedPackage')) throw new WorkbookError('password', 'xlsx');
  const stream = guarded(() => container.stream('Workbook') ?? container.stream('Book'));
  if (stream !== undefined) return stream;
  if (container.has('WordDocument')) throw new WorkbookError('notWorkbook', 'doc');
  if (container.has('PowerPoint Document')) throw new WorkbookError('notWorkbook', 'ppt');
  throw new WorkbookError('notWorkbook', 'container');
}

/** Reading beyond a record throws a RangeError of Buffer, which means a damaged file. */
function guarded<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw asWorkbookError(error, 'record');
  }
}

/** Rows between two reports: a pause there lets the job hear that it was cancelled. */
const rowsPerPause = 2000;

class XlsWorkbook implements Workbook {
  readonly format = 'xls';
  readonly sheets: Workbook['sheets'];
  readonly #stream: Buffer;
  readonly #book: Book;
  readonly #limits: WorkbookLimits;

  constructor(stream: Buffer, book: Book, limits: WorkbookLimits) {
    this.#stream = stream;
    this.#book = book;
    this.#limits = limits;
    this.sheets = book.sheets.map(({ name, state }, index) => ({ index, name, state }));
  }

  async readSheet(
    index: number,
    onRow: (row: SheetRow) => void,
    onProgress?: (fraction: number) => void,
  ): Promise<SheetEnd> {
    const map = this.#map(index);
    let done = 0;
    let rows = 0;
    while (done < map.cells.length) {
      const start = done;
      const row = map.cells[start]?.row ?? 0;
      while (map.cells[done]?.row === row) done++;
      const cells = guarded(() => this.#cells(map, start, done));
      if (cells.length > 0) {
        map.end.lastRow = row;
        onRow({ row, hidden: map.hiddenRows.has(row), cells });
      }
      if (++rows % rowsPerPause === 0) {
        onProgress?.(done / map.cells.length);
        await new Promise(setImmediate);
      }
    }
    onProgress?.(1);
    return map.end;
  }

  #cells(map: SheetMap, start: number, end: number): SheetCell[] {
    const cells: SheetCell[] = [];
    for (let place = start; place < end; place++) {
      const found = map.cells[place];
      if (found === undefined) continue;
      const last = cells.at(-1)?.column ?? 0;
      if (found.column <= last) throw new WorkbookError('damaged', 'cellReference');
      cells.push(...readCells(this.#book, this.#stream, found));
    }
    return cells;
  }

  async readMerges(index: number): Promise<MergedRange[]> {
    return Promise.resolve(this.#map(index).end.merges);
  }

  #map(index: number): SheetMap {
    const sheet = this.#book.sheets[index];
    if (sheet === undefined) throw new RangeError(`no sheet ${index}`);
    return guarded(() => mapSheet(this.#stream, sheet.offset, this.#limits.cells));
  }
}
