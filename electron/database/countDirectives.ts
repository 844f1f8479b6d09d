import type Database from 'better-sqlite3';

/** Documents outside the trash; 0 for a file of before the register of directives. */
export function countDirectives(connection: Database.Database): number {
  const exists = connection
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'directives'`)
    .get();
  if (exists === undefined) return 0;
  // By itself SQLite reads the whole table (at a million rows 350 ms instead of 22): of partial indexes it
  // does not know that they are narrow.
  return Number(
    connection
      .prepare(
        'SELECT count(*) FROM directives INDEXED BY directives_by_received_on WHERE deleted_at IS NULL',
      )
      .pluck()
      .get(),
  );
}
