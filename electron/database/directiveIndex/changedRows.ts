import type Database from 'better-sqlite3';

/** What happened to the register since it was last asked. */
export type Changes =
  | { readonly kind: 'none' }
  | { readonly kind: 'rows'; readonly sequences: readonly number[] }
  /** Another process wrote: anything may be different. */
  | { readonly kind: 'all' };

/**
 * Notes which documents this connection changes, whoever writes them, and whether another connection
 * wrote. The notes are of the connection and part of its transactions: what is rolled back is not noted.
 */
export class ChangedRows {
  readonly #dataVersion: Database.Statement<[], number>;
  readonly #noted: Database.Statement<[], number>;
  readonly #forget: Database.Statement<[]>;
  #seenVersion: number | undefined;

  constructor(connection: Database.Database) {
    const note = (event: string, row: string) => `
      CREATE TEMP TRIGGER IF NOT EXISTS directives_noted_on_${event} AFTER ${event} ON main.directives
      BEGIN INSERT OR IGNORE INTO changed_directives VALUES (${row}.sequence); END;`;
    connection.exec(`
      CREATE TEMP TABLE IF NOT EXISTS changed_directives (sequence INTEGER PRIMARY KEY);
      ${note('insert', 'new')} ${note('update', 'new')} ${note('delete', 'old')}`);
    this.#dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck();
    this.#noted = connection
      .prepare<[], number>('SELECT sequence FROM temp.changed_directives')
      .pluck();
    this.#forget = connection.prepare('DELETE FROM temp.changed_directives');
  }

  /** What changed since the last call. Outside of a transaction only. */
  take(): Changes {
    const version = this.#dataVersion.get();
    const isForeign = version !== this.#seenVersion;
    this.#seenVersion = version;
    const sequences = this.#noted.all();
    if (sequences.length > 0) this.#forget.run();
    if (isForeign) return { kind: 'all' };
    return sequences.length > 0 ? { kind: 'rows', sequences } : { kind: 'none' };
  }
}
