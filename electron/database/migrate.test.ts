import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/migration.ts';
import { checkBackupFile } from './backup.ts';
import { openConnection, readVersion } from './connection.ts';
import { type DataFolder, dataFolder, prepareDataFolder } from './dataFolder.ts';
import { currentVersion, migrate } from './migrate.ts';
import { openRegister } from './openRegister.ts';

let folder: DataFolder;

beforeEach(() => {
  folder = dataFolder(mkdtempSync(join(tmpdir(), 'so-dan-van-')));
  prepareDataFolder(folder);
});

afterEach(() => rmSync(folder.path, { recursive: true, force: true }));

/** A register as an earlier version of the application left it. */
async function makeOlder(steps: number): Promise<void> {
  const connection = openConnection(folder.databaseFile, 'write');
  const database = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  await migrate(database, 0, migrations.slice(0, steps));
  connection
    .prepare(`INSERT INTO clerks (id, name, created_at) VALUES ('1', 'Lê Thị Cũ', '2026-01-01')`)
    .run();
  await database.destroy();
}

const first: Migration = {
  version: 10,
  name: 'first',
  async up(database) {
    await sql`CREATE TABLE villages (id TEXT PRIMARY KEY, name TEXT NOT NULL)`.execute(database);
    await sql`INSERT INTO villages VALUES ('a', 'Thượng Thanh')`.execute(database);
  },
};

const failing: Migration = {
  version: 20,
  name: 'failing',
  async up(database) {
    await sql`ALTER TABLE villages ADD COLUMN level TEXT`.execute(database);
    await sql`DELETE FROM villages`.execute(database);
    await sql`INSERT INTO villages (id) VALUES ('no name')`.execute(database);
  },
};

function openMemory() {
  const connection = new Database(':memory:');
  const database = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  return { connection, database };
}

test('a step that fails leaves the register as the step before made it', async () => {
  const { connection, database } = openMemory();
  await expect(migrate(database, 0, [first, failing])).rejects.toMatchObject({
    code: 'migrationFailed',
    details: { version: 20 },
  });
  expect(readVersion(connection)).toBe(10);
  expect(connection.prepare('SELECT * FROM villages').all()).toEqual([
    { id: 'a', name: 'Thượng Thanh' },
  ]);
  await database.destroy();
});

test('a step that breaks a reference is undone as well', async () => {
  const { connection, database } = openMemory();
  const breaking: Migration = {
    version: 20,
    name: 'breaking',
    async up(transaction) {
      await sql`CREATE TABLE hamlets (village TEXT REFERENCES villages (id) DEFERRABLE INITIALLY DEFERRED)`.execute(
        transaction,
      );
      await sql`INSERT INTO hamlets VALUES ('nowhere')`.execute(transaction);
    },
  };
  await expect(migrate(database, 0, [first, breaking])).rejects.toMatchObject({
    code: 'migrationFailed',
  });
  expect(readVersion(connection)).toBe(10);
  expect(
    connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'hamlets'`).get(),
  ).toBeUndefined();
  await database.destroy();
});

test('going on after a mended step does not repeat the steps before', async () => {
  const { connection, database } = openMemory();
  await expect(migrate(database, 0, [first, failing])).rejects.toThrow('migrationFailed');
  const mended: Migration = {
    ...failing,
    up: async (transaction) => {
      await sql`ALTER TABLE villages ADD COLUMN level TEXT`.execute(transaction);
    },
  };
  await migrate(database, readVersion(connection), [first, mended]);
  expect(readVersion(connection)).toBe(20);
  expect(connection.prepare('SELECT * FROM villages').all()).toEqual([
    { id: 'a', name: 'Thượng Thanh', level: null },
  ]);
  await database.destroy();
});

test('a version that this application does not know is not touched', async () => {
  const { connection, database } = openMemory();
  await migrate(database, 0, [first]);
  await expect(migrate(database, 30, [first])).rejects.toMatchObject({ code: 'databaseNewer' });
  expect(readVersion(connection)).toBe(10);
  await database.destroy();
});

test.each(migrations.slice(1).map((_migration, index) => index + 1))(
  'a register of step %i is copied, checked and then brought up to date with its data',
  async (steps) => {
    await makeOlder(steps);
    const before = migrations[steps - 1]?.version;
    const database = await openRegister(folder);
    expect(readVersion(database.connection)).toBe(currentVersion);
    expect(await database.kysely.selectFrom('clerks').select('name').execute()).toEqual([
      { name: 'Lê Thị Cũ' },
    ]);
    await database.close();
    const copies = readdirSync(folder.backups);
    expect(copies).toEqual([expect.stringMatching(/^register-.*-migration\.db$/)]);
    expect(checkBackupFile(join(folder.backups, copies[0] ?? ''))).toEqual({
      rows: 0,
      version: before,
      office: null,
      changedAt: null,
    });
  },
);

test('a register at the current version is opened without a copy', async () => {
  await (await openRegister(folder)).close();
  await (await openRegister(folder)).close();
  expect(readdirSync(folder.backups)).toEqual([]);
});

test('where no copy can be made, nothing is migrated', async () => {
  await makeOlder(1);
  rmSync(folder.backups, { recursive: true });
  await expect(openRegister(folder)).rejects.toThrow('Cannot save backup');
  const connection = openConnection(folder.databaseFile, 'read');
  expect(readVersion(connection)).toBe(migrations[0]?.version);
  connection.close();
});

test('a register of a newer application is refused and stays byte for byte', async () => {
  await makeOlder(migrations.length);
  const connection = openConnection(folder.databaseFile, 'write');
  connection.pragma(`user_version = ${currentVersion + 10}`);
  connection.close();
  const before = readFileSync(folder.databaseFile);
  await expect(openRegister(folder)).rejects.toMatchObject({
    code: 'databaseNewer',
    details: { version: currentVersion + 10 },
  });
  expect(readFileSync(folder.databaseFile).equals(before)).toBe(true);
  expect(readdirSync(folder.backups)).toEqual([]);
});
