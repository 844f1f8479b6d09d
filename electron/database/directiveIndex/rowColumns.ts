import type Database from 'better-sqlite3';
import { directiveStatuses } from '../../../shared/domain/directives.ts';
import { OrderedReader, sortColumns } from './orderedReader.ts';

/** The mark of a row that no view shows. */
export const out = 255;

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
 * What the filters ask about every row, by the row's sequence: 15 bytes a row. Sequences are given in
 * order, so arrays indexed by them have few holes.
 */
export class RowColumns {
  /** One more than the highest sequence. */
  size = 0;
  /** Rows outside the trash. */
  count = 0;
  types = new Uint32Array(0);
  issuers = new Uint32Array(0);
  fields = new Uint32Array(0);
  years = new Uint16Array(0);
  statuses = new Uint8Array(0);
  /** 0 for a row that can be shown, `out` for one in the trash and for a sequence without a row. */
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
        this.standing[sequence] = out;
        this.count--;
      }
    }
    this.changed.clear();
  }

  #put([sequence = 0, type = 0, issuer = 0, field = 0, year = 0, status = 0]: RowCodes): void {
    if (sequence >= this.standing.length) this.#reserve(sequence + 1);
    if (sequence >= this.size) this.size = sequence + 1;
    if (this.standing[sequence] !== 0) this.count++;
    this.types[sequence] = type;
    this.issuers[sequence] = issuer;
    this.fields[sequence] = field;
    this.years[sequence] = year;
    this.statuses[sequence] = status;
    this.standing[sequence] = 0;
  }

  /** Room for the rows and an eighth more, so that adding rows one by one does not copy each time. */
  #reserve(rows: number): void {
    const capacity = rows + (rows >> 3) + 64;
    this.types = grown(new Uint32Array(capacity), this.types);
    this.issuers = grown(new Uint32Array(capacity), this.issuers);
    this.fields = grown(new Uint32Array(capacity), this.fields);
    this.years = grown(new Uint16Array(capacity), this.years);
    this.statuses = grown(new Uint8Array(capacity), this.statuses);
    this.standing = grown(new Uint8Array(capacity).fill(out), this.standing);
  }
}

function grown<Values extends Uint32Array | Uint16Array | Uint8Array>(
  into: Values,
  from: Values,
): Values {
  into.set(from);
  return into;
}
