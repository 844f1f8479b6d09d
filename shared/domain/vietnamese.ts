import {
  casedTable,
  collation,
  compose,
  drawsTone,
  markedTable,
  plainTable,
  space,
  vowelCode,
  vowelNumber,
  wordCodes,
} from './vietnameseLetters.ts';

const letterG = 0x67;
const letterI = 0x69;
const letterQ = 0x71;
const letterU = 0x75;

/** Function arguments live on the stack: longer texts are put together in pieces. */
const pieceLength = 8192;

function toText(codes: readonly number[]): string {
  if (codes.length <= pieceLength) return String.fromCharCode(...codes);
  let text = '';
  for (let start = 0; start < codes.length; start += pieceLength) {
    text += String.fromCharCode(...codes.slice(start, start + pieceLength));
  }
  return text;
}

/**
 * Key for searching without marks: lower case, no marks, đ as d, one space for anything that is neither
 * letter nor digit, so "Đảng uỷ (xã)" and "dang uy xa" are equal. Precomposed and decomposed text give
 * the same key (domain.md §7.5).
 */
export function foldText(text: string): string {
  return toText(wordCodes(text, plainTable()));
}

/**
 * Key for searching with marks: lower case, composed, marks kept, and one place for the tone mark, so
 * that "hòa" and "hoà", "Thủy" and "thuỷ", "quý" and "qúy" are equal (domain.md §7.5). The mark goes
 * where the new style puts it (oà, uỷ): only then is what a clerk has typed so far ("khoá") a prefix of
 * the longer syllable ("khoán").
 */
export function exactText(text: string): string {
  const codes = wordCodes(compose(text), markedTable());
  let start = 0;
  for (let end = 0; end <= codes.length; end++) {
    if (end < codes.length && codes[end] !== space) continue;
    placeTone(codes, start, end);
    start = end + 1;
  }
  return toText(codes);
}

/** Moves the tone mark of the syllable codes[start..end) to its one place; leaves what is no syllable. */
function placeTone(codes: number[], start: number, end: number): void {
  let toned = -1;
  for (let index = start; index < end; index++) {
    if (vowelNumber(codes[index]) % 6 <= 0) continue;
    if (toned >= 0) return;
    toned = index;
  }
  if (toned < 0) return;
  let first = toned;
  while (first > start && vowelNumber(codes[first - 1]) >= 0) first--;
  let last = toned;
  while (last + 1 < end && vowelNumber(codes[last + 1]) >= 0) last++;
  if (last > first && startsWithGlide(codes, start, first)) first++;
  const target = tonePlace(codes, first, last, last + 1 < end);
  if (target === toned || target < 0) return;
  const from = vowelNumber(codes[toned]);
  const to = vowelNumber(codes[target]);
  codes[toned] = vowelCode(from - (from % 6));
  codes[target] = vowelCode(to - (to % 6) + (from % 6));
}

/** In "qu" and "gi" the u and i belong to the consonant: quý, già. */
function startsWithGlide(codes: readonly number[], start: number, first: number): boolean {
  if (first !== start + 1) return false;
  const vowel = vowelNumber(codes[first]);
  const letter = vowelCode(vowel - (vowel % 6));
  const consonant = codes[start];
  return (
    (consonant === letterQ && letter === letterU) || (consonant === letterG && letter === letterI)
  );
}

const secondVowelOpen = new Set(['oa', 'oe', 'uy']);

function tonePlace(codes: readonly number[], first: number, last: number, closed: boolean): number {
  for (let index = last; index >= first; index--) {
    if (drawsTone(vowelNumber(codes[index]))) return index;
  }
  const length = last - first + 1;
  if (length === 1) return first;
  if (length === 3) return first + 1;
  if (length > 3) return -1;
  const pair = toText([first, last].map((index) => plainVowel(codes[index])));
  return closed || secondVowelOpen.has(pair) ? last : first;
}

function plainVowel(code: number | undefined): number {
  const number = vowelNumber(code);
  return vowelCode(number - (number % 6));
}

const blanks = /\s+/g;

/**
 * Whether two texts look the same on paper: composed or decomposed, and however many spaces, hard spaces
 * or line ends stand between the words (domain.md §7.5).
 */
export function isSameText(left: string, right: string): boolean {
  if (left === right) return true;
  const plain = (text: string) => text.normalize('NFC').replaceAll(blanks, ' ').trim();
  return plain(left) === plain(right);
}

/** Signs of a sort key in byte order: end of a level, gap between words, digits, letters, other scripts. */
const levelEnd = 0x20;
const wordGap = 0x21;
const digitZero = 0x30;
const digitNine = 0x39;
const firstLetter = 0x41;
const otherScript = 0x7e;

/**
 * ASCII key whose byte order is the Vietnamese dictionary order: letters a ă â b c d đ e ê …, then tones
 * (huyền, hỏi, ngã, sắc, nặng), then small before capital letters; numbers by value, so "Chi bộ 2" comes
 * before "Chi bộ 10". SQLite has no Vietnamese collation of its own (excel.md §4), so this key is stored.
 * It agrees with `Intl.Collator('vi', { numeric: true })`, except that punctuation counts as a space.
 */
export function sortKey(text: string): string {
  const codes = wordCodes(compose(text), casedTable());
  const key: number[] = [];
  const tones: number[] = [];
  const capitals: number[] = [];
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? space;
    if (code === space) key.push(wordGap);
    else if (isDigit(code)) index = pushNumber(key, codes, index);
    else {
      const place = collation(code);
      if (place === 0) pushOtherScript(key, code);
      else {
        key.push(firstLetter - 1 + (place >> 4));
        tones.push(digitZero + ((place >> 1) & 7));
        capitals.push(digitZero + (place & 1));
      }
    }
  }
  pushLevel(key, tones);
  pushLevel(key, capitals);
  while (key.at(-1) === levelEnd) key.pop();
  return toText(key);
}

/** Zeros at the end say nothing, and most titles have neither late tones nor late capitals. */
function pushLevel(key: number[], level: number[]): void {
  while (level.at(-1) === digitZero) level.pop();
  key.push(levelEnd);
  for (const sign of level) key.push(sign);
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= digitZero && code <= digitNine;
}

/**
 * Writes a whole number so that byte order is order by value: how many digits, then the digits, without
 * leading zeros. From nine digits on the count is '9' and two digits. Returns the last index read.
 */
function pushNumber(key: number[], codes: readonly number[], start: number): number {
  let end = start;
  while (isDigit(codes[end])) end++;
  let significant = start;
  while (codes[significant] === digitZero) significant++;
  const count = Math.max(end - significant, 0);
  if (count < 9) key.push(digitZero + count);
  else pushSigns(key, `9${String(Math.min(count, 99)).padStart(2, '0')}`);
  for (let index = significant; index < end; index++) key.push(codes[index] ?? digitZero);
  return end - 1;
}

function pushOtherScript(key: number[], code: number): void {
  key.push(otherScript);
  pushSigns(key, code.toString(16).padStart(4, '0'));
}

function pushSigns(key: number[], signs: string): void {
  for (const sign of signs) key.push(sign.charCodeAt(0));
}

/** Orders two texts as a Vietnamese dictionary does; to sort a long list, compute `sortKey` once a row. */
export function compareVietnamese(left: string, right: string): number {
  const leftKey = sortKey(left);
  const rightKey = sortKey(right);
  if (leftKey === rightKey) return 0;
  return leftKey < rightKey ? -1 : 1;
}
