import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

async function createPrograms(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE programs (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      number_symbol TEXT NOT NULL,
      issued_on TEXT,
      issued_on_text TEXT NOT NULL,
      issuer_id TEXT REFERENCES units (id),
      issuer TEXT NOT NULL,
      signatories TEXT NOT NULL,
      directive_ids TEXT NOT NULL,
      period TEXT,
      period_text TEXT NOT NULL,
      status TEXT NOT NULL,
      notes TEXT NOT NULL,
      title_sort TEXT NOT NULL,
      search_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE task_groups (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT NOT NULL REFERENCES programs (id),
      title TEXT NOT NULL,
      position INTEGER NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX task_groups_by_program ON task_groups (program_id)`.execute(database);
}

async function createTasks(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE tasks (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT NOT NULL REFERENCES programs (id),
      group_id TEXT REFERENCES task_groups (id),
      parent_id TEXT REFERENCES tasks (id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      lead_unit_id TEXT REFERENCES units (id),
      lead_unit TEXT NOT NULL,
      cooperating TEXT NOT NULL,
      output TEXT NOT NULL,
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      adjustments TEXT NOT NULL,
      recurrence TEXT NOT NULL,
      starts_on TEXT,
      status TEXT NOT NULL,
      progress INTEGER NOT NULL,
      done_on TEXT,
      result TEXT NOT NULL,
      evidence TEXT NOT NULL,
      opinions TEXT NOT NULL,
      notes TEXT NOT NULL,
      review_id TEXT,
      deadline TEXT,
      deadline_end TEXT,
      search_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX tasks_by_program ON tasks (program_id)`.execute(database);
  await sql`CREATE INDEX tasks_by_parent ON tasks (parent_id)`.execute(database);
  await sql`CREATE INDEX tasks_by_lead_unit ON tasks (lead_unit_id)`.execute(database);
  await sql`
    CREATE TABLE task_occurrences (
      id TEXT NOT NULL PRIMARY KEY,
      task_id TEXT NOT NULL REFERENCES tasks (id),
      period TEXT NOT NULL,
      status TEXT NOT NULL,
      done_on TEXT,
      result TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX task_occurrences_by_task ON task_occurrences (task_id)`.execute(database);
}

async function createReviews(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE reviews (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT NOT NULL REFERENCES programs (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      planned_on TEXT,
      planned_on_text TEXT NOT NULL,
      held_on TEXT,
      held_on_text TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      unit TEXT NOT NULL,
      findings TEXT NOT NULL,
      conclusion TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX reviews_by_program ON reviews (program_id)`.execute(database);
}

/** Action programs with their tasks in groups, the periods of recurring tasks, and the reviews. */
export const programs = {
  version: 70,
  name: 'programs',
  async up(database: Kysely<unknown>): Promise<void> {
    await createPrograms(database);
    await createTasks(database);
    await createReviews(database);
  },
};
