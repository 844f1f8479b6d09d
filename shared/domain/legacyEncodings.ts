import { decodeIn, isSurelyUnicode, type LegacyEncoding, toNfc } from './legacyDecoders.ts';
import { confirmEncoding, detectByWords, type OldEncoding } from './legacyEvidence.ts';

/** What the name of a font promises about the text set in it. */
export interface LegacyFont {
  encoding: OldEncoding;
  /** .VnTimeH and "VI Times Hoa" draw small codes as capitals (domain.md §7.5). */
  capitals: boolean;
}

/**
 * "290-QĐ/TW" typed in Unicode: TCVN3 has the code of é there, which never stands among capitals. A font
 * of capitals draws small codes so, and does not say.
 */
const capitalStroke = /^(?:[\t-\r\u0020-\u007f]|(?<![a-z])Đ(?![a-z]))+$/;

/** Control characters are letters in VPS and VISCII alone. */
const plain = /^[\t-\r\u0020-\u007f]*$/;

/**
 * The encoding that a font name stands for: `.Vn…` is TCVN3, `VNI-…` is VNI, `VPS …` is VPS and `VI …`
 * is VISCII (domain.md §7.5). No font stands for Windows-1258.
 */
export function legacyFont(fontName: string | undefined): LegacyFont | undefined {
  if (fontName === undefined) return undefined;
  const name = fontName.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') };
  if (/^vni[-\s]/i.test(name)) return { encoding: 'vni', capitals: false };
  const capitals = /\s(?:times|arial)\s+hoa$/i.test(name);
  if (/^vps(?:[-\s]|[A-Z])/.test(name) || /^vps[-\s]/i.test(name)) {
    return { encoding: 'vps', capitals };
  }
  return /^vi\s/i.test(name) ? { encoding: 'viscii', capitals } : undefined;
}

/**
 * Says how a text is written. The font decides, unless the words say otherwise: Unicode Vietnamese in a
 * `.VnTime` cell stays, and text that is evidently legacy in an Arial cell is found, but only on
 * several words that are Vietnamese after decoding and were not before (excel.md §3, trap 5).
 */
export function detectEncoding(fontName: string | undefined, text: string): LegacyEncoding {
  return detectFor(legacyFont(fontName), text);
}

function detectFor(font: LegacyFont | undefined, text: string): LegacyEncoding {
  if (plain.test(text)) return font?.encoding ?? 'unicode';
  if (isSurelyUnicode(text)) return 'unicode';
  if (font?.capitals === false && capitalStroke.test(text)) return 'unicode';
  return font === undefined ? detectByWords(text) : confirmEncoding(font.encoding, text);
}

/** Decodes the text of a cell to composed Unicode and says what it was. */
export function decodeLegacy(
  text: string,
  fontName: string | undefined,
): { text: string; encoding: LegacyEncoding } {
  return decodeFor(text, legacyFont(fontName));
}

/** As `decodeLegacy`, for a font already looked up. */
export function decodeFor(
  text: string,
  font: LegacyFont | undefined,
): { text: string; encoding: LegacyEncoding } {
  const encoding = detectFor(font, text);
  const capitals = font?.encoding === encoding && font.capitals;
  return { text: decodeIn(encoding, text, { capitals }), encoding };
}

/**
 * Decodes a text in the encoding that a person chose for its column, or that its file is written in.
 * Unicode text among it is left alone: nothing is converted twice.
 */
export function decodeAs(encoding: LegacyEncoding, text: string): string {
  return decodeIn(isSurelyUnicode(toNfc(text)) ? 'unicode' : encoding, text);
}
