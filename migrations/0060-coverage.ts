import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

/**
 * domain.md §1.1 row 17: the source says three steps and lists four, so the list is the office's to edit. The
 * ids are the same in every register, so that sessions of several offices can be put together.
 */
const studySteps = [
  [
    '00000000-0000-7000-8000-0000000a0001',
    'Xây dựng chương trình hành động',
    'xay dung chuong trinh hanh dong',
  ],
  ['00000000-0000-7000-8000-0000000a0002', 'Thảo luận tại chi bộ', 'thao luan tai chi bo'],
  ['00000000-0000-7000-8000-0000000a0003', 'Tổ chức giải đáp', 'to chuc giai dap'],
  ['00000000-0000-7000-8000-0000000a0004', 'Viết bài thu hoạch', 'viet bai thu hoach'],
] as const;

async function createCoverage(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE coverage_requirements (
      id TEXT NOT NULL PRIMARY KEY,
      directive_id TEXT NOT NULL REFERENCES directives (id),
      obligation TEXT NOT NULL,
      title TEXT NOT NULL,
      levels TEXT NOT NULL,
      kinds TEXT NOT NULL,
      under_ids TEXT NOT NULL,
      unit_ids TEXT NOT NULL,
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE INDEX coverage_requirements_by_directive
    ON coverage_requirements (directive_id)`.execute(database);
  await sql`
    CREATE TABLE unit_coverage (
      id TEXT NOT NULL PRIMARY KEY,
      requirement_id TEXT NOT NULL REFERENCES coverage_requirements (id),
      unit_id TEXT NOT NULL REFERENCES units (id),
      state TEXT NOT NULL,
      done_on TEXT,
      done_on_text TEXT NOT NULL,
      document_id TEXT REFERENCES directives (id),
      document TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE UNIQUE INDEX unit_coverage_by_requirement ON unit_coverage (requirement_id, unit_id)
    WHERE deleted_at IS NULL`.execute(database);
  await sql`CREATE INDEX unit_coverage_by_unit ON unit_coverage (unit_id)`.execute(database);
}

async function createStudy(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE study_steps (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      name_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  const at = '2026-01-01T00:00:00.000Z';
  for (const [index, [id, name, folded]] of studySteps.entries()) {
    await sql`
      INSERT INTO study_steps
        (id, name, position, name_folded, created_at, created_by, updated_at, updated_by)
      VALUES (${id}, ${name}, ${(index + 1) * 10}, ${folded}, ${at}, '', ${at}, '')`.execute(
      database,
    );
  }
  await sql`
    CREATE TABLE study_sessions (
      id TEXT NOT NULL PRIMARY KEY,
      directive_id TEXT NOT NULL REFERENCES directives (id),
      step_id TEXT NOT NULL REFERENCES study_steps (id),
      unit_id TEXT REFERENCES units (id),
      held_on TEXT,
      held_on_text TEXT NOT NULL,
      participants INTEGER,
      members INTEGER,
      members_total INTEGER,
      member_percent REAL,
      essays INTEGER,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX study_sessions_by_directive ON study_sessions (directive_id)`.execute(
    database,
  );
  await sql`CREATE INDEX study_sessions_by_step ON study_sessions (step_id)`.execute(database);
  await sql`
    CREATE TABLE directive_deadlines (
      id TEXT NOT NULL PRIMARY KEY,
      directive_id TEXT NOT NULL REFERENCES directives (id),
      kind TEXT NOT NULL,
      interval TEXT NOT NULL,
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      done_on TEXT,
      done_on_text TEXT NOT NULL,
      document_id TEXT REFERENCES directives (id),
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE INDEX directive_deadlines_by_directive ON directive_deadlines (directive_id)`.execute(
    database,
  );
}

async function createTargets(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE targets (
      id TEXT NOT NULL PRIMARY KEY,
      program_id TEXT,
      directive_id TEXT REFERENCES directives (id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      measure TEXT NOT NULL,
      direction TEXT NOT NULL,
      goal REAL,
      goal_text TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      frequency TEXT NOT NULL,
      period TEXT,
      period_text TEXT NOT NULL,
      due_on TEXT,
      due_on_text TEXT NOT NULL,
      accumulates INTEGER NOT NULL,
      adds_units INTEGER NOT NULL,
      source TEXT,
      source_options TEXT NOT NULL,
      notes TEXT NOT NULL,
      title_folded TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX targets_by_program ON targets (program_id)`.execute(database);
  await sql`
    CREATE TABLE target_figures (
      id TEXT NOT NULL PRIMARY KEY,
      target_id TEXT NOT NULL REFERENCES targets (id),
      unit_id TEXT REFERENCES units (id),
      period TEXT NOT NULL,
      period_text TEXT NOT NULL,
      goal REAL,
      actual REAL,
      part REAL,
      whole REAL,
      qualifier TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE UNIQUE INDEX target_figures_by_target
    ON target_figures (target_id, period, ifnull(unit_id, '')) WHERE deleted_at IS NULL`.execute(
    database,
  );
}

/** Who carried a directive out and studied it, what is due on it, and the targets of programs. */
export const coverage = {
  version: 60,
  name: 'coverage',
  async up(database: Kysely<unknown>): Promise<void> {
    await createCoverage(database);
    await createStudy(database);
    await createTargets(database);
  },
};
