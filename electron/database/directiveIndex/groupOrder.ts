import { none } from './conditions.ts';
import type { Direction } from './orderedReader.ts';
import { lowerBound, type Ordering, type Run, type ScanPlace, type SortPlace } from './ordering.ts';
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
   * @param codes the catalogue row of each row, by sequence
   * @param names the catalogue's rows in Vietnamese order; rows of none of them come last
   */
  constructor(dates: RowOrder, codes: Uint32Array, names: readonly number[]) {
    this.#dates = dates;
    this.#codes = codes;
    this.#byCode = new Map([...names, none].map((code, index) => [code, index]));
    const { sequences, runs } = dates.toOrdering('descending');
    const highest = Math.max(none, ...names);
    const ranks = new Uint32Array(highest + 1).fill(names.length);
    for (const [index, code] of names.entries()) ranks[code] = index;
    const starts = new Uint32Array(names.length + 2);
    for (let index = 0; index < dates.length; index++) {
      const rank = ranks[codes[sequences[index] ?? 0] ?? none] ?? names.length;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
    for (let rank = 1; rank < starts.length; rank++) {
      starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
    }
    this.#groups = [...names, none].map((code, rank) => ({
      code,
      start: starts[rank] ?? 0,
      end: starts[rank + 1] ?? 0,
    }));
    this.#sequences = new Int32Array(dates.length);
    for (const { start, end, step } of runs) {
      for (let index = start; index !== end; index += step) {
        const sequence = sequences[index] ?? 0;
        const rank = ranks[codes[sequence] ?? none] ?? names.length;
        const place = starts[rank] ?? 0;
        this.#sequences[place] = sequence;
        starts[rank] = place + 1;
      }
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

/** True when a row is read after a place: older, or without a date. */
function isOlder(row: { key: string | null; sequence: number }, after: SortPlace): boolean {
  if (row.key === after.key) return row.sequence < after.sequence;
  if (row.key === null) return true;
  return after.key !== null && row.key < after.key;
}
