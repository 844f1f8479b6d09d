import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { migrate } from './migrate.ts';

const insert = `INSERT INTO attachments (id, directive_id, content_hash, file_name, size, created_at,
  created_by, deleted_at) VALUES (?, ?, 'ab', 'quét.pdf', 3, '2026-01-01', 'Lê Thị Cũ', ?)`;

test('files attached by an earlier version stay with their documents, those taken off stay off', async () => {
  const connection = new Database(':memory:');
  const database = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  await migrate(
    database,
    0,
    migrations.filter(({ version }) => version < 120),
  );
  // Only what is asked about here; the older tables are tested where they are made.
  connection.pragma('foreign_keys = OFF');
  connection.prepare(insert).run('1', 'd', null);
  connection.prepare(insert).run('2', 'd', '2026-02-01');
  const columns = 'id, directive_id, content_hash, file_name, size, created_by, deleted_at';
  const read = () => connection.prepare(`SELECT ${columns} FROM attachments ORDER BY id`).all();
  const before = read();
  const step = migrations.find(({ version }) => version === 120);
  await step?.up(database);
  expect(before).toHaveLength(2);
  expect(read()).toEqual(before);
  expect(() => connection.exec(`UPDATE attachments SET task_id = 't' WHERE id = '1'`)).toThrow(
    /CHECK/,
  );
  await database.destroy();
});
