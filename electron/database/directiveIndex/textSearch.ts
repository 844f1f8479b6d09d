import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { type SearchedNumber, searchedNumber } from '../../../shared/domain/documentNumbers.ts';
import { sortKey } from '../../../shared/domain/vietnamese.ts';
import { exactSearchText } from '../directiveColumns.ts';
import type { Lookups } from '../lookups.ts';
import type { DirectivesTable } from '../tables.ts';
import { fitsText, matchExpression, type SearchPhase, type SearchWord } from './searchWords.ts';

/** Number, year, type and a body of up to three symbols: longer texts that begin with a number are none. */
const mostKeyWords = 6;

/** After every key that begins so. */
const afterAll = '\u{10ffff}';

/**
 * The stretches of the index of keys that a number stands in: signs may be typed otherwise than in the
 * key, so each of them is asked for. The number itself is whole: after "15" comes no other digit.
 */
function keyRanges({ number, words }: SearchedNumber): (readonly [from: string, to: string])[] {
  if (words === number) return [[number, `${number}0`]];
  const [, ...others] = words.split(' ');
  if (others.length >= mostKeyWords) return [];
  let beginnings = [number];
  for (const word of others) {
    beginnings = beginnings.flatMap((text) => [`${text}-${word}`, `${text}/${word}`]);
  }
  return beginnings.map((text) => [text, text + afterAll]);
}

function marked(sequences: readonly number[], size: number): Uint8Array {
  const found = new Uint8Array(size);
  for (const sequence of sequences) found[sequence] = 1;
  return found;
}

/** Answers kept: a clerk who pages, sorts and filters asks the same question again. */
const keptAnswers = 6;

/** Finds rows by number, and by words: all at once through the full-text index, or by looking into given rows. */
export class TextSearch {
  readonly #connection: Database.Database;
  readonly #match: Database.Statement<[string], number>;
  readonly #rows: Database.Statement<[string], Selectable<DirectivesTable>>;
  readonly #keys: Database.Statement<[string, string], number>;
  readonly #keyless: Database.Statement<[string], number>;
  readonly #folded = new Map<number, Database.Statement<string[], number>>();
  readonly #answers = new Map<string, Uint8Array>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
    this.#match = connection
      .prepare<[string], number>(
        'SELECT rowid FROM directives_search WHERE directives_search MATCH ?',
      )
      .pluck();
    this.#keys = connection
      .prepare<[string, string], number>(
        `SELECT sequence FROM directives INDEXED BY directives_by_number
         WHERE number_key <> '' AND number_key >= ? AND number_key < ?`,
      )
      .pluck();
    // Of numbers that stand alone ("15") too little is known for a key: those are found as they are sorted.
    this.#keyless = connection
      .prepare<[string], number>(
        `SELECT sequence FROM directives INDEXED BY directives_by_number_sort
         WHERE deleted_at IS NULL AND number_sort = ? AND number_key = ''`,
      )
      .pluck();
    this.#rows = connection.prepare(
      'SELECT * FROM directives WHERE sequence IN (SELECT value FROM json_each(?))',
    );
  }

  /** To be called after every change: answers of before are not given again. */
  forget(): void {
    this.#answers.clear();
  }

  /** True when the answer is known already. */
  knows(words: readonly SearchWord[], phase: SearchPhase): boolean {
    return this.#answers.has(matchExpression(words, phase));
  }

  /** 1 for each row that the full-text index finds, by sequence; `size` is one more than the highest. */
  find(words: readonly SearchWord[], phase: SearchPhase, size: number): Uint8Array {
    const expression = matchExpression(words, phase);
    return this.#remember(expression, size, () => this.#match.all(expression));
  }

  /**
   * The rows whose number a search is, or begins with, whatever its signs and marks; null for a search
   * that does not begin with a number. To be left alone, like the answer of `find`.
   */
  findNumber(search: string, size: number): Uint8Array | null {
    const asked = searchedNumber(search);
    if (asked === undefined) return null;
    const sort = sortKey(search);
    return this.#remember(`number ${asked.words} ${sort}`, size, () => [
      ...keyRanges(asked).flatMap(([from, to]) => this.#keys.all(from, to)),
      ...this.#keyless.all(sort),
    ]);
  }

  #remember(question: string, size: number, ask: () => readonly number[]): Uint8Array {
    const found = this.#answers.get(question) ?? marked(ask(), size);
    // Put last again: the answer that was not asked for longest is dropped first.
    this.#answers.delete(question);
    this.#answers.set(question, found);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > keptAnswers && oldest !== undefined) this.#answers.delete(oldest);
    return found;
  }

  /** Those of the given rows that hold all words, with any marks, in the same order. */
  check(sequences: readonly number[], words: readonly SearchWord[]): number[] {
    const fitting = new Set(this.#holding(sequences, words));
    return sequences.filter((sequence) => fitting.has(sequence));
  }

  /** Of the given rows those that hold all words, and in which phase each is shown. */
  sort(
    sequences: readonly number[],
    words: readonly SearchWord[],
    lookups: Lookups,
  ): ReadonlyMap<number, SearchPhase> {
    const rows = this.#rows.all(JSON.stringify(this.#holding(sequences, words)));
    return new Map(
      rows.map((row) => {
        const text = { folded: row.search_folded, exact: ` ${exactSearchText(row, lookups)}` };
        return [row.sequence, fitsText(words, 'exact', text) ? 'exact' : 'rest'];
      }),
    );
  }

  #holding(sequences: readonly number[], words: readonly SearchWord[]): number[] {
    let statement = this.#folded.get(words.length);
    if (statement === undefined) {
      const tests = words.map(() => 'AND instr(search_folded, ?) > 0').join(' ');
      statement = this.#connection
        .prepare<string[], number>(
          `SELECT sequence FROM directives WHERE sequence IN (SELECT value FROM json_each(?)) ${tests}`,
        )
        .pluck();
      this.#folded.set(words.length, statement);
    }
    return statement.all(JSON.stringify(sequences), ...words.map((word) => ` ${word.folded}`));
  }
}
