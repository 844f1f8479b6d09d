import { decodeAs } from '../../../shared/domain/legacyEncodings.ts';
import type { LegacyEncoding } from '../../../shared/domain/legacyDecoders.ts';
import { detectInTexts } from '../../../shared/domain/legacyEvidence.ts';
import { cleanText, decodeText, type DecodedText, textCell, withoutControls } from '../cellText.ts';
import {
  maxColumn,
  maxRow,
  type SheetCell,
  type SheetEnd,
  type SheetRow,
  type Workbook,
  type WorkbookLimits,
} from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { findSeparator, SeparatedText } from './separatedText.ts';
import { decodedPieces, textCoding } from './textDecoding.ts';

/** Characters in which the separator and the encoding are looked for. */
const sampleLength = 256 * 1024;
const separatorLine = /^sep=(.)\r?\n/i;

/** What was found out about a text before reading it. */
interface TextFacts {
  readonly separator: string;
  /** How its letters were written, where its words say so; else each cell is looked at by itself. */
  readonly encoding: LegacyEncoding;
  /** Characters of a first line that only names the separator, as Excel writes it. */
  readonly skipped: number;
}

/** Opens a text file of separated cells (.csv, .tsv, .txt), whatever its code page. */
export function openTextFile(bytes: Buffer, name: string, limits: WorkbookLimits): Workbook {
  const coding = textCoding(bytes);
  return openPieces(() => decodedPieces(bytes, coding), bytes.length, name, limits);
}

/** Opens cells that were copied from Excel or another program. */
export function openPastedText(text: string, name: string, limits: WorkbookLimits): Workbook {
  return openPieces(() => [text], text.length, name, limits);
}

function openPieces(
  pieces: () => Iterable<string>,
  size: number,
  name: string,
  limits: WorkbookLimits,
): Workbook {
  let sample = '';
  for (const piece of pieces()) {
    sample += piece.slice(0, sampleLength - sample.length);
    if (sample.length >= sampleLength) break;
  }
  const facts = findFacts(sample);
  if (facts === undefined) throw new WorkbookError('notWorkbook', 'text');
  return new TextWorkbook(pieces, size, name, facts, limits);
}

function findFacts(sample: string): TextFacts | undefined {
  const named = separatorLine.exec(sample);
  const separator = named?.[1] ?? findSeparator(sample);
  if (separator === undefined) return undefined;
  const texts: string[] = [];
  const reader = new SeparatedText(separator, (cells) => texts.push(...cells.slice(0, maxColumn)));
  reader.push(sample);
  reader.end();
  return { separator, encoding: detectInTexts(texts), skipped: named?.[0].length ?? 0 };
}

/** Rows between two reports: a pause there lets the job hear that it was cancelled. */
const rowsPerPause = 2000;

class TextWorkbook implements Workbook {
  readonly format = 'text';
  readonly sheets: Workbook['sheets'];
  readonly #pieces: () => Iterable<string>;
  readonly #size: number;
  readonly #facts: TextFacts;
  readonly #limits: WorkbookLimits;

  constructor(
    pieces: () => Iterable<string>,
    size: number,
    name: string,
    facts: TextFacts,
    limits: WorkbookLimits,
  ) {
    this.#pieces = pieces;
    this.#size = Math.max(1, size);
    this.#facts = facts;
    this.#limits = limits;
    this.sheets = [{ index: 0, name, state: 'visible' }];
  }

  async readSheet(
    _index: number,
    onRow: (row: SheetRow) => void,
    onProgress?: (fraction: number) => void,
  ): Promise<SheetEnd> {
    const rows = new RowMaker(this.#facts.encoding, this.#limits.cells, onRow);
    const reader = new SeparatedText(this.#facts.separator, (cells) => rows.add(cells));
    let skipped = this.#facts.skipped;
    let done = 0;
    let nextPause = rowsPerPause;
    for (const piece of this.#pieces()) {
      reader.push(piece.slice(skipped));
      skipped = Math.max(0, skipped - piece.length);
      done += piece.length;
      if (rows.count < nextPause) continue;
      nextPause = rows.count + rowsPerPause;
      onProgress?.(Math.min(1, done / this.#size));
      await new Promise(setImmediate);
    }
    reader.end();
    onProgress?.(1);
    return { merges: [], hiddenColumns: [], lastRow: rows.lastRow };
  }

  async readMerges(): Promise<[]> {
    return Promise.resolve([]);
  }
}

class RowMaker {
  count = 0;
  lastRow = 0;
  readonly #encoding: LegacyEncoding;
  readonly #maxCells: number;
  readonly #onRow: (row: SheetRow) => void;
  #cells = 0;

  constructor(encoding: LegacyEncoding, maxCells: number, onRow: (row: SheetRow) => void) {
    this.#encoding = encoding;
    this.#maxCells = maxCells;
    this.#onRow = onRow;
  }

  add(texts: readonly string[]): void {
    this.count++;
    this.#cells += texts.length;
    if (this.count > maxRow) throw new WorkbookError('tooLarge', 'rows');
    if (this.#cells > this.#maxCells) throw new WorkbookError('tooLarge', 'cells');
    const cells: SheetCell[] = [];
    for (let index = 0; index < texts.length && index < maxColumn; index++) {
      const cell = makeCell(index + 1, texts[index] ?? '', this.#encoding);
      if (cell !== undefined) cells.push(cell);
    }
    if (cells.length === 0) return;
    this.lastRow = this.count;
    this.#onRow({ row: this.count, hidden: false, cells });
  }
}

/** Whole numbers as Excel would keep them; with a zero before it is a code and stays text. */
const wholeNumber = /^(?:0|-?[1-9]\d{0,14})$/;
/** How Excel itself writes a number that must stay text: ="0012". */
const guarded = /^="([^"]*)"$/;

function makeCell(column: number, text: string, encoding: LegacyEncoding): SheetCell | undefined {
  if (text === '') return undefined;
  if (wholeNumber.test(text)) {
    return { column, kind: 'number', text, value: Number(text), encoding: 'unicode' };
  }
  const raw = cleanText(guarded.exec(text)?.[1] ?? text);
  return textCell(
    column,
    encoding === 'unicode' ? decodeText(raw, undefined) : inFile(raw, encoding),
  );
}

/** A text of a file whose encoding is known; Unicode among it stays (one line pasted from elsewhere). */
function inFile(raw: string, encoding: LegacyEncoding): DecodedText {
  const text = withoutControls(decodeAs(encoding, raw));
  return text === raw ? { text, encoding: 'unicode' } : { text, encoding, raw };
}
