import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** How the bytes of a text file become characters. */
export interface TextCoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Bytes of the mark at the beginning. */
  readonly skipped: number;
}

/** Bytes that show whether every other one is a zero, as in UTF-16. */
const looked = 4096;

/**
 * Tells the coding of a text file: by its mark, by the zeros of UTF-16, by being valid UTF-8. Anything
 * else is one byte a letter: Windows-1258, TCVN3 and the like, told apart later by their words.
 */
export function textCoding(bytes: Buffer): TextCoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { label: 'utf-8', skipped: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', skipped: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', skipped: 2 };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined) return { label: unmarked, skipped: 0 };
  return { label: isUtf8(withoutCutLetter(bytes)) ? 'utf-8' : 'windows-1252', skipped: 0 };
}

/** A fifth of the letters of any register are ASCII, whose second byte is zero. */
const zerosOfUtf16 = 5;

function unmarkedUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const start = bytes.subarray(0, looked);
  for (const [index, byte] of start.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = start.length / 2 / zerosOfUtf16;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

/** A file that was cut may end in the middle of a letter. */
function withoutCutLetter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

/** Decoded text in pieces, so that a large file is never one text. */
export function* decodedPieces(bytes: Buffer, coding: TextCoding): Generator<string> {
  const decoder = new TextDecoder(coding.label, { ignoreBOM: false });
  for (let start = coding.skipped; start < bytes.length; start += pieceBytes) {
    yield decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '' && rest !== '\ufffd') yield rest;
}

const pieceBytes = 256 * 1024;
