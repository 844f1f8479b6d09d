import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from './index.ts';
import { schemaText } from './schemaText.ts';

const folder = import.meta.dirname;

test('schema.sql shows the schema that the migrations make', async () => {
  const database = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: new Database(':memory:') }),
  });
  for (const migration of migrations) await migration.up(database);
  const written = readFileSync(join(folder, 'schema.sql'), 'utf8').replaceAll('\r\n', '\n');
  expect(await schemaText(database)).toBe(written);
  await database.destroy();
});

test('every migration of the folder is listed, in order, under the number of its file', () => {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.ts$/.test(name))
    .sort();
  const listed = migrations.map(
    ({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`,
  );
  expect(listed).toEqual(files);
});
