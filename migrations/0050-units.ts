import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

/** Units with the days of their life, how they became one another, who heads them, how else they are written. */
export const units = {
  version: 50,
  name: 'units',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE units (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        short_name TEXT NOT NULL,
        level TEXT NOT NULL,
        kind TEXT NOT NULL,
        parent_id TEXT REFERENCES units (id),
        symbol_suffix TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT,
        heir_id TEXT REFERENCES units (id),
        position INTEGER NOT NULL,
        notes TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        name_sort TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX units_by_name ON units (name_folded)`.execute(database);
    await sql`CREATE INDEX units_by_parent ON units (parent_id)`.execute(database);
    await sql`
      CREATE TABLE unit_successions (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        happened_on TEXT NOT NULL,
        from_ids TEXT NOT NULL,
        to_ids TEXT NOT NULL,
        basis TEXT NOT NULL,
        basis_directive_id TEXT REFERENCES directives (id),
        notes TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`
      CREATE TABLE unit_people (
        id TEXT NOT NULL PRIMARY KEY,
        unit_id TEXT NOT NULL REFERENCES units (id),
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX unit_people_by_unit ON unit_people (unit_id)`.execute(database);
    await sql`
      CREATE TABLE unit_spellings (
        id TEXT NOT NULL PRIMARY KEY,
        unit_id TEXT NOT NULL REFERENCES units (id),
        spelling TEXT NOT NULL,
        is_learned INTEGER NOT NULL,
        spelling_folded TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX unit_spellings_by_spelling ON unit_spellings (spelling_folded)`.execute(
      database,
    );
    await sql`CREATE INDEX unit_spellings_by_unit ON unit_spellings (unit_id)`.execute(database);
  },
};
