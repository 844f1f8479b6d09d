import type { Standing } from './facetCounts.ts';
import type { Ordering, ScanPlace } from './ordering.ts';

/** Walks an order and gives the rows that fit, some at a time. */
export class Scanner {
  readonly #ordering: Ordering;
  readonly #standing: Standing;
  #found: Uint8Array | null;
  #run: number;
  #index: number;

  /**
   * @param standing 0 for each row that passes the filters
   * @param found 1 for each row that the full-text index found; null for all rows
   * @param from where to begin; null for the beginning
   */
  constructor(
    ordering: Ordering,
    standing: Standing,
    found: Uint8Array | null,
    from: ScanPlace | null,
  ) {
    this.#ordering = ordering;
    this.#standing = standing;
    this.#found = found;
    this.#run = from?.run ?? 0;
    this.#index = from?.index ?? ordering.runs[0]?.start ?? 0;
  }

  /** From here on only rows that the full-text index found. */
  narrow(found: Uint8Array | null): void {
    this.#found = found;
  }

  /** The next rows, fewer than `limit` only at the end. */
  next(limit: number): number[] {
    const rows: number[] = [];
    const { runs } = this.#ordering;
    while (this.#run < runs.length && rows.length < limit) {
      const run = runs[this.#run];
      if (run !== undefined) this.#walk(run.end, run.step, limit, rows);
      if (rows.length < limit) {
        this.#run++;
        this.#index = runs[this.#run]?.start ?? 0;
      }
    }
    return rows;
  }

  /** The inner loop over up to a million rows: plain arrays and numbers only. */
  #walk(end: number, step: number, limit: number, rows: number[]): void {
    const { sequences } = this.#ordering;
    const standing = this.#standing;
    const found = this.#found;
    let index = this.#index;
    while (index !== end && rows.length < limit) {
      const sequence = sequences[index] ?? 0;
      if (standing[sequence] === 0 && (found === null || found[sequence] === 1))
        rows.push(sequence);
      index += step;
    }
    this.#index = index;
  }
}
