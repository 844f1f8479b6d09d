import { type Kysely, sql } from 'kysely';

/** Settings, clerks and the log of changes. */
export const foundation = {
  version: 10,
  name: 'foundation',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT`.execute(database);
    // Names only. Accounts with passwords will be a table of their own that points here.
    await sql`
      CREATE TABLE clerks (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL
      ) STRICT`.execute(database);
    await sql`
      CREATE TABLE preferences (
        clerk_id TEXT NOT NULL REFERENCES clerks (id),
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (clerk_id, key)
      ) STRICT, WITHOUT ROWID`.execute(database);
    // One change (one press of Save, one batch) has one change_id and may hold several entries.
    await sql`
      CREATE TABLE history (
        sequence INTEGER PRIMARY KEY,
        change_id TEXT NOT NULL,
        at TEXT NOT NULL,
        clerk TEXT NOT NULL,
        subject TEXT NOT NULL,
        action TEXT NOT NULL,
        row_id TEXT NOT NULL,
        label TEXT NOT NULL,
        before TEXT,
        after TEXT,
        undoes TEXT,
        hash TEXT NOT NULL
      ) STRICT`.execute(database);
    await sql`CREATE INDEX history_by_row ON history (row_id)`.execute(database);
    await sql`CREATE INDEX history_by_change ON history (change_id)`.execute(database);
    await sql`CREATE INDEX history_by_undone ON history (undoes) WHERE undoes IS NOT NULL`.execute(
      database,
    );
    // The log is append-only: even a faulty query of ours cannot rewrite it.
    await sql`
      CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`.execute(database);
    await sql`
      CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END`.execute(database);
  },
};
