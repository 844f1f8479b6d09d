import type Database from 'better-sqlite3';
import { directiveStatuses } from '../../../shared/domain/directives.ts';
import { OrderedReader, sortColumns } from './orderedReader.ts';

/** The mark of a row that no view shows. */
export const hidden = 128;

/** As many changed rows are read one by one; for more the whole part is read again. */
export const mostChangedRows = 2000;

/** So many rows are read at once: some 2 ms. */
const sliceRows = 4000;

const statusCases = directiveStatuses
  .map((status, code) => `WHEN '${status}' THEN ${code}`)
  .join(' ');
const selected = `sequence, ifnull(type_sequence, 0), ifnull(issuer_sequence, 0), ifnull(field_sequence, 0),
  ifnull(CAST(substr(issued_on, 1, 4) AS INTEGER), 0), CASE status ${statusCases} END`;

type RowCodes = readonly number[];

/**
 * One number for each row, by the row's sequence. All columns are of the same kind of array: a loop that
 * meets several kinds runs three times slower.
 */
export class CodeColumn {
  values = new Uint32Array(0);
  /** No code is higher. */
  highest = 0;

  set(sequence: number, code: number): void {
    this.values[sequence] = code;
    if (code > this.highest) this.highest = code;
  }

  reserve(capacity: number): void {
    const larger = new Uint32Array(capacity);
    larger.set(this.values);
    this.values = larger;
  }
}

/**
 * What the filters ask about every row, by the row's sequence: 21 bytes a row. Sequences are given in
 * order, so arrays indexed by them have few holes.
 */
export class RowColumns {
  /** One more than the highest sequence. */
  size = 0;
  /** Rows outside the trash. */
  count = 0;
  readonly types = new CodeColumn();
  readonly issuers = new CodeColumn();
  readonly fields = new CodeColumn();
  readonly years = new CodeColumn();
  readonly statuses = new CodeColumn();
  /** 0 for a row that can be shown, `hidden` for one in the trash and for a sequence without a row. */
  standing = new Uint8Array(0);
  isLoaded = false;
  /** Rows that changed since they were read. */
  readonly changed = new Set<number>();
  readonly #reader: OrderedReader<RowCodes>;
  readonly #one: Database.Statement<[number], RowCodes>;

  constructor(connection: Database.Database) {
    this.#reader = new OrderedReader(
      connection,
      sortColumns.issuedOn,
      selected,
      ([sequence = 0]) => sequence,
    );
    this.#one = connection
      .prepare<[number], RowCodes>(
        `SELECT ${selected} FROM directives WHERE sequence = ? AND deleted_at IS NULL`,
      )
      .raw();
    const newest = connection
      .prepare<[], number | null>('SELECT max(sequence) FROM directives')
      .pluck()
      .get();
    this.#reserve((newest ?? 0) + 1);
  }

  /** Reads the next rows of the first reading; `isLoaded` tells when all are there. */
  readSlice(): void {
    const slice = this.#reader.next(sliceRows);
    for (const row of slice?.rows ?? []) this.#put(row);
    this.isLoaded = slice === undefined;
  }

  /** Reads again what changed. */
  settle(): void {
    for (const sequence of this.changed) {
      const row = this.#one.get(sequence);
      if (row !== undefined) this.#put(row);
      else if (this.standing[sequence] === 0) {
        this.standing[sequence] = hidden;
        this.count--;
      }
    }
    this.changed.clear();
  }

  #put([sequence = 0, type = 0, issuer = 0, field = 0, year = 0, status = 0]: RowCodes): void {
    if (sequence >= this.standing.length) this.#reserve(sequence + 1);
    if (sequence >= this.size) this.size = sequence + 1;
    if (this.standing[sequence] !== 0) this.count++;
    this.standing[sequence] = 0;
    this.types.set(sequence, type);
    this.issuers.set(sequence, issuer);
    this.fields.set(sequence, field);
    this.years.set(sequence, year);
    this.statuses.set(sequence, status);
  }

  /** Room for the rows and an eighth more, so that adding rows one by one does not copy each time. */
  #reserve(rows: number): void {
    const capacity = rows + (rows >> 3) + 64;
    for (const column of [this.types, this.issuers, this.fields, this.years, this.statuses]) {
      column.reserve(capacity);
    }
    const standing = new Uint8Array(capacity).fill(hidden);
    standing.set(this.standing);
    this.standing = standing;
  }
}
