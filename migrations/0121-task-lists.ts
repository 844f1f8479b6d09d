import { type Kysely, sql } from 'kysely';

/** What the lists of programs and deadlines are counted from, without reading the tasks themselves. */
export const taskLists = {
  version: 121,
  name: 'task-lists',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE INDEX tasks_counted ON tasks (program_id, status, deadline_end)
      WHERE deleted_at IS NULL AND recurrence = 'none'`.execute(database);
    await sql`
      CREATE INDEX tasks_open ON tasks (deadline_end, id, program_id)
      WHERE deleted_at IS NULL AND recurrence = 'none'
        AND status IN ('notStarted', 'inProgress') AND deadline_end IS NOT NULL`.execute(database);
    await sql`
      CREATE INDEX tasks_recurring ON tasks (program_id)
      WHERE deleted_at IS NULL AND recurrence <> 'none'`.execute(database);
  },
};
