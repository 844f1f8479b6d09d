import { type Kysely, sql } from 'kysely';

/** Batches taken in from workbooks, with what each updated row was before, so that a batch can be taken back. */
export const imports = {
  version: 40,
  name: 'imports',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE import_batches (
        id TEXT NOT NULL PRIMARY KEY,
        register TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_hash TEXT NOT NULL,
        sheet TEXT NOT NULL,
        layout TEXT NOT NULL,
        totals TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        taken_back_at TEXT,
        taken_back_by TEXT
      ) STRICT`.execute(database);
    // Rows that the batch created carry import_batch_id themselves; here are only those it updated.
    await sql`
      CREATE TABLE import_batch_updates (
        batch_id TEXT NOT NULL REFERENCES import_batches (id),
        row_id TEXT NOT NULL,
        before TEXT NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (batch_id, row_id)
      ) STRICT, WITHOUT ROWID`.execute(database);
    await sql`
      CREATE TABLE views (
        id TEXT NOT NULL PRIMARY KEY,
        register TEXT NOT NULL,
        name TEXT NOT NULL,
        definition TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        UNIQUE (register, name)
      ) STRICT`.execute(database);
  },
};
