import type Database from 'better-sqlite3';

/*
 * Writing very many rows of `directives` in one transaction: indexed when all are there, and put into the
 * search index in one pass (excel.md §4). What is dropped is made again from the schema's own text, inside
 * the same transaction.
 */

/** A batch below this is not worth touching the schema. */
export const largeBatch = 500;

/**
 * Indexes that hardly any new row enters, or that all enter at their end: kept up row by row they cost
 * less than a pass over the table.
 */
const cheapIndexes: ReadonlySet<string> = new Set([
  'directives_in_trash',
  'directives_by_batch',
  'directives_by_updated_at',
]);

/** Runs `work` without the indexes that are quicker to build at once. */
export function withoutIndexes(connection: Database.Database, work: () => void): void {
  const indexes = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND tbl_name = 'directives' AND sql IS NOT NULL ORDER BY rowid`,
    )
    .all()
    .filter(({ name }) => !cheapIndexes.has(name));
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`);
  work();
  for (const { sql } of indexes) connection.exec(sql);
}

/** The hash table of FTS5 while a batch is indexed; its own default of 1 MiB makes a hundred pieces to merge. */
const bulkHashBytes = 16 * 1024 * 1024;
const defaultHashBytes = 1024 * 1024;

/** Runs `work`, which fills the search index with very many rows. */
export function withBulkSearch(connection: Database.Database, work: () => void): void {
  setHashSize(connection, bulkHashBytes);
  work();
  setHashSize(connection, defaultHashBytes);
}

/** Written into the text: a bound number would be a REAL, which FTS5 refuses. */
function setHashSize(connection: Database.Database, bytes: number): void {
  connection.exec(
    `INSERT INTO directives_search (directives_search, rank) VALUES ('hashsize', ${bytes})`,
  );
}
