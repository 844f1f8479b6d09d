import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

/** Meetings, dialogues and inspections, what is left to do after them, and deadlines that were put off. */
export const activities = {
  version: 90,
  name: 'activities',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE activities (
        id TEXT NOT NULL PRIMARY KEY,
        held_on TEXT,
        held_on_text TEXT NOT NULL,
        kind TEXT NOT NULL,
        unit_id TEXT REFERENCES units (id),
        place TEXT NOT NULL,
        subject TEXT NOT NULL,
        participants INTEGER,
        opinions_received INTEGER,
        opinions_answered INTEGER,
        directive_ids TEXT NOT NULL,
        program_id TEXT,
        result TEXT NOT NULL,
        notes TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX activities_by_day ON activities (held_on)`.execute(database);
    await sql`
      CREATE TABLE follow_ups (
        id TEXT NOT NULL PRIMARY KEY,
        activity_id TEXT NOT NULL REFERENCES activities (id),
        title TEXT NOT NULL,
        unit_id TEXT REFERENCES units (id),
        due_on TEXT,
        due_on_text TEXT NOT NULL,
        done_on TEXT,
        result TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX follow_ups_by_activity ON follow_ups (activity_id)`.execute(database);
    await sql`
      CREATE TABLE deadline_snoozes (
        id TEXT NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        row_id TEXT NOT NULL,
        snoozed_until TEXT NOT NULL,
        reason TEXT NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX deadline_snoozes_by_row ON deadline_snoozes (row_id)`.execute(database);
  },
};
