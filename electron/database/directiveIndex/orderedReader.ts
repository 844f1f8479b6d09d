import type Database from 'better-sqlite3';

/** A column that the register is sorted by, with its own index (`directives_by_<name>`). */
export interface SortColumn {
  readonly name:
    'issued_on' | 'number_sort' | 'summary_sort' | 'received_on' | 'due_on' | 'updated_at';
  /** What the column holds where there is nothing to sort by. */
  readonly empty: 'null' | 'text';
}

export const sortColumns = {
  issuedOn: { name: 'issued_on', empty: 'null' },
  numberSymbol: { name: 'number_sort', empty: 'text' },
  summary: { name: 'summary_sort', empty: 'text' },
  receivedOn: { name: 'received_on', empty: 'null' },
  dueOn: { name: 'due_on', empty: 'null' },
  updatedAt: { name: 'updated_at', empty: 'text' },
} as const satisfies Record<string, SortColumn>;

/** After every row with the same key. */
const afterAll = Number.MAX_SAFE_INTEGER;

export type Direction = 'ascending' | 'descending';

/** A place between rows of a column's order: after the row with this key (null: without one). */
export interface KeyPlace {
  readonly key: string | null;
  readonly sequence: number;
}

/** SQL for the rows without a key. */
export function isEmptySql({ name, empty }: SortColumn): string {
  return empty === 'null' ? `${name} IS NULL` : `${name} = ''`;
}

/** SQL for the rows with a key. */
export function hasKeySql({ name, empty }: SortColumn): string {
  return empty === 'null' ? `${name} IS NOT NULL` : `${name} > ''`;
}

/**
 * Reads the key of a row as it is now; undefined for a row that is gone or in the trash.
 */
export function keyReader(
  connection: Database.Database,
  { name }: SortColumn,
): (sequence: number) => string | null | undefined {
  const statement = connection
    .prepare<[number], string | null>(
      `SELECT nullif(${name}, '') FROM directives WHERE sequence = ? AND deleted_at IS NULL`,
    )
    .pluck();
  return (sequence) => statement.get(sequence);
}

/**
 * Reads all rows outside the trash through the index of one column, first those without a key, then by
 * key ascending, in slices: between two slices the process answers others.
 */
export class OrderedReader<Row> {
  readonly #empty: Database.Statement<unknown[], Row>;
  readonly #keyed: Database.Statement<unknown[], Row>;
  readonly #keyOf: (sequence: number) => string | null | undefined;
  readonly #sequenceOf: (row: Row) => number;
  #place: { part: 'empty' | 'keyed' | 'end'; key: string; sequence: number };

  constructor(
    connection: Database.Database,
    column: SortColumn,
    selected: string,
    sequenceOf: (row: Row) => number,
  ) {
    const { name } = column;
    const from = `FROM directives INDEXED BY directives_by_${name} WHERE deleted_at IS NULL`;
    this.#empty = connection.prepare(
      `SELECT ${selected} ${from} AND ${isEmptySql(column)} AND sequence > ? ORDER BY sequence LIMIT ?`,
    );
    this.#keyed = connection.prepare(
      // Not also "has a key": SQLite would begin there each time and pass over what is read already.
      `SELECT ${selected} ${from} AND (${name}, sequence) > (?, ?) ORDER BY ${name}, sequence LIMIT ?`,
    );
    const isSingle = !selected.includes(',');
    for (const statement of [this.#empty, this.#keyed]) {
      if (isSingle) statement.pluck();
      else statement.raw();
    }
    this.#keyOf = keyReader(connection, column);
    this.#sequenceOf = sequenceOf;
    this.#place = { part: 'empty', key: '', sequence: 0 };
  }

  /** The next rows; undefined at the end. `hasKey` tells which part they are from. */
  next(limit: number): { rows: Row[]; hasKey: boolean } | undefined {
    const { part, key, sequence } = this.#place;
    if (part === 'end') return undefined;
    const hasKey = part === 'keyed';
    const rows = hasKey ? this.#keyed.all(key, sequence, limit) : this.#empty.all(sequence, limit);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) {
      this.#place = { part: hasKey ? 'end' : 'keyed', key: '', sequence: afterAll };
    } else {
      const lastSequence = this.#sequenceOf(last);
      // Read now: before the next slice the row may get another key.
      this.#place = { part, key: this.#keyOf(lastSequence) ?? '', sequence: lastSequence };
    }
    return { rows, hasKey };
  }
}
