import type Database from 'better-sqlite3';

/*
 * Writing very many rows of `directives` in one transaction: counted by one query instead of a trigger a
 * row, indexed when all are there, and put into the search index in one pass (excel.md §4: the trigger
 * alone costs three times the insert). What is dropped is made again from the schema's own text, inside
 * the same transaction.
 */

/** A batch below this is not worth touching the schema. */
export const largeBatch = 500;

interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

function schemaObjects(connection: Database.Database, type: 'index' | 'trigger'): SchemaObject[] {
  return connection
    .prepare<[string], SchemaObject>(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = ? AND tbl_name = 'directives' AND sql IS NOT NULL ORDER BY rowid`,
    )
    .all(type);
}

function without(
  connection: Database.Database,
  type: 'index' | 'trigger',
  objects: readonly SchemaObject[],
  work: () => void,
): void {
  for (const { name } of objects) connection.exec(`DROP ${type} "${name}"`);
  work();
  for (const { sql } of objects) connection.exec(sql);
}

/** Runs `work` without the triggers of one event; what they count must be counted otherwise. */
export function withoutTriggers(
  connection: Database.Database,
  event: 'INSERT' | 'DELETE',
  work: () => void,
): void {
  const triggers = schemaObjects(connection, 'trigger').filter(({ sql }) =>
    new RegExp(`\\bAFTER ${event} ON\\b`).test(sql),
  );
  without(connection, 'trigger', triggers, work);
}

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
  const indexes = schemaObjects(connection, 'index').filter(({ name }) => !cheapIndexes.has(name));
  without(connection, 'index', indexes, work);
}

/** Adds the rows that fit an SQL condition to the counts behind the filters; `sign` -1 takes them out. */
export function countRows(connection: Database.Database, condition: string, sign: 1 | -1): void {
  connection.exec(`
    INSERT INTO directive_counts
    SELECT ifnull(type_sequence, 0), ifnull(issuer_sequence, 0),
      CAST(ifnull(substr(issued_on, 1, 4), '0') AS INTEGER), ifnull(field_sequence, 0), status,
      ${sign} * count(*)
    FROM directives WHERE deleted_at IS NULL AND ${condition}
    GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT DO UPDATE SET documents = documents + excluded.documents`);
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
