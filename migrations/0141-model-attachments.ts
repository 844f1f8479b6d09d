import { type Kysely, sql } from 'kysely';

/** Models have photos and documents too: one more column, which SQLite's CHECK cannot take without a new table. */
export const modelAttachments = {
  version: 141,
  name: 'model-attachments',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE new_attachments (
        id TEXT NOT NULL PRIMARY KEY,
        directive_id TEXT REFERENCES directives (id),
        task_id TEXT REFERENCES tasks (id),
        activity_id TEXT REFERENCES activities (id),
        model_id TEXT REFERENCES models (id),
        content_hash TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        deleted_at TEXT,
        CHECK ((directive_id IS NOT NULL) + (task_id IS NOT NULL) + (activity_id IS NOT NULL)
          + (model_id IS NOT NULL) = 1)
      ) STRICT`.execute(database);
    await sql`
      INSERT INTO new_attachments (id, directive_id, task_id, activity_id, content_hash, file_name, size,
        created_at, created_by, deleted_at)
      SELECT id, directive_id, task_id, activity_id, content_hash, file_name, size,
        created_at, created_by, deleted_at FROM attachments`.execute(database);
    await sql`DROP TABLE attachments`.execute(database);
    await sql`ALTER TABLE new_attachments RENAME TO attachments`.execute(database);
    await sql`CREATE INDEX attachments_by_content ON attachments (content_hash)`.execute(database);
    for (const owner of ['directive', 'task', 'activity', 'model']) {
      await sql`
        CREATE INDEX ${sql.ref(`attachments_by_${owner}`)}
        ON attachments (${sql.ref(`${owner}_id`)})`.execute(database);
    }
  },
};
