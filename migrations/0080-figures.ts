import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

async function createForms(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE figure_forms (
      id TEXT NOT NULL PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      period_kind TEXT NOT NULL,
      unit_levels TEXT NOT NULL,
      unit_kinds TEXT NOT NULL,
      position INTEGER NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE figure_indicators (
      id TEXT NOT NULL PRIMARY KEY,
      form_id TEXT NOT NULL REFERENCES figure_forms (id),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      heading TEXT NOT NULL,
      unit_of_measure TEXT NOT NULL,
      kind TEXT NOT NULL,
      nature TEXT NOT NULL,
      over_units TEXT NOT NULL,
      over_time TEXT NOT NULL,
      denominator_id TEXT REFERENCES figure_indicators (id),
      minimum REAL,
      maximum REAL,
      allowed_jump REAL,
      source TEXT,
      position INTEGER NOT NULL,
      notes TEXT NOT NULL,
      name_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX figure_indicators_by_form ON figure_indicators (form_id)`.execute(
    database,
  );
}

/** Small keys, because two million values carry them instead of ids of 36 letters. */
async function createKeys(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE figure_unit_keys (
      sequence INTEGER PRIMARY KEY,
      unit_id TEXT NOT NULL UNIQUE REFERENCES units (id)
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE figure_indicator_keys (
      sequence INTEGER PRIMARY KEY,
      indicator_id TEXT NOT NULL UNIQUE REFERENCES figure_indicators (id)
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE figure_sheets (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      form_id TEXT NOT NULL REFERENCES figure_forms (id),
      period TEXT NOT NULL,
      UNIQUE (form_id, period)
    ) STRICT`.execute(database);
}

/** Forms with their indicators, the figures of each unit and period, and which reports were sent. */
export const figures = {
  version: 80,
  name: 'figures',
  async up(database: Kysely<unknown>): Promise<void> {
    await createForms(database);
    await createKeys(database);
    await sql`
      CREATE TABLE figure_values (
        sheet_sequence INTEGER NOT NULL REFERENCES figure_sheets (sequence),
        unit_sequence INTEGER NOT NULL REFERENCES figure_unit_keys (sequence),
        indicator_sequence INTEGER NOT NULL REFERENCES figure_indicator_keys (sequence),
        value REAL,
        numerator REAL,
        denominator REAL,
        qualifier TEXT NOT NULL,
        text TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (sheet_sequence, unit_sequence, indicator_sequence)
      ) STRICT, WITHOUT ROWID`.execute(database);
    await sql`
      CREATE TABLE figure_reports (
        sheet_sequence INTEGER NOT NULL REFERENCES figure_sheets (sequence),
        unit_sequence INTEGER NOT NULL REFERENCES figure_unit_keys (sequence),
        sums BLOB NOT NULL,
        sent_at TEXT,
        sent_by TEXT,
        PRIMARY KEY (sheet_sequence, unit_sequence)
      ) STRICT, WITHOUT ROWID`.execute(database);
  },
};
