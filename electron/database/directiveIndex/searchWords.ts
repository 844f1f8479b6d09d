import { exactText, foldText } from '../../../shared/domain/vietnamese.ts';

/** A word of a search: every document word that begins with it fits. */
export interface SearchWord {
  readonly folded: string;
  /** With its marks, where the clerk typed any. */
  readonly exact: string | null;
}

/**
 * Which of the rows that fit without marks are meant: all, those that fit with the marks as typed, or the
 * rest of them.
 */
export type SearchPhase = 'all' | 'exact' | 'rest';

/** More words than a clerk types; each one costs a pass. */
const mostWords = 12;

/** Letters that the tokenizer of the full-text index surely takes for letters. */
const indexedWord = /^[0-9a-z\u00e0-\u00f6\u00f8-\u01ff\u1ea0-\u1ef9]+$/u;

/** Reads what was typed; "25-NQ/TW" is three words. */
export function searchWords(text: string): SearchWord[] {
  const folded = foldText(text).split(' ');
  const exact = exactText(text).split(' ');
  const words = folded
    .map((word, index) => {
      const marked = exact.length === folded.length ? exact[index] : undefined;
      return { folded: word, exact: marked === undefined || marked === word ? null : marked };
    })
    .filter(({ folded: word }) => word !== '');
  return words.filter((word, index) => !isImplied(word, index, words)).slice(0, mostWords);
}

/** True when another word finds no row that this one would not find: "d" beside "dang". */
function isImplied(word: SearchWord, index: number, words: readonly SearchWord[]): boolean {
  return words.some((other, otherIndex) => {
    if (other === word || !other.folded.startsWith(word.folded)) return false;
    if (word.exact !== null && !(other.exact ?? '').startsWith(word.exact)) return false;
    const isSame = other.folded === word.folded && other.exact === word.exact;
    return !isSame || otherIndex < index;
  });
}

/** The phases in which rows are shown: those with the marks as typed come first. */
export function searchPhases(words: readonly SearchWord[]): readonly SearchPhase[] {
  return words.some(({ exact }) => exact !== null) ? ['exact', 'rest'] : ['all'];
}

/** True when the full-text index can answer for the word; others are looked for in the rows. */
export function isIndexed(word: SearchWord): boolean {
  return indexedWord.test(word.folded) && (word.exact === null || indexedWord.test(word.exact));
}

function folded(word: SearchWord): string {
  return `folded : "${word.folded}" *`;
}

function all(terms: readonly string[]): string {
  return terms.map((term) => `(${term})`).join(' AND ');
}

/** The question to the full-text index. Words are letters and digits only, so nothing in them is syntax. */
export function matchExpression(words: readonly SearchWord[], phase: SearchPhase): string {
  const exact = words.flatMap((word) => (word.exact === null ? [] : [`exact : "${word.exact}" *`]));
  if (phase === 'all') return all(words.map(folded));
  if (phase === 'exact')
    return all([...exact, ...words.filter((word) => word.exact === null).map(folded)]);
  return `(${all(words.map(folded))}) NOT (${all(exact)})`;
}

/** The texts of a row, each beginning with a space, so that " word" is the beginning of a word. */
export interface RowText {
  readonly folded: string;
  readonly exact: string;
}

/** What the index answers, asked of one row. */
export function fitsText(words: readonly SearchWord[], phase: SearchPhase, row: RowText): boolean {
  if (!words.every((word) => row.folded.includes(` ${word.folded}`))) return false;
  if (phase === 'all') return true;
  const isExact = words.every(
    (word) => word.exact === null || row.exact.includes(` ${word.exact}`),
  );
  return isExact === (phase === 'exact');
}
