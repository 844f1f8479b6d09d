import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { WorkbookError } from '../workbookError.ts';

const noBytes: Buffer = Buffer.alloc(0);

/**
 * Bytes of an XML part to text, piece by piece. A letter cut by the border of two pieces is kept for
 * the next one: decoding each piece by itself is what turns Vietnamese into U+FFFD elsewhere
 * (excel.md §1).
 */
export class PartText {
  #rest: Buffer = noBytes;
  #utf16: TextDecoder | undefined;
  #started = false;

  next(chunk: Buffer): string {
    if (!this.#started) this.#start(chunk);
    if (this.#utf16 !== undefined) return this.#utf16.decode(chunk, { stream: true });
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = lastWholeCharacter(bytes);
    // A copy: the piece itself would be kept alive by its last three bytes.
    this.#rest = end === bytes.length ? noBytes : Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw new WorkbookError('damaged', 'utf8');
    return whole.toString('utf8');
  }

  end(): void {
    if (this.#rest.length > 0) throw new WorkbookError('damaged', 'utf8');
  }

  /** XML in a package may be UTF-16 too; then it begins with a byte order mark. */
  #start(chunk: Buffer): void {
    this.#started = true;
    const [first, second] = chunk;
    if (first === 0xff && second === 0xfe) this.#utf16 = new TextDecoder('utf-16le');
    if (first === 0xfe && second === 0xff) this.#utf16 = new TextDecoder('utf-16be');
  }
}

/** Where the last character that is there in full ends. */
function lastWholeCharacter(bytes: Buffer): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return size > back ? length - back : length;
  }
  return length;
}
