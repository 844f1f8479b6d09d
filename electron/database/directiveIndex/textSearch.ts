import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { exactSearchText } from '../directiveColumns.ts';
import type { Lookups } from '../lookups.ts';
import type { DirectivesTable } from '../tables.ts';
import { fitsText, matchExpression, type SearchPhase, type SearchWord } from './searchWords.ts';

/** Answers kept: a clerk who pages, sorts and filters asks the same question again. */
const keptAnswers = 6;

/** Finds rows by words: all at once through the full-text index, or by looking into given rows. */
export class TextSearch {
  readonly #connection: Database.Database;
  readonly #match: Database.Statement<[string], number>;
  readonly #rows: Database.Statement<[string], Selectable<DirectivesTable>>;
  readonly #folded = new Map<number, Database.Statement<string[], number>>();
  readonly #answers = new Map<string, Uint8Array>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
    this.#match = connection
      .prepare<[string], number>(
        'SELECT rowid FROM directives_search WHERE directives_search MATCH ?',
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
    const found = this.#answers.get(expression) ?? this.#ask(expression, size);
    // Put last again: the answer that was not asked for longest is dropped first.
    this.#answers.delete(expression);
    this.#answers.set(expression, found);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > keptAnswers && oldest !== undefined) this.#answers.delete(oldest);
    return found;
  }

  #ask(expression: string, size: number): Uint8Array {
    const found = new Uint8Array(size);
    for (const sequence of this.#match.all(expression)) found[sequence] = 1;
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
