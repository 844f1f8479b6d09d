import { WorkbookError } from '../workbookError.ts';

/** A change of font within a text. */
export interface FontChange {
  start: number;
  font: number;
}

export interface BiffText {
  text: string;
  changes: FontChange[];
}

const wideFlag = 1;
const extendedFlag = 4;
const richFlag = 8;

/**
 * Reads over the borders of CONTINUE records. Characters are special: each CONTINUE inside them starts
 * with a flag that says anew whether they take one byte or two ([MS-XLS] 2.5.293).
 */
export class BiffReader {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #place = 0;

  constructor(pieces: readonly Buffer[], place: number) {
    this.#pieces = pieces;
    this.#place = place;
  }

  #current(): Buffer {
    let piece = this.#pieces[this.#piece];
    while (piece !== undefined && this.#place >= piece.length) {
      this.#place -= piece.length;
      piece = this.#pieces[++this.#piece];
    }
    if (piece === undefined) throw new WorkbookError('damaged', 'truncated');
    return piece;
  }

  byte(): number {
    const piece = this.#current();
    return piece[this.#place++] ?? 0;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    this.#place += count;
  }

  bytes(count: number): Buffer {
    // An empty text may stand at the very end of its record.
    if (count === 0) return Buffer.alloc(0);
    const piece = this.#current();
    if (this.#place + count > piece.length) throw new WorkbookError('damaged', 'truncated');
    this.#place += count;
    return piece.subarray(this.#place - count, this.#place);
  }

  /** `count` characters of BIFF8, as `flags` says. */
  characters(count: number, flags: number): string {
    let wide = (flags & wideFlag) !== 0;
    let text = '';
    while (text.length < count) {
      if (text.length > 0 || this.#atEnd()) wide = (this.byte() & wideFlag) !== 0;
      const piece = this.#current();
      const size = wide ? 2 : 1;
      const there = Math.floor((piece.length - this.#place) / size);
      const taken = Math.min(count - text.length, there);
      if (taken === 0) throw new WorkbookError('damaged', 'truncated');
      const end = this.#place + taken * size;
      text += piece.toString(wide ? 'utf16le' : 'latin1', this.#place, end);
      this.#place = end;
    }
    return text;
  }

  finished(): boolean {
    return this.#atEnd() && this.#piece >= this.#pieces.length - 1;
  }

  #atEnd(): boolean {
    return this.#place >= (this.#pieces[this.#piece]?.length ?? 0);
  }

  /** A text of the shared table, with its font changes; phonetic data is passed over. */
  richText(): BiffText {
    const count = this.short();
    const flags = this.byte();
    const changeCount = (flags & richFlag) === 0 ? 0 : this.short();
    const extendedBytes = (flags & extendedFlag) === 0 ? 0 : this.long();
    const text = this.characters(count, flags);
    const changes = this.changes(changeCount);
    this.skip(extendedBytes);
    return { text, changes };
  }

  changes(count: number): FontChange[] {
    return Array.from({ length: count }, () => ({ start: this.short(), font: this.short() }));
  }
}
