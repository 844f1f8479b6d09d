import { type Kysely, sql } from 'kysely';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  readonly sql: string;
}

/** Tables first, each with its indexes and triggers after it. */
const typeOrder = ['table', 'index', 'trigger'];

/** As written in a migration, without the indentation of the file it stands in. */
function withoutIndentation(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const indented = lines.slice(1).filter((line) => line !== '');
  const least = Math.min(...indented.map((line) => line.length - line.trimStart().length));
  return [lines[0], ...lines.slice(1).map((line) => line.slice(least))]
    .filter((line) => line?.trim() !== '')
    .join('\n');
}

/**
 * The schema of a database as one text, the same for the same schema: what reviewers read and what a test
 * compares. Tables that FTS5 makes for itself are left out.
 */
export async function schemaText(database: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<SchemaObject>`
    SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'directives!_search!_%' ESCAPE '!'
    ORDER BY tbl_name, name`.execute(database);
  const objects = rows.toSorted(
    (left, right) =>
      Number(left.tableName > right.tableName) - Number(left.tableName < right.tableName) ||
      typeOrder.indexOf(left.type) - typeOrder.indexOf(right.type),
  );
  const statements = objects.map((object) => `${withoutIndentation(object.sql)};\n`);
  return [
    '-- Written by `npm run schema:dump`; a test compares it with the migrations.\n',
    ...statements,
  ].join('\n');
}
