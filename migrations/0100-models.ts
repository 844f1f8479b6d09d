import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

async function createMovements(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE movements (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      period TEXT,
      period_text TEXT NOT NULL,
      directive_ids TEXT NOT NULL,
      registrant_kinds TEXT NOT NULL,
      registrant_levels TEXT NOT NULL,
      collector_id TEXT REFERENCES units (id),
      collector TEXT NOT NULL,
      rules TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE movement_fields (
      id TEXT NOT NULL PRIMARY KEY,
      movement_id TEXT NOT NULL REFERENCES movements (id),
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      old_names TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX movement_fields_by_movement ON movement_fields (movement_id)`.execute(
    database,
  );
  await sql`
    CREATE TABLE movement_deadlines (
      id TEXT NOT NULL PRIMARY KEY,
      movement_id TEXT NOT NULL REFERENCES movements (id),
      kind TEXT NOT NULL,
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      done_on TEXT,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX movement_deadlines_by_movement ON movement_deadlines (movement_id)`.execute(
    database,
  );
  await sql`
    CREATE TABLE registrations (
      id TEXT NOT NULL PRIMARY KEY,
      movement_id TEXT NOT NULL REFERENCES movements (id),
      year INTEGER NOT NULL,
      unit_id TEXT NOT NULL REFERENCES units (id),
      status TEXT NOT NULL,
      happened_on TEXT,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX registrations_by_movement ON registrations (movement_id, year, unit_id)`.execute(
    database,
  );
}

async function createModels(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE models (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      subject TEXT NOT NULL,
      subject_post TEXT NOT NULL,
      subject_unit TEXT NOT NULL,
      place TEXT NOT NULL,
      title_folded TEXT NOT NULL,
      search_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX models_by_title ON models (title_folded)`.execute(database);
  await sql`
    CREATE TABLE model_years (
      id TEXT NOT NULL PRIMARY KEY,
      model_id TEXT NOT NULL REFERENCES models (id),
      movement_id TEXT REFERENCES movements (id),
      year INTEGER NOT NULL,
      kind TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      unit TEXT NOT NULL,
      field_id TEXT REFERENCES movement_fields (id),
      more_field_ids TEXT NOT NULL,
      field_text TEXT NOT NULL,
      linked_movements TEXT NOT NULL,
      reasons TEXT NOT NULL,
      goals TEXT NOT NULL,
      content TEXT NOT NULL,
      scope TEXT NOT NULL,
      forces TEXT NOT NULL,
      resources TEXT NOT NULL,
      schedule TEXT NOT NULL,
      outputs TEXT NOT NULL,
      sustainability TEXT NOT NULL,
      expected TEXT NOT NULL,
      achieved TEXT NOT NULL,
      results TEXT NOT NULL,
      notes TEXT NOT NULL,
      state TEXT NOT NULL,
      reached TEXT NOT NULL,
      level TEXT,
      reached_mask INTEGER NOT NULL,
      search_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
}

async function indexModelYears(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX model_years_by_model ON model_years (model_id)`.execute(database);
  await sql`
    CREATE INDEX model_years_by_state ON model_years (year, state, movement_id)
    WHERE deleted_at IS NULL`.execute(database);
  // Without the movement in it, the newest rows of a state come in their order and nothing is sorted.
  await sql`
    CREATE INDEX model_years_by_year_state ON model_years (year, state)
    WHERE deleted_at IS NULL`.execute(database);
  // Holds every column that counts need: a number over all units never reads the long texts of the rows.
  await sql`
    CREATE INDEX model_years_counts ON model_years
      (year, unit_id, unit, field_id, field_text, kind, movement_id, state, reached_mask)
    WHERE deleted_at IS NULL`.execute(database);
  await sql`
    CREATE INDEX model_years_of_fields ON model_years (year)
    WHERE deleted_at IS NULL AND more_field_ids <> '[]'`.execute(database);
}

async function createModelLife(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE model_moves (
      id TEXT NOT NULL PRIMARY KEY,
      model_year_id TEXT NOT NULL REFERENCES model_years (id),
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      happened_on TEXT,
      happened_on_text TEXT NOT NULL,
      "by" TEXT NOT NULL,
      level TEXT,
      basis TEXT NOT NULL,
      basis_directive_id TEXT,
      note TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX model_moves_by_model_year ON model_moves (model_year_id)`.execute(
    database,
  );
  await sql`
    CREATE TABLE replications (
      id TEXT NOT NULL PRIMARY KEY,
      model_year_id TEXT NOT NULL REFERENCES model_years (id),
      place TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      unit TEXT NOT NULL,
      started_on TEXT,
      started_on_text TEXT NOT NULL,
      "by" TEXT NOT NULL,
      result TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX replications_by_model_year ON replications (model_year_id)`.execute(
    database,
  );
  await sql`
    CREATE TABLE model_checks (
      id TEXT NOT NULL PRIMARY KEY,
      model_id TEXT NOT NULL REFERENCES models (id),
      year INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      checked_on TEXT,
      checked_on_text TEXT NOT NULL,
      "by" TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX model_checks_by_model ON model_checks (model_id, year)`.execute(database);
}

/** Movements with fields, deadlines and registrations; models year by year with their steps, replication and checks. */
export const models = {
  version: 100,
  name: 'models',
  async up(database: Kysely<unknown>): Promise<void> {
    await createMovements(database);
    await createModels(database);
    await indexModelYears(database);
    await createModelLife(database);
  },
};
