import { maxCellText } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';

/** What may stand between two cells; the first of equally good ones is taken. */
export const separatorsOfCells = ['\t', ';', ',', '|'] as const;

/** A quote that is not closed within so many characters opened nothing. */
const longestQuoted = 200_000;
/** Such quotes are read twice; a text that is nothing but them would take for ever. */
const mostReadTwice = 50_000_000;

/**
 * Cuts separated text into rows, piece by piece. Quotes as Excel and RFC 4180 have them; a quote that
 * closes in the middle of a cell is part of its text, as in `"Dân vận khéo" năm 2020`.
 */
export class SeparatedText {
  readonly #separator: string;
  readonly #onRow: (cells: string[]) => void;
  #cells: string[] = [];
  #text = '';
  /** What is not read yet: a piece may end within quotes or after a carriage return. */
  #rest = '';
  #readTwice = 0;

  constructor(separator: string, onRow: (cells: string[]) => void) {
    this.#separator = separator;
    this.#onRow = onRow;
  }

  push(piece: string): void {
    this.#read(this.#rest + piece, false);
  }

  end(): void {
    this.#read(this.#rest, true);
    if (this.#text !== '' || this.#cells.length > 0) this.#endRow();
  }

  #read(text: string, isLast: boolean): void {
    let place = 0;
    this.#rest = '';
    while (place < text.length) {
      const isStart = this.#text === '';
      if (isStart && text.charAt(place) === '"') {
        const after = this.#readQuoted(text, place, isLast);
        if (after === undefined) {
          this.#rest = text.slice(place);
          return;
        }
        place = after;
        continue;
      }
      const end = this.#endOfPlain(text, place);
      this.#text += text.slice(place, end);
      if (this.#text.length > maxCellText) throw new WorkbookError('tooLarge', 'cellText');
      place = end;
      if (place >= text.length) return;
      const sign = text.charAt(place);
      if (sign === '\r' && place + 1 === text.length && !isLast) {
        this.#rest = '\r';
        return;
      }
      place++;
      if (sign === this.#separator) this.#endCell();
      else {
        if (sign === '\r' && text.charAt(place) === '\n') place++;
        this.#endRow();
      }
    }
  }

  #endOfPlain(text: string, from: number): number {
    let place = from;
    for (; place < text.length; place++) {
      const sign = text.charAt(place);
      if (sign === this.#separator || sign === '\n' || sign === '\r') break;
    }
    return place;
  }

  /** Reads a cell in quotes; gives the place after it, or undefined when more text is needed. */
  #readQuoted(text: string, start: number, isLast: boolean): number | undefined {
    let place = start + 1;
    for (;;) {
      const quote = text.indexOf('"', place);
      if (quote < 0 || quote - start > longestQuoted) {
        if (!isLast && text.length - start <= longestQuoted) return undefined;
        return this.#looseQuote(start, longestQuoted);
      }
      if (quote + 1 >= text.length && !isLast) return undefined;
      if (text.charAt(quote + 1) !== '"') return this.#closeQuoted(text, start, quote);
      place = quote + 2;
    }
  }

  #closeQuoted(text: string, start: number, quote: number): number {
    const next = text.charAt(quote + 1);
    const inside = text.slice(start + 1, quote);
    const isClosed = next === '' || next === this.#separator || next === '\n' || next === '\r';
    // Excel copies a cell with quotes around it only where a sign within asks for them.
    const isNeeded = this.#separator !== '\t' || /[";,|\t\n\r]/.test(inside);
    if (isClosed && isNeeded) this.#text = inside.replaceAll('""', '"');
    else if (isClosed) this.#text = text.slice(start, quote + 1);
    else return this.#looseQuote(start, quote - start);
    // An empty cell in quotes is a cell: the place after it must not be taken for its start.
    return quote + 1;
  }

  /** The quote is a letter of its cell like any other. */
  #looseQuote(start: number, read: number): number {
    this.#readTwice += read;
    if (this.#readTwice > mostReadTwice) throw new WorkbookError('damaged', 'quotes');
    this.#text += '"';
    return start + 1;
  }

  #endCell(): void {
    this.#cells.push(this.#text);
    this.#text = '';
  }

  #endRow(): void {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#onRow(cells);
  }
}

/** Rows that show which sign separates the cells. */
const rowsLookedAt = 60;

/**
 * The sign that separates the cells of a text: the one that cuts most rows into the same number of cells.
 * Undefined where none does, which is no table.
 */
export function findSeparator(sample: string): string | undefined {
  let best: { separator: string; score: number } | undefined;
  for (const separator of separatorsOfCells) {
    const counts = new Map<number, number>();
    let rows = 0;
    const reader = new SeparatedText(separator, (cells) => {
      if (rows >= rowsLookedAt || cells.every((cell) => cell.trim() === '')) return;
      rows++;
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    });
    reader.push(sample);
    reader.end();
    for (const [cells, found] of counts) {
      // More cells are better, but as many equal rows are better still.
      const score = found * found * Math.min(cells, 8);
      if (score > (best?.score ?? 0)) best = { separator, score };
    }
  }
  return best?.separator;
}
