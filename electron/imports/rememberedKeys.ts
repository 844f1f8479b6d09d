import type { SearchText, TextKeys } from '../database/directiveColumns.ts';
import {
  formatDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../../shared/domain/documentNumbers.ts';
import { exactText, foldText, sortKey } from '../../shared/domain/vietnamese.ts';
import { ownText } from './ownText.ts';

/*
 * The keys of directiveColumns.ts for a hundred thousand rows. A register repeats its words: some
 * thousand syllables, some hundred issuers and symbols. Keys of whole texts are put together from
 * remembered pieces; a test compares them with the plain functions.
 */

/** Bounds on what is remembered: texts of strangers must not fill the memory. */
const mostWords = 50_000;
const mostTexts = 5000;
/** Longer texts are hardly ever repeated. */
const longestRemembered = 40;

/** A word's part in the keys; its sort levels only where they can be put together. */
interface WordKeys extends SearchText {
  readonly sort: SortLevels | undefined;
}

interface SortLevels {
  readonly letters: string;
  readonly tones: string;
  readonly capitals: string;
}

const onlyLetters = /^[a-zA-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+$/;
/** Signs between words that come inside what blanks separate: "25-NQ/TW", "(2026)," */
const signs = /[-/().,;:"'–…]+/;
const hasDigit = /\d/;
/** Signs of sortKey: levels are ended by a blank, words by "!"; "0" stands for no tone and small letters. */
const wordGap = '!';
const noTones = '0'.repeat(40);
const codeOfZero = 0x30;

/** Signs alone. */
const noKeys: WordKeys = { folded: '', exact: '', sort: { letters: '', tones: '', capitals: '' } };

function sortLevels(word: string): SortLevels | undefined {
  if (word.length > noTones.length || !onlyLetters.test(word)) return undefined;
  const [letters = '', tones = '', capitals = ''] = sortKey(word).split(' ');
  if (letters.length !== word.length) return undefined;
  const pad = (level: string): string => level + noTones.slice(level.length, letters.length);
  return { letters, tones: pad(tones), capitals: pad(capitals) };
}

/** Digits alone; no levels for long numbers, whose count has more than one sign. */
function digitKeys(digits: string): WordKeys {
  let start = 0;
  while (digits.charCodeAt(start) === codeOfZero) start++;
  const value = digits.slice(start);
  const letters = `${value.length}${value}`;
  const sort = value.length < 9 ? { letters, tones: '', capitals: '' } : undefined;
  return { folded: digits, exact: digits, sort };
}

function isDigit(code: number): boolean {
  return code >= codeOfZero && code < codeOfZero + 10;
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index))) return false;
  }
  return text !== '';
}

/** Zeros at the end of a level say nothing. */
function withoutZeros(level: string): string {
  let end = level.length;
  while (end > 0 && level.charCodeAt(end - 1) === codeOfZero) end--;
  return level.slice(0, end);
}

/** Party numbers without leading zero, where the digits say nothing about the rest. */
const plainPartyNumber = /^([1-9]\d{0,4})(-[^\d]{2,30})$/;

/** Remembers pieces of texts; as `TextKeys`, and with the whole reading of a number. */
export class RememberedKeys implements TextKeys {
  readonly #words = new Map<string, WordKeys>();
  readonly #texts = new Map<string, SearchText>();
  readonly #numbers = new Map<string, DocumentNumber>();
  /** The last long text with its words and their keys. */
  #last: { readonly text: string; readonly words: readonly string[]; readonly keys: WordKeys[] } = {
    text: '',
    words: [],
    keys: [],
  };
  #recent: { readonly word: string; readonly keys: WordKeys } = { word: '', keys: noKeys };
  #lastNumber: DocumentNumber = parseDocumentNumber('');

  readNumber(text: string): DocumentNumber {
    if (text === this.#lastNumber.written) return this.#lastNumber;
    const number = this.#parse(text);
    this.#lastNumber = number;
    return number;
  }

  #parse(text: string): DocumentNumber {
    const match = plainPartyNumber.exec(text);
    const [, digits = '', rest = ''] = match ?? [];
    if (match === null) return parseDocumentNumber(text);
    const known = this.#numbers.get(rest) ?? this.#learn(rest);
    // A fault's suggestion holds the number, so faulty ones are read on their own.
    if (known.issues.length > 0 || known.number !== sampleDigits) return parseDocumentNumber(text);
    const key = known.key && formatKey(known.key, digits);
    return { ...known, written: text, number: digits, numberValue: Number(digits), key };
  }

  #learn(rest: string): DocumentNumber {
    const known = parseDocumentNumber(sampleDigits + rest);
    if (this.#numbers.size < mostTexts) this.#numbers.set(ownText(rest), known);
    return known;
  }

  search(parts: readonly string[]): SearchText {
    let folded = '';
    let exact = '';
    for (const part of parts) {
      if (part === '') continue;
      const keys = this.#searchPart(part);
      if (keys.folded !== '') folded = folded === '' ? keys.folded : `${folded} ${keys.folded}`;
      if (keys.exact !== '') exact = exact === '' ? keys.exact : `${exact} ${keys.exact}`;
    }
    return { folded, exact };
  }

  #searchPart(text: string): SearchText {
    // What begins with a digit is a number and hardly ever comes again.
    if (text.length > longestRemembered || isDigit(text.charCodeAt(0))) {
      return this.#searchWords(text);
    }
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const keys = this.#searchWords(text);
    if (this.#texts.size < mostTexts) this.#texts.set(ownText(text), keys);
    return keys;
  }

  #searchWords(text: string): SearchText {
    let folded = '';
    let exact = '';
    const words = text.split(' ');
    // A summary is sorted by its beginning right after it was searched through.
    const isLong = text.length > longestRemembered;
    if (isLong) this.#last = { text, words, keys: [] };
    for (const word of words) {
      const keys = this.#word(word);
      if (isLong) this.#last.keys.push(keys);
      if (keys.folded !== '') folded = folded === '' ? keys.folded : `${folded} ${keys.folded}`;
      if (keys.exact !== '') exact = exact === '' ? keys.exact : `${exact} ${keys.exact}`;
    }
    return { folded, exact };
  }

  #word(word: string): WordKeys {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    if (isDigits(word)) return digitKeys(word);
    if (word === this.#recent.word) return this.#recent.keys;
    const keys = this.#readWord(word);
    if (!hasDigit.test(word)) {
      if (this.#words.size < mostWords) this.#words.set(ownText(word), keys);
    } else if (isDigit(word.charCodeAt(0))) {
      // A number is hardly ever met again, but it is searched and then sorted.
      this.#recent = { word, keys };
    }
    return keys;
  }

  #readWord(word: string): WordKeys {
    const pieces = word.split(signs);
    if (pieces.length < 2) {
      return { folded: foldText(word), exact: exactText(word), sort: sortLevels(word) };
    }
    let all: WordKeys | undefined;
    for (const piece of pieces) {
      if (piece !== '') all = join(all, this.#word(piece));
    }
    return all ?? noKeys;
  }

  sortKey(text: string): string {
    const last = this.#last.text.startsWith(text) ? this.#last : undefined;
    let letters = '';
    let tones = '';
    let capitals = '';
    for (const [index, word] of text.split(' ').entries()) {
      if (word === '') continue;
      // The last word of a beginning may be cut.
      const known = last?.words[index] === word ? last.keys[index] : undefined;
      const { sort } = known ?? this.#word(word);
      if (sort === undefined) return sortKey(text);
      if (sort.letters === '') continue;
      letters = letters === '' ? sort.letters : letters + wordGap + sort.letters;
      tones += sort.tones;
      capitals += sort.capitals;
    }
    const lastLevel = withoutZeros(capitals);
    if (lastLevel !== '') return `${letters} ${withoutZeros(tones)} ${lastLevel}`;
    const toneLevel = withoutZeros(tones);
    return toneLevel === '' ? letters : `${letters} ${toneLevel}`;
  }
}

function join(left: WordKeys | undefined, right: WordKeys): WordKeys {
  if (left === undefined) return right;
  const gap = left.folded !== '' && right.folded !== '' ? ' ' : '';
  const exactGap = left.exact !== '' && right.exact !== '' ? ' ' : '';
  const { sort } = left;
  return {
    folded: left.folded + gap + right.folded,
    exact: left.exact + exactGap + right.exact,
    sort:
      sort === undefined || right.sort === undefined
        ? undefined
        : {
            letters: sort.letters + wordGap + right.sort.letters,
            tones: sort.tones + right.sort.tones,
            capitals: sort.capitals + right.sort.capitals,
          },
  };
}

const sampleDigits = '77';

/** The key of the sample with other digits; a single digit gets its zero, as in `formatDocumentNumber`. */
function formatKey(sampleKey: string, digits: string): string {
  const number = formatDocumentNumber({
    system: 'party',
    number: digits,
    year: null,
    typeSymbol: null,
    issuerSymbol: null,
  });
  return number + sampleKey.slice(sampleDigits.length);
}
