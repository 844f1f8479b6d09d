import type Database from 'better-sqlite3';
import { hashEntry } from './history.ts';
import type { HistoryTable } from './tables.ts';

/** Long entries (a summary of 4,000 letters, twice) keep a slice of this many below 50 ms. */
const entriesAtOnce = 500;

type Entry = Omit<HistoryTable, 'sequence'> & { sequence: number };

/** What a walk along the log found: how many entries, and the first that does not fit. */
export interface HistoryChain {
  readonly entries: number;
  readonly brokenAt: number | null;
}

/**
 * Recomputes the hashes of the whole log (design.md §4). An entry that was altered, or whose
 * predecessor was altered or taken out, does not fit.
 * @param pause awaited between slices, so that main or a job stays answering
 */
export async function checkHistoryChain(
  connection: Database.Database,
  pause: (checked: number) => Promise<void>,
): Promise<HistoryChain> {
  const read = connection.prepare<[number, number], Entry>(
    'SELECT * FROM history WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  let previousHash = '';
  let last = 0;
  let checked = 0;
  for (;;) {
    const slice = read.all(last, entriesAtOnce);
    for (const entry of slice) {
      if (hashEntry(previousHash, entry) !== entry.hash) {
        return { entries: checked, brokenAt: entry.sequence };
      }
      previousHash = entry.hash;
      last = entry.sequence;
      checked++;
    }
    if (slice.length < entriesAtOnce) return { entries: checked, brokenAt: null };
    await pause(checked);
  }
}
