import { codePage1258, tcvn3Letters, vniPairs, vniSingleMap } from './legacyEncodingTables.ts';
import { isVietnameseSyllable } from './legacySyllables.ts';

/** How the text of a cell was written: Unicode, or letters borrowed from Latin-1 by a special font. */
export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni';

/** What the name of a font promises about the text set in it. */
export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** .VnTimeH draws small codes as capitals (domain.md §7.5). */
  capitals: boolean;
}

const nonAscii = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex -- the range is ASCII itself
/** Vietnamese letters with two marks or a dot below exist in Unicode only. */
const surelyUnicode = /[\u1ea0-\u1ef9]/;
const codePage1258Characters = new RegExp(`[${[...codePage1258.keys()].join('')}]`, 'g');
/** In Unicode they are themselves; on a machine with code page 1258 they may be TCVN3 or VNI. */
const likelyUnicode = /[ĂăĐđƠơƯư]/;
const capitalVowel = /[AEIOUYĂÂÊÔƠƯ]/;

/** Composed Unicode: "Unicode tổ hợp" of Unikey and the decomposed text of macOS included (domain.md §7.5). */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** The encoding that a font name stands for: `.Vn…` is TCVN3, `VNI-…` is VNI (domain.md §7.5). */
export function legacyFont(fontName: string | undefined): LegacyFont | undefined {
  if (fontName === undefined) return undefined;
  const name = fontName.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') };
  if (/^vni[-\s]/i.test(name)) return { encoding: 'vni', capitals: false };
  return undefined;
}

/**
 * Reads TCVN3 (ABC) text. `capitals` is for fonts that draw small codes as capitals. Toned capitals do
 * not exist in TCVN3; some programs write the capital and then the small code ("A¸" for "Á"), which is
 * read as one letter, because no Vietnamese word doubles a vowel that way (excel.md §3).
 */
export function decodeTcvn3(text: string, options: { capitals?: boolean } = {}): string {
  const letters: string[] = [];
  for (const character of toLatin1(text)) {
    const letter = tcvn3Letters.get(character);
    const last = letters.at(-1);
    if (letter === undefined) letters.push(character);
    else if (last === undefined || !capitalVowel.test(last)) letters.push(letter);
    else {
      const joined = joinCapital(last, letter);
      if (joined === undefined) letters.push(letter);
      else letters[letters.length - 1] = joined;
    }
  }
  const decoded = letters.join('');
  return toNfc(options.capitals === true ? decoded.toUpperCase() : decoded);
}

/** "A" + "á" -> "Á", "Â" + "ấ" -> "Ấ"; undefined when the two are different vowels. */
function joinCapital(capital: string, letter: string): string | undefined {
  const [capitalBase = '', ...capitalMarks] = capital.normalize('NFD');
  const [base = '', ...marks] = letter.normalize('NFD');
  if (base !== capitalBase.toLowerCase()) return undefined;
  const all = new Set([...capitalMarks, ...marks]);
  const joined = (capitalBase + [...all].join('')).normalize('NFC');
  return joined.length === 1 ? joined : undefined;
}

/** Reads VNI text: a vowel and its mark are two characters ("aù"), the case is that of the vowel. */
export function decodeVni(text: string): string {
  const source = toLatin1(text);
  let decoded = '';
  for (let index = 0; index < source.length; index++) {
    const pair = vniPairs.get(source.slice(index, index + 2));
    if (pair === undefined) {
      const character = source.charAt(index);
      decoded += vniSingleMap.get(character) ?? character;
    } else {
      decoded += pair;
      index++;
    }
  }
  return toNfc(decoded);
}

/** Undoes code page 1258, unless the text is surely Unicode, where đ and ư are themselves. */
function toLatin1(text: string): string {
  if (surelyUnicode.test(text)) return text;
  return text.replace(
    codePage1258Characters,
    (character) => codePage1258.get(character) ?? character,
  );
}

/**
 * Says how a text is written. The font decides, unless the words say otherwise: Unicode Vietnamese in a
 * `.VnTime` cell stays, and text that is evidently TCVN3 or VNI in an Arial cell is found, but only on
 * several words that are Vietnamese after decoding and were not before (excel.md §3, trap 5).
 */
export function detectEncoding(fontName: string | undefined, text: string): LegacyEncoding {
  return detectFor(legacyFont(fontName), text);
}

function detectFor(font: LegacyFont | undefined, text: string): LegacyEncoding {
  if (!nonAscii.test(text)) return font?.encoding ?? 'unicode';
  if (surelyUnicode.test(text)) return 'unicode';
  return font === undefined ? detectByWords(text) : confirmFont(font.encoding, text);
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
  if (encoding === 'unicode') return { text: toUsualUnicode(text), encoding };
  if (encoding === 'vni') return { text: decodeVni(text), encoding };
  const capitals = font?.encoding === 'tcvn3' && font.capitals;
  return { text: decodeTcvn3(text, { capitals }), encoding };
}

/** Some keyboards typed the Icelandic Ð (U+00D0), which looks the same, for Đ (excel.md §3, trap 7). */
function toUsualUnicode(text: string): string {
  const composed = toNfc(text);
  if (!composed.includes('Ð') || /[ðþÞ]/.test(composed)) return composed;
  return composed.replaceAll('Ð', 'Đ');
}

interface Evidence {
  /** Words with a letter outside ASCII, abbreviations left out. */
  words: number;
  unicode: number;
  valid: number;
  /** Right only after decoding. */
  gained: number;
  /** Right only as they stand. */
  lost: number;
  /** A gained word that chance hardly makes. */
  strong: boolean;
}

function confirmFont(encoding: 'tcvn3' | 'vni', text: string): LegacyEncoding {
  const own = gather(encoding, text);
  if (own.unicode > own.valid) return 'unicode';
  const other = encoding === 'tcvn3' ? 'vni' : 'tcvn3';
  if (own.valid === 0 && accepted(gather(other, text), 2)) return other;
  return encoding;
}

function detectByWords(text: string): LegacyEncoding {
  const least = likelyUnicode.test(text) ? 4 : 2;
  const tcvn3 = gather('tcvn3', text);
  const vni = gather('vni', text);
  if (accepted(tcvn3, least) && tcvn3.gained > vni.gained) return 'tcvn3';
  if (accepted(vni, least) && vni.gained > tcvn3.gained) return 'vni';
  return 'unicode';
}

function accepted(evidence: Evidence, least: number): boolean {
  if (evidence.gained < least && !(evidence.strong && least === 2)) return false;
  const wrong = evidence.words - evidence.valid;
  return evidence.lost * 4 <= evidence.gained && wrong * 4 <= evidence.words;
}

/** Everything that separates words in all three encodings; Latin-1 signs do not, TCVN3 uses them. */
const separators = /[\s\d!-/:-@[-`{-~\u2010-\u2027\u2030-\u205e]+/;
const edgeSigns = /^[«»·°]+|[«»·°]+$/g;
const latin1Sign = /[¡-©«-¹»-¾×÷]/;
/** QĐ, HĐND, ĐU: no syllables, and no evidence either way. */
const abbreviation = /^[A-ZĂÂĐÊÔƠƯ]{1,6}$/;
/** A cell of a long report says no more after so many words. */
const wordsEnough = 200;

function gather(encoding: 'tcvn3' | 'vni', text: string): Evidence {
  const evidence: Evidence = { words: 0, unicode: 0, valid: 0, gained: 0, lost: 0, strong: false };
  for (const word of text.split(separators)) {
    if (!nonAscii.test(word)) continue;
    if (evidence.words >= wordsEnough) break;
    weigh(evidence, encoding, word);
  }
  return evidence;
}

function weigh(evidence: Evidence, encoding: 'tcvn3' | 'vni', word: string): void {
  const decoded = decodeWhole(encoding, word);
  const asItStands = toNfc(word.replace(edgeSigns, ''));
  if (abbreviation.test(decoded ?? '') || abbreviation.test(asItStands)) return;
  const unicode = isVietnameseSyllable(asItStands);
  const valid = decoded !== undefined && isVietnameseSyllable(decoded);
  evidence.words++;
  if (unicode) evidence.unicode++;
  if (valid) evidence.valid++;
  if (unicode && !valid) evidence.lost++;
  // One letter is a syllable too easily: the "µ" of a unit, the "ª" of a footnote.
  if (!valid || unicode || word.length < 2) return;
  evidence.gained++;
  if (encoding === 'tcvn3') evidence.strong ||= word.length >= 3 && latin1Sign.test(word);
  else evidence.strong ||= word.length >= 4;
}

/** The decoded word, or undefined when a letter of it does not belong to the encoding. */
function decodeWhole(encoding: 'tcvn3' | 'vni', word: string): string | undefined {
  const latin1 = toLatin1(word);
  if (encoding === 'vni') {
    return nonAscii.test(lonely(latin1)) ? undefined : decodeVni(word);
  }
  for (const character of latin1) {
    if (character > '\u007f' && !tcvn3Letters.has(character)) return undefined;
  }
  return decodeTcvn3(word);
}

/** What VNI decoding leaves untouched of a word: marks without their vowel, signs of no letter. */
function lonely(latin1: string): string {
  let rest = '';
  for (let index = 0; index < latin1.length; index++) {
    if (vniPairs.has(latin1.slice(index, index + 2))) index++;
    else if (!vniSingleMap.has(latin1.charAt(index))) rest += latin1.charAt(index);
  }
  return rest;
}
