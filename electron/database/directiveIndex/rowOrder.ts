import type Database from 'better-sqlite3';
import { type Direction, keyReader, OrderedReader, type SortColumn } from './orderedReader.ts';
import { lowerBound, type Ordering, type Run, type SortPlace } from './ordering.ts';

/** So many rows are read at once: some 2 ms. */
const sliceRows = 10_000;

interface Keyed {
  readonly key: string | null;
  readonly sequence: number;
}

/** Rows without a key first, as in the stored array; keys are ASCII, so `<` is SQLite's order too. */
function compareKeyed(left: Keyed, right: Keyed): number {
  if (left.key !== right.key) {
    if (left.key === null) return -1;
    if (right.key === null) return 1;
    return left.key < right.key ? -1 : 1;
  }
  return left.sequence - right.sequence;
}

/** All rows outside the trash in the order of one column: 4 bytes a row. */
export class RowOrder {
  isLoaded = false;
  /** Rows that changed since they were read. */
  readonly changed = new Set<number>();
  /** Counts the times the order was altered: what is derived from it is made again. */
  version = 0;
  /** Without a key first, then by key and sequence ascending. */
  #sequences: Int32Array;
  #length = 0;
  #empties = 0;
  readonly #reader: OrderedReader<number>;
  readonly #keyOf: (sequence: number) => string | null | undefined;

  constructor(connection: Database.Database, column: SortColumn, expectedRows: number) {
    this.#sequences = new Int32Array(expectedRows + 64);
    this.#reader = new OrderedReader(connection, column, 'sequence', (sequence) => sequence);
    this.#keyOf = keyReader(connection, column);
  }

  /** Reads the next rows of the first reading; `isLoaded` tells when all are there. */
  readSlice(): void {
    const slice = this.#reader.next(sliceRows);
    this.isLoaded = slice === undefined;
    if (slice === undefined) return;
    const { rows, hasKey } = slice;
    if (this.#length + rows.length > this.#sequences.length) {
      const larger = new Int32Array((this.#length + rows.length) * 2);
      larger.set(this.#sequences);
      this.#sequences = larger;
    }
    this.#sequences.set(rows, this.#length);
    this.#length += rows.length;
    if (!hasKey) this.#empties += rows.length;
  }

  /** Moves what changed to where it belongs now: one pass over the order, whatever the number of rows. */
  settle(): void {
    if (this.changed.size === 0) return;
    this.#takeOut();
    const moved: Keyed[] = [];
    for (const sequence of this.changed) {
      const key = this.#keyOf(sequence);
      if (key !== undefined) moved.push({ key, sequence });
    }
    this.#putIn(moved.sort(compareKeyed));
    this.changed.clear();
    this.version++;
  }

  /** The order as it is read: rows without a key are last in both directions. */
  toOrdering(direction: Direction): Ordering {
    const runs = this.#runs(direction);
    return {
      sequences: this.#sequences,
      runs,
      locate: (after) => this.#locate(after, direction),
      placeOf: (sequence) => ({ group: null, key: this.#keyOf(sequence) ?? null, sequence }),
    };
  }

  /** The stored key of a row. */
  keyOf(sequence: number): string | null {
    return this.#keyOf(sequence) ?? null;
  }

  get length(): number {
    return this.#length;
  }

  #runs(direction: Direction): Run[] {
    const empties = this.#empties;
    if (direction === 'ascending') {
      return [
        { start: empties, end: this.#length, step: 1 },
        { start: 0, end: empties, step: 1 },
      ];
    }
    return [
      { start: this.#length - 1, end: empties - 1, step: -1 },
      { start: empties - 1, end: -1, step: -1 },
    ];
  }

  #locate(after: SortPlace, direction: Direction) {
    const isKeyed = after.key !== null;
    const [low, high] = isKeyed ? [this.#empties, this.#length] : [0, this.#empties];
    const isAscending = direction === 'ascending';
    const first = lowerBound(low, high, (index) => {
      const order = compareKeyed(this.#at(index, isKeyed), after);
      return isAscending ? order <= 0 : order < 0;
    });
    return { run: isKeyed ? 0 : 1, index: isAscending ? first : first - 1 };
  }

  #at(index: number, isKeyed: boolean): Keyed {
    const sequence = this.#sequences[index] ?? 0;
    return { key: isKeyed ? (this.#keyOf(sequence) ?? null) : null, sequence };
  }

  #takeOut(): void {
    const sequences = this.#sequences;
    // A mark for each row: asking a Set a million times would take longer than all the rest.
    const isChanged = new Uint8Array(Math.max(...this.changed) + 1);
    for (const sequence of this.changed) isChanged[sequence] = 1;
    const empties = takeOutMarked(sequences, 0, this.#empties, { isChanged, to: 0 });
    this.#length = takeOutMarked(sequences, this.#empties, this.#length, {
      isChanged,
      to: empties,
    });
    this.#empties = empties;
  }

  #putIn(moved: readonly Keyed[]): void {
    const length = this.#length + moved.length;
    const merged =
      length > this.#sequences.length ? new Int32Array(length * 2) : this.#sequences.slice();
    let read = 0;
    let written = 0;
    for (const row of moved) {
      const [low, high] =
        row.key === null ? [read, this.#empties] : [Math.max(read, this.#empties), this.#length];
      const place = lowerBound(
        low,
        high,
        (index) => compareKeyed(this.#at(index, row.key !== null), row) < 0,
      );
      merged.set(this.#sequences.subarray(read, place), written);
      written += place - read;
      read = place;
      merged[written++] = row.sequence;
    }
    merged.set(this.#sequences.subarray(read, this.#length), written);
    this.#empties += moved.filter(({ key }) => key === null).length;
    this.#sequences = merged;
    this.#length = length;
  }
}

/** Moves the rows of a stretch that are not marked together, from `to` on; returns where they end. */
function takeOutMarked(
  sequences: Int32Array,
  start: number,
  end: number,
  { isChanged, to }: { isChanged: Uint8Array; to: number },
): number {
  let kept = to;
  for (let index = start; index < end; index++) {
    const sequence = sequences[index] ?? 0;
    if (isChanged[sequence] === 1) continue;
    sequences[kept] = sequence;
    kept++;
  }
  return kept;
}
