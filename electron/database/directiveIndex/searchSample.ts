import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { exactSearchText } from '../directiveColumns.ts';
import type { Lookups } from '../lookups.ts';
import type { DirectivesTable } from '../tables.ts';
import type { RowColumns } from './rowColumns.ts';
import type { RowText } from './searchWords.ts';

/**
 * 96 places of the register, 16 rows at each: enough to tell a word of one row in a hundred from a word
 * of one in ten, and few enough places for a disk that has to seek.
 */
const places = 96;
const rowsAtPlace = 16;
const placesAtOnce = 12;

/** A row of the sample. */
export interface SampleRow extends RowText {
  readonly sequence: number;
}

/** Some rows from all over the register, to guess by how many rows a word is found. */
export class SearchSample {
  readonly rows: SampleRow[] = [];
  isLoaded = false;
  /** Rows of the register when the sample was taken. */
  readonly registerRows: number;
  readonly #row: Database.Statement<[number], Selectable<DirectivesTable>>;
  #place = 0;

  constructor(connection: Database.Database, registerRows: number) {
    this.registerRows = registerRows;
    this.#row = connection.prepare('SELECT * FROM directives WHERE sequence = ?');
  }

  /** Reads some of the places. */
  readSlice(columns: RowColumns, lookups: Lookups): void {
    const end = Math.min(places, this.#place + placesAtOnce);
    for (; this.#place < end; this.#place++) {
      let sequence = Math.floor((columns.size * (this.#place + 0.5)) / places);
      for (let taken = 0; taken < rowsAtPlace && sequence < columns.size; sequence++) {
        if (columns.standing[sequence] !== 0) continue;
        const row = this.#row.get(sequence);
        if (row === undefined) continue;
        this.rows.push({
          sequence,
          folded: row.search_folded,
          exact: ` ${exactSearchText(row, lookups)}`,
        });
        taken++;
      }
    }
    this.isLoaded = this.#place === places;
  }

  /** Half as many rows again, or half of them gone: another sample is due. */
  isOutdated(registerRows: number): boolean {
    return registerRows > this.registerRows * 1.5 || registerRows < this.registerRows / 2;
  }
}
