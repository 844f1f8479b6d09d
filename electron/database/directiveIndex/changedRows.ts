import type Database from 'better-sqlite3';

/** What happened to the register since it was last asked. */
export type Changes =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly sequences: readonly number[]; readonly catalogues: boolean }
  /** Another process wrote: anything may be different. */
  | { readonly kind: 'all' };

/** Stands for the catalogues among the sequences of documents, which begin at 1. */
const catalogueMark = 0;

/**
 * Notes which documents this connection changes, whoever writes them, and whether another connection
 * wrote. The notes are of the connection and part of its transactions: what is rolled back is not noted.
 */
export class ChangedRows {
  readonly #dataVersion: Database.Statement<[], number>;
  readonly #noted: Database.Statement<[], number>;
  readonly #forget: Database.Statement<[]>;
  readonly #note: Database.Statement<[string]>;
  #seenVersion: number | undefined;

  constructor(connection: Database.Database) {
    const note = (table: string, event: string, sequence: string) => `
      CREATE TEMP TRIGGER IF NOT EXISTS ${table}_noted_on_${event} AFTER ${event} ON main.${table}
      BEGIN INSERT OR IGNORE INTO changed_directives VALUES (${sequence}); END;`;
    const noteCatalogue = (table: string) =>
      ['INSERT', 'UPDATE', 'DELETE'].map((event) => note(table, event, String(catalogueMark)));
    connection.exec(
      [
        'CREATE TEMP TABLE IF NOT EXISTS changed_directives (sequence INTEGER PRIMARY KEY);',
        note('directives', 'INSERT', 'new.sequence'),
        note('directives', 'UPDATE', 'new.sequence'),
        note('directives', 'DELETE', 'old.sequence'),
        ...['issuers', 'document_types', 'fields'].flatMap(noteCatalogue),
      ].join('\n'),
    );
    this.#dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck();
    this.#noted = connection
      .prepare<[], number>('SELECT sequence FROM temp.changed_directives')
      .pluck();
    this.#note = connection.prepare(
      'INSERT OR IGNORE INTO temp.changed_directives SELECT value FROM json_each(?)',
    );
    this.#forget = connection.prepare('DELETE FROM temp.changed_directives');
  }

  /**
   * Before another connection writes while nobody else does (the write turn is held): the answer takes
   * what that one noted as noted here. Where more happened unseen, the next `take` still says "all".
   */
  expectWrite(): (changes: Changes) => void {
    const isFollowed = this.#dataVersion.get() === this.#seenVersion;
    return (changes) => {
      if (!isFollowed || changes.kind === 'all') return;
      this.#seenVersion = this.#dataVersion.get();
      if (changes.kind === 'none') return;
      const marks = changes.catalogues ? [catalogueMark] : [];
      this.#note.run(JSON.stringify([...changes.sequences, ...marks]));
    };
  }

  /** What changed since the last call. Outside of a transaction only. */
  take(): Changes {
    const version = this.#dataVersion.get();
    const isForeign = version !== this.#seenVersion;
    this.#seenVersion = version;
    const noted = this.#noted.all();
    if (noted.length > 0) this.#forget.run();
    if (isForeign) return { kind: 'all' };
    if (noted.length === 0) return { kind: 'none' };
    const sequences = noted.filter((sequence) => sequence !== catalogueMark);
    return { kind: 'some', sequences, catalogues: sequences.length < noted.length };
  }
}
