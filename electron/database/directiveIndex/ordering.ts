/** A stretch of an order: from `start` in steps of 1 or -1 up to, not with, `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly step: 1 | -1;
}

/** Where reading goes on. */
export interface ScanPlace {
  readonly run: number;
  readonly index: number;
}

/** A place between two rows of a sorted list: after the row with these keys. */
export interface SortPlace {
  /** The catalogue row that the list is grouped by; null for rows without one and for other sorts. */
  readonly group: number | null;
  readonly key: string | null;
  readonly sequence: number;
}

/** Rows in the order of a sort, as stretches of an array of sequences. */
export interface Ordering {
  readonly sequences: Int32Array;
  readonly runs: readonly Run[];
  /** The first row after a place, also when the row at that place is gone. */
  locate(after: SortPlace): ScanPlace;
  /** The place of a row of this order. */
  placeOf(sequence: number): SortPlace;
}

/** The first index in [low, high) whose row is not before the one looked for, else `high`. */
export function lowerBound(
  low: number,
  high: number,
  isBefore: (index: number) => boolean,
): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (isBefore(middle)) first = middle + 1;
    else last = middle;
  }
  return first;
}
