import {
  byteCharacter,
  isPunctuationCode,
  type OneByteEncoding,
  oneByteLetters,
} from './legacyByteTables.ts';
import { codePage1258, tcvn3Letters, vniPairs, vniSingleMap } from './legacyEncodingTables.ts';
import { isVietnameseSyllable } from './legacySyllables.ts';

/** How the text of a cell was written: Unicode, or letters borrowed from Latin-1 by a special font. */
export const legacyEncodings = ['unicode', 'tcvn3', 'vni', 'vps', 'viscii', 'cp1258'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** Vietnamese letters with two marks or a dot below exist in Unicode only. */
const unicodeOnly = /[\u1ea0-\u1ef9]/;
const codePage1258Characters = new RegExp(`[${[...codePage1258.keys()].join('')}]`, 'g');
const capitalVowel = /[AEIOUYĂÂÊÔƠƯ]/;

/** Composed Unicode: "Unicode tổ hợp" of Unikey and the decomposed text of macOS included (domain.md §7.5). */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** Whether a text has letters that no old encoding can have: then it is Unicode, whatever its font says. */
export function isSurelyUnicode(text: string): boolean {
  return unicodeOnly.test(text);
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
export function toLatin1(text: string): string {
  if (isSurelyUnicode(text)) return text;
  return text.replace(
    codePage1258Characters,
    (character) => codePage1258.get(character) ?? character,
  );
}

/** What separates words of VPS and VISCII, where quotes and dashes of Windows are letters. */
const narrowSeparators = /([\t-\r -@[-`{-\u007f]+)/;

/**
 * Reads VPS or VISCII text. Both use the codes of curly quotes and dashes for letters; at the edge of a
 * word such a code is a letter only when it makes a Vietnamese syllable, and alone it is what it looks like.
 */
export function decodeOneByte(
  encoding: OneByteEncoding,
  text: string,
  options: { capitals?: boolean } = {},
): string {
  const letters = oneByteLetters[encoding];
  const decoded = toLatin1(text)
    .split(narrowSeparators)
    .map((word) => decodeWord(letters, word))
    .join('');
  return toNfc(options.capitals === true ? decoded.toUpperCase() : decoded);
}

function decodeWord(letters: ReadonlyMap<string, string>, word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && isPunctuationCode(word.charAt(from))) from++;
  while (to > from && isPunctuationCode(word.charAt(to - 1))) to--;
  const whole = mapLetters(letters, word);
  // "ở" is a word of its own; a dash or a quote alone would be a capital.
  if (from === to) return word.length === 1 && isSmallWord(whole) ? whole : word;
  if (word.includes(hardSpace) && !isVietnameseSyllable(whole)) {
    const parts = word.split(hardSpace);
    return parts.map((part) => decodeWord(letters, part)).join(hardSpace);
  }
  if ((from === 0 && to === word.length) || isVietnameseSyllable(whole)) return whole;
  // One edge may be a letter and the other a quote: "Ố" at the end, a quote before it.
  const withEnd = mapLetters(letters, word.slice(from));
  if (isVietnameseSyllable(withEnd)) return word.slice(0, from) + withEnd;
  const withStart = mapLetters(letters, word.slice(0, to));
  if (isVietnameseSyllable(withStart)) return withStart + word.slice(to);
  return word.slice(0, from) + mapLetters(letters, word.slice(from, to)) + word.slice(to);
}

/** Õ in VISCII, and a space in nearly every text. */
const hardSpace = '\u00a0';

function isSmallWord(text: string): boolean {
  return text !== text.toUpperCase() && isVietnameseSyllable(text);
}

function mapLetters(letters: ReadonlyMap<string, string>, text: string): string {
  let mapped = '';
  for (const character of text) mapped += letters.get(byteCharacter(character)) ?? character;
  return mapped;
}

const toCodePage1258 = new Map([...codePage1258].map(([letter, latin1]) => [latin1, letter]));

/**
 * Reads bytes of Windows-1258 that were taken for Windows-1252: a vowel and its tone are two characters
 * ("Nghiò quyêìt"). Read as 1258 at once they are combining Unicode, which needs composing only.
 */
export function decodeCodePage1258(text: string): string {
  let decoded = '';
  for (const character of text) decoded += toCodePage1258.get(character) ?? character;
  return toNfc(decoded);
}

/** Reads a text in an encoding that is known. Unicode is composed and else left alone. */
export function decodeIn(
  encoding: LegacyEncoding,
  text: string,
  options: { capitals?: boolean } = {},
): string {
  switch (encoding) {
    case 'unicode':
      return toUsualUnicode(text);
    case 'tcvn3':
      return decodeTcvn3(text, options);
    case 'vni':
      return decodeVni(text);
    case 'cp1258':
      return decodeCodePage1258(text);
    case 'vps':
    case 'viscii':
      return decodeOneByte(encoding, text, options);
  }
}

/** Some keyboards typed the Icelandic Ð (U+00D0), which looks the same, for Đ (excel.md §3, trap 7). */
function toUsualUnicode(text: string): string {
  const composed = toNfc(text);
  if (!composed.includes('Ð') || /[ðþÞ]/.test(composed)) return composed;
  return composed.replaceAll('Ð', 'Đ');
}
