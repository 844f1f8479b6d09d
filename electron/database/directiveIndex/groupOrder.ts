import { none } from './conditions.ts';
import type { Direction } from './orderedReader.ts';
import { lowerBound, type Ordering, type Run, type ScanPlace, type SortPlace } from './ordering.ts';
import type { RowColumns } from './rowColumns.ts';
import type { RowOrder } from './rowOrder.ts';

interface Group {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** Rows grouped by a catalogue in the order of its names; within a group the newest document is first. */
export class GroupOrder {
  readonly #sequences: Int32Array;
  readonly #groups: readonly Group[];
  readonly #byCode: ReadonlyMap<number, number>;
  readonly #dates: RowOrder;
  readonly #codes: Uint32Array;

  /**
   * @param dates all rows by date of issue
   * @param columns the rows themselves
   * @param codes the catalogue row of each row, by sequence
   * @param names the catalogue's rows in Vietnamese order; rows of none of them come last
   */
  constructor(dates: RowOrder, columns: RowColumns, codes: Uint32Array, names: readonly number[]) {
    this.#dates = dates;
    this.#codes = codes;
    const ordered = [...names, none];
    this.#byCode = new Map(ordered.map((code, index) => [code, index]));
    const ranks = new Uint32Array(Math.max(...ordered) + 1).fill(names.length);
    for (const [rank, code] of names.entries()) ranks[code] = rank;
    const starts = countStarts(columns, codes, ranks, ordered.length);
    this.#groups = ordered.map((code, rank) => ({
      code,
      start: starts[rank] ?? 0,
      end: starts[rank + 1] ?? 0,
    }));
    this.#sequences = new Int32Array(dates.length);
    const newestFirst = dates.toOrdering('descending');
    for (const run of newestFirst.runs) {
      deal(newestFirst.sequences, run, { codes, ranks, places: starts, into: this.#sequences });
    }
  }

  /** The order as it is read: rows without a name are last in both directions. */
  toOrdering(direction: Direction): Ordering {
    const named = this.#groups.length - 1;
    const runOf = (group: number) =>
      direction === 'ascending' || group === named ? group : named - 1 - group;
    const runs: Run[] = [];
    for (const [index, { start, end }] of this.#groups.entries()) {
      runs[runOf(index)] = { start, end, step: 1 };
    }
    return {
      sequences: this.#sequences,
      runs,
      locate: (after) => this.#locate(after, runOf),
      placeOf: (sequence) => ({
        group: this.#codes[sequence] ?? none,
        key: this.#dates.keyOf(sequence),
        sequence,
      }),
    };
  }

  /** A group that the catalogue no longer has: its rows are without a name now, so reading goes on there. */
  #locate(after: SortPlace, runOf: (group: number) => number): ScanPlace {
    const index = this.#byCode.get(after.group ?? none) ?? this.#groups.length - 1;
    const { start = 0, end = 0 } = this.#groups[index] ?? {};
    const isBefore = (place: number) => {
      const sequence = this.#sequences[place] ?? 0;
      return !isOlder({ key: this.#dates.keyOf(sequence), sequence }, after);
    };
    return { run: runOf(index), index: lowerBound(start, end, isBefore) };
  }
}

/** Where each group begins, and after the last one where it ends: one pass over the rows as they are stored. */
function countStarts(
  { standing, size }: RowColumns,
  codes: Uint32Array,
  ranks: Uint32Array,
  groups: number,
): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (let sequence = 0; sequence < size; sequence++) {
    if (standing[sequence] !== 0) continue;
    const rank = (ranks[codes[sequence] ?? none] ?? 0) + 1;
    starts[rank] = (starts[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank++) {
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  }
  return starts;
}

interface Deal {
  readonly codes: Uint32Array;
  readonly ranks: Uint32Array;
  /** Where the next row of each group goes. */
  readonly places: Uint32Array;
  readonly into: Int32Array;
}

/** Deals the rows of a run to their groups. The loop over a million rows: plain arrays and numbers only. */
function deal(
  sequences: Int32Array,
  { start, end, step }: Run,
  { codes, ranks, places, into }: Deal,
): void {
  for (let index = start; index !== end; index += step) {
    const sequence = sequences[index] ?? 0;
    const rank = ranks[codes[sequence] ?? none] ?? 0;
    const place = places[rank] ?? 0;
    into[place] = sequence;
    places[rank] = place + 1;
  }
}

/** True when a row is read after a place: older, or without a date. */
function isOlder(row: { key: string | null; sequence: number }, after: SortPlace): boolean {
  if (row.key === after.key) return row.sequence < after.sequence;
  if (row.key === null) return true;
  return after.key !== null && row.key < after.key;
}
