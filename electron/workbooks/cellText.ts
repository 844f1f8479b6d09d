import type { LegacyEncoding } from '../../shared/domain/legacyDecoders.ts';
import { decodeFor, type LegacyFont } from '../../shared/domain/legacyEncodings.ts';
import type { SheetCell } from './types.ts';

/** A piece of a text in one font; without one it takes the font of its cell. */
export interface TextRun {
  text: string;
  font?: LegacyFont | undefined;
  hasFont: boolean;
}

export interface DecodedText {
  text: string;
  encoding: LegacyEncoding;
  raw?: string;
}

const escapes = /_x([0-9a-fA-F]{4})_/g;
/** Invisible control characters; tab and line feed stay, and so does U+00AD, which is ư in TCVN3. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g; // eslint-disable-line no-control-regex -- they are what is removed
const lineEnds = /\r\n?/g;
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/; // eslint-disable-line no-control-regex -- as above

/**
 * Undoes the `_x000D_` escapes of OOXML and evens out line ends. Control characters stay until the text
 * is decoded: VPS and VISCII write capitals with them.
 */
export function cleanText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(escapes, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(lineEnds, '\n') : plain;
}

/** Without the control characters that no encoding had a letter for. */
export function withoutControls(text: string): string {
  return strange.test(text) ? text.replace(controls, '') : text;
}

/** Text in one font, decoded. */
export function decodeText(raw: string, font: LegacyFont | undefined): DecodedText {
  const decoded = decodeFor(raw, font);
  const text = withoutControls(decoded.text);
  if (text === raw) return decoded;
  return { text, encoding: decoded.encoding, raw };
}

/** Each run by its own font: a Unicode word within a .VnTime cell must not be decoded (excel.md §3). */
export function decodeRuns(
  runs: readonly TextRun[],
  cellFont: LegacyFont | undefined,
): DecodedText {
  let text = '';
  let raw = '';
  let encoding: LegacyEncoding = 'unicode';
  for (const run of runs) {
    const decoded = decodeFor(run.text, run.hasFont ? run.font : cellFont);
    text += decoded.text;
    raw += run.text;
    if (decoded.encoding !== 'unicode' && decoded.text !== run.text) encoding = decoded.encoding;
  }
  text = withoutControls(text.normalize('NFC'));
  return text === raw ? { text, encoding } : { text, encoding, raw };
}

const visible = /\S/;

/** A cell of text; undefined when a person would see an empty cell. */
export function textCell(column: number, decoded: DecodedText): SheetCell | undefined {
  const { text, encoding, raw } = decoded;
  if (!visible.test(text)) return undefined;
  if (raw === undefined) return { column, kind: 'text', text, value: text, encoding };
  return { column, kind: 'text', text, value: text, encoding, raw };
}
