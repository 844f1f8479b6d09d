/*
 * The Vietnamese alphabet as lookup tables. Import folds and keys every text cell of 100,000 rows, so
 * a character costs one array read; the rare characters outside the tables go through a slower path.
 */

/** Letters in dictionary order; f, j, w, z stand where ICU's Vietnamese collation puts them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/** Tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng (the index is the tone's number). */
const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const foreignMark = toneMarks.length;

/** The twelve vowel letters; a toned vowel's number is `vowel index * 6 + tone`. */
const vowels = 'aăâeêioôơuưy';

/** One past Ⅳ and № of old documents; the last toned vowel, ỹ, is U+1EF9. */
const tableSize = 0x2200;

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** What stands in a table instead of a letter. */
const separator = 0;
const vanishing = 1;
const expanding = 2;

/** How one character is spelled as letters and digits ('' when it is neither). */
type Spelling = (character: string) => string;

type LetterTable = { readonly codes: Uint16Array; readonly spell: Spelling };

/**
 * Compatibility forms are opened (² to 2, full-width Ａ to A, № to No), and the Icelandic Ð and African Ɖ
 * that some fonts and keyboards give for Đ become it.
 */
function casedLetters(character: string): string {
  return character
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ');
}

function markedLetters(character: string): string {
  // Lower case can bring a mark of its own: the Turkish İ.
  return casedLetters(character).toLowerCase().replace(/\p{M}/gu, '');
}

function plainLetters(character: string): string {
  return markedLetters(character).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function classify(character: string, spell: Spelling): number {
  if (/\p{M}/u.test(character) || invisible.test(character)) return vanishing;
  const letters = spell(character);
  if (letters.length > 1) return expanding;
  return letters.length === 1 ? letters.charCodeAt(0) : separator;
}

function lazily<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}

function lazyTable(spell: Spelling): () => LetterTable {
  return lazily(() => ({
    codes: Uint16Array.from({ length: tableSize }, (_, code) =>
      classify(String.fromCharCode(code), spell),
    ),
    spell,
  }));
}

/** Letters as written. */
export const casedTable = lazyTable(casedLetters);
/** Lower-case letters with their marks. */
export const markedTable = lazyTable(markedLetters);
/** Lower-case letters without marks: ậ is a, đ is d. */
export const plainTable = lazyTable(plainLetters);

export const space = 0x20;

/**
 * The words of a text as character codes: letters and digits as the table spells them, one space between
 * words, nothing else. The text has to be composed (NFC), or the table has to be the one without marks.
 */
export function wordCodes(text: string, table: LetterTable): number[] {
  const codes: number[] = [];
  let wordOpen = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const letter = table.codes[code] ?? classify(text.charAt(index), table.spell);
    if (letter === vanishing) continue;
    if (letter === separator) {
      wordOpen = false;
      continue;
    }
    if (!wordOpen && codes.length > 0) codes.push(space);
    wordOpen = true;
    if (letter !== expanding) codes.push(letter);
    else for (const spelled of table.spell(text.charAt(index))) codes.push(spelled.charCodeAt(0));
  }
  return codes;
}

/** Composes (NFC) only where needed: nearly all text is composed already, and this runs on every cell. */
export function compose(text: string): string {
  return /[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text;
}

function tonedVowel(number: number): number {
  const vowel = vowels.charAt(Math.floor(number / 6));
  return `${vowel}${toneMarks[number % 6] ?? ''}`.normalize('NFC').charCodeAt(0);
}

const tonedVowels = lazily(() =>
  Uint16Array.from({ length: vowels.length * 6 }, (_, number) => tonedVowel(number)),
);

const vowelNumbers = lazily(() => {
  const numbers = new Uint8Array(tableSize);
  for (const [number, code] of tonedVowels().entries()) numbers[code] = number + 1;
  return numbers;
});

/** The number of a lower-case Vietnamese vowel (`vowel index * 6 + tone`), -1 for other characters. */
export function vowelNumber(code: number | undefined): number {
  return (code === undefined ? 0 : (vowelNumbers()[code] ?? 0)) - 1;
}

/** The character code of the vowel with that number. */
export function vowelCode(number: number): number {
  return tonedVowels()[number] ?? 0;
}

/** True for ă â ê ô ơ ư, which carry the tone mark wherever they stand in a syllable. */
export function drawsTone(number: number): boolean {
  return 'ăâêôơư'.includes(vowels.charAt(Math.floor(number / 6)));
}

function collationOf(character: string): number {
  const letter = markedLetters(character);
  const decomposed = letter.normalize('NFD');
  const tone = toneMarks.findIndex((mark) => mark !== '' && decomposed.includes(mark));
  const quality = decomposed.replace(toneMarks[tone] ?? '', '').normalize('NFC');
  const capital = casedLetters(character) === letter ? 0 : 1;
  if (quality.length === 1 && alphabet.includes(quality)) {
    return pack(alphabet.indexOf(quality), Math.max(tone, 0), capital);
  }
  const base = plainLetters(character);
  return base.length === 1 && alphabet.includes(base)
    ? pack(alphabet.indexOf(base), foreignMark, capital)
    : 0;
}

function pack(rank: number, tone: number, capital: number): number {
  return (rank + 1) * 16 + tone * 2 + capital;
}

const collationTable = lazily(() =>
  Uint16Array.from({ length: tableSize }, (_, code) => collationOf(String.fromCharCode(code))),
);

/**
 * Where a letter (cased, composed) stands in the dictionary, packed in one number for speed:
 * `(rank + 1) * 16 + tone * 2 + capital`; 0 for letters of other scripts.
 */
export function collation(code: number): number {
  return collationTable()[code] ?? 0;
}
