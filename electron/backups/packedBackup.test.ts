import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { seedRegister } from '../bench/seedRegister.ts';
import { listBackups } from '../database/backup.ts';
import { openConnection } from '../database/connection.ts';
import { currentVersion, migrate } from '../database/migrate.ts';
import { attachmentsHandlers } from '../features/attachments/handlers.ts';
import { backupsHandlers } from '../features/backups/handlers.ts';
import { restoreBackup, saveBackup, verifyRegister } from '../features/backups/safety.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { startupHandlers } from '../features/startup/handlers.ts';
import { sampleDirectives, sampleOffice } from '../features/startup/sampleDirectives.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { checkBackup, writeBackup } from './packedBackup.ts';
import { sealFile } from './seal.ts';

let context: TestContext;
let backup: string;
beforeEach(async () => {
  context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Lan', content: 'sample' });
  backup = join(context.folder, 'Sao lưu.sodanvan');
});
afterEach(() => context.dispose());

async function firstDirective(): Promise<string> {
  const { id } = await context.database.kysely
    .selectFrom('directives')
    .select('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function attach(content: string): Promise<void> {
  const path = join(context.folder, 'quyết định.txt');
  writeFileSync(path, content);
  const { token } = context.files.register(path);
  await attachmentsHandlers.add(
    { owner: { subject: 'directives', id: await firstDirective() }, files: [token] },
    context,
  );
}

/** A register that is copied in many steps. */
async function largeContext(): Promise<TestContext> {
  const folder = join(context.folder, 'large');
  await seedRegister(folder, 20_000);
  return makeTestContext(folder);
}

/** Every row of every table, to compare two states of a register. */
async function dump(of = context): Promise<string> {
  const { connection } = of.database;
  const tables = connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT IN ('settings') ORDER BY name`,
    )
    .pluck()
    .all();
  return JSON.stringify(
    tables.map((name) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]),
  );
}

async function choose(): Promise<string> {
  const { token } = await backupsHandlers.choose({}, context);
  return token ?? '';
}

function storedFiles(): string[] {
  return readdirSync(context.session.folder.attachments, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

test('a backup brings back the register and its attached files, exactly', async () => {
  await attach('nội dung quyết định');
  const before = await dump();
  expect(await saveBackup(context, backup)).toEqual({ rows: sampleDirectives.length });
  await context.database.write(async (transaction) => {
    await transaction.updateTable('directives').set({ summary: 'hỏng cả' }).execute();
  });
  rmSync(context.session.folder.attachments, { recursive: true });
  mkdirSync(context.session.folder.attachments);
  await restoreBackup(context, backup);
  expect(await dump()).toBe(before);
  expect(storedFiles()).toEqual(['nội dung quyết định']);
  expect((await verifyRegister(context)).problems).toEqual([]);
});

test('before going back the present register is kept as a copy', async () => {
  await saveBackup(context, backup);
  await context.database.write(async (transaction) => {
    await transaction.updateTable('directives').set({ summary: 'mới nhất' }).execute();
  });
  await restoreBackup(context, backup);
  const [kept] = listBackups(context.session.folder.backups);
  const copy = new Database(kept?.file ?? '', { readonly: true });
  expect(copy.prepare('SELECT DISTINCT summary FROM directives').pluck().all()).toEqual([
    'mới nhất',
  ]);
  copy.close();
});

test('a backup is one file without journals beside it', async () => {
  await saveBackup(context, backup);
  expect(readdirSync(context.folder).filter((name) => name.startsWith('Sao lưu'))).toEqual([
    'Sao lưu.sodanvan',
  ]);
});

test('writes that go on meanwhile do not tear the backup', async () => {
  const saving = saveBackup(context, backup);
  for (let index = 0; index < 20; index += 1) {
    await context.database.write(async (transaction) => {
      await transaction
        .updateTable('directives')
        .set({ notes: `lần ${index}` })
        .execute();
    });
  }
  await saving;
  const copy = new Database(backup, { readonly: true });
  const notes = new Set(copy.prepare('SELECT notes FROM directives').pluck().all());
  copy.close();
  // All rows of one moment, never some of one write and some of the next.
  expect(notes.size === 1 || !([...notes] as string[]).some((note) => note.startsWith('lần'))).toBe(
    true,
  );
});

test('a clerk who saves at every step of the copy does not make it begin anew', async () => {
  const folder = join(context.folder, 'large');
  await seedRegister(folder, 20_000);
  const databaseFile = join(folder, 'register.db');
  const clerk = openConnection(databaseFile, 'write');
  const save = clerk.prepare('UPDATE directives SET notes = ? WHERE sequence = 1');
  const done: number[] = [];
  await writeBackup(databaseFile, backup, null, (phase, pages) => {
    if (phase !== 'copying') return;
    if (pages < (done.at(-1) ?? 0)) throw new Error('began anew');
    done.push(pages);
    save.run(`lần ${done.length}`);
  });
  clerk.close();
  expect(done.length).toBeGreaterThan(5);
  expect(checkBackup(backup, () => {}).rows).toBe(20_000);
});

test('a backup that is cancelled leaves no file', async () => {
  const large = await largeContext();
  const jobId = newId();
  const failure = saveBackup(large, backup, jobId).catch((error: unknown) => error);
  await vi.waitUntil(() => existsSync(`${backup}.part.tmp`), { timeout: 20_000, interval: 5 });
  large.jobs.cancel(jobId);
  expect(await failure).toMatchObject({ code: 'cancelled' });
  await large.dispose();
  expect(readdirSync(context.folder).filter((name) => name.startsWith('Sao lưu'))).toEqual([]);
});

test('a backup is a database that any tool opens in an emergency', async () => {
  await saveBackup(context, backup);
  const copy = new Database(backup, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('SELECT count(*) FROM directives').pluck().get()).toBe(
    sampleDirectives.length,
  );
  copy.close();
});

test('a backup with one changed byte is always found out, wherever the byte is', async () => {
  await attach('tệp đính kèm '.repeat(500));
  await saveBackup(context, backup);
  const good = readFileSync(backup);
  const offsets = Array.from({ length: 300 }, (_, index) => {
    return Math.floor((good.length / 300) * index) + (index % 7);
  });
  const last = Array.from({ length: 50 }, (_, index) => good.length - 1 - index);
  for (const offset of [...offsets, ...last]) {
    const bytes = Buffer.from(good);
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << (offset % 8));
    writeFileSync(backup, bytes);
    expect(() => checkBackup(backup, () => {}), `byte ${offset}`).toThrow('backupDamaged');
  }
});

test('a backup that was cut off is found out, wherever it ends', async () => {
  await saveBackup(context, backup);
  const good = readFileSync(backup);
  const lengths = [1, 47, 48, 49, 100, 4096, good.length / 2, good.length - 4096].map(Math.floor);
  for (const length of [...lengths, ...Array.from({ length: 60 }, (_, cut) => cut + 1)]) {
    const kept = lengths.includes(length) ? length : good.length - length;
    writeFileSync(backup, good.subarray(0, kept));
    expect(() => checkBackup(backup, () => {}), `${kept} bytes`).toThrow('backupDamaged');
  }
});

test('a changed attached file inside a backup is always found out', async () => {
  await attach('tệp đính kèm riêng biệt');
  await saveBackup(context, backup);
  const bytes = readFileSync(backup);
  const at = bytes.indexOf('tệp đính kèm riêng biệt');
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  writeFileSync(backup, bytes);
  await expect(restoreBackup(context, backup)).rejects.toMatchObject({ code: 'backupDamaged' });
});

test.each([
  ['another kind of file', () => 'không phải bản sao lưu'.repeat(300), 'backupDamaged'],
  ['an empty file', () => '', 'backupDamaged'],
])('%s is not restored and the register stays as it is', async (_what, content, code) => {
  const before = await dump();
  writeFileSync(backup, content());
  await expect(restoreBackup(context, backup)).rejects.toMatchObject({ code });
  expect(await dump()).toBe(before);
});

test('a backup of a newer version is not restored and the register stays as it is', async () => {
  const before = await dump();
  await saveBackup(context, backup);
  const copy = new Database(backup);
  copy.pragma(`user_version = ${currentVersion + 10}`);
  copy.close();
  sealFile(backup);
  await expect(restoreBackup(context, backup)).rejects.toMatchObject({ code: 'databaseNewer' });
  expect(await dump()).toBe(before);
});

test('a backup of an older version is brought up to date when it is restored', async () => {
  const older = migrations.filter(({ version }) => version <= 30);
  const connection = new Database(backup);
  const database = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  await migrate(database, 0, older);
  connection.prepare(`INSERT INTO clerks VALUES ('1', 'Người cũ', '2020-01-01T00:00:00Z')`).run();
  await database.destroy();
  sealFile(backup);
  expect(await restoreBackup(context, backup)).toEqual({ rows: 0 });
  expect(context.database.connection.pragma('user_version', { simple: true })).toBe(currentVersion);
  const clerks = await context.database.kysely.selectFrom('clerks').select('name').execute();
  expect(clerks).toEqual([{ name: 'Người cũ' }]);
});

test('a register that was copied by hand is restored as well', async () => {
  await context.session.close();
  copyFileSync(context.session.folder.databaseFile, backup);
  await context.session.open();
  expect(await restoreBackup(context, backup)).toEqual({ rows: sampleDirectives.length });
});

test('a damaged present register does not stop a sound backup from being restored', async () => {
  await saveBackup(context, backup);
  const { databaseFile } = context.session.folder;
  context.database.connection.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(databaseFile);
  bytes.fill(0xab, 3 * 4096, 12 * 4096);
  writeFileSync(databaseFile, bytes);
  expect(await restoreBackup(context, backup)).toEqual({ rows: sampleDirectives.length });
  expect((await verifyRegister(context)).isIntact).toBe(true);
  expect(readdirSync(context.folder).some((name) => name.includes('.replaced-'))).toBe(true);
});

test('an attached file that was altered does not stop the rest from being saved', async () => {
  await attach('bản gốc');
  const { attachments } = context.session.folder;
  const name = readdirSync(attachments, { recursive: true })
    .map(String)
    .find((path) => /[\da-f]{64}$/.test(path));
  writeFileSync(join(attachments, name ?? ''), 'bản sửa');
  expect(await saveBackup(context, backup)).toEqual({ rows: sampleDirectives.length });
  expect(checkBackup(backup, () => {}).rows).toBe(sampleDirectives.length);
});

test('the page is told when a backup was saved and that everything changed when one was restored', async () => {
  context.answers.save.push(backup);
  const saved = await backupsHandlers.save({ jobId: newId() }, context);
  expect(saved).toEqual({
    isWritten: true,
    fileName: 'Sao lưu.sodanvan',
    rows: sampleDirectives.length,
  });
  expect((await backupsHandlers.list({}, context)).lastOutside).not.toBeNull();
  context.emitted.length = 0;
  context.answers.open.push([backup]);
  const token = await choose();
  expect(await backupsHandlers.check({ jobId: newId(), token }, context)).toMatchObject({
    fileName: 'Sao lưu.sodanvan',
    office: sampleOffice.name,
    rows: sampleDirectives.length,
    changedAt: expect.stringMatching(/^20/),
  });
  expect(await backupsHandlers.restore({ jobId: newId(), token }, context)).toEqual({
    rows: sampleDirectives.length,
  });
  expect(context.emitted).toEqual(
    expect.arrayContaining(['startup.changed', 'directives.changed', 'backups.changed']),
  );
  expect((await backupsHandlers.list({}, context)).backups).toHaveLength(1);
});

test('a copy made by hand is the newest beside the register, and the page is told', async () => {
  expect(await backupsHandlers.make({ jobId: newId() }, context)).toEqual({
    rows: sampleDirectives.length,
  });
  const { backups } = await backupsHandlers.list({}, context);
  expect(backups).toEqual([expect.objectContaining({ reason: 'manual' })]);
  expect(context.emitted).toEqual(['backups.changed']);
});

test('an empty folder is filled from a backup, whose clerks are then the ones to choose from', async () => {
  await saveBackup(context, backup);
  const before = await dump();
  const other = await makeTestContext();
  try {
    other.answers.open.push([backup]);
    const { token } = await backupsHandlers.choose({}, other);
    await backupsHandlers.restore({ jobId: newId(), token: token ?? '' }, other);
    expect(await startupHandlers.state({}, other)).toMatchObject({
      status: 'ready',
      office: { name: sampleOffice.name },
    });
    const { connection } = other.database;
    expect(connection.prepare('SELECT name FROM clerks').pluck().all()).toEqual(['Lan']);
    expect(JSON.parse(before)).toEqual(JSON.parse(await dump(other)));
    // The register that nobody had begun is not worth a copy.
    expect(listBackups(other.session.folder.backups)).toEqual([]);
  } finally {
    await other.dispose();
  }
});

test('closing the dialog saves and restores nothing', async () => {
  expect((await backupsHandlers.save({ jobId: newId() }, context)).isWritten).toBe(false);
  expect(await backupsHandlers.choose({}, context)).toEqual({ token: null });
});

test('a backup onto a stick that was pulled out is refused in plain words', async () => {
  const gone = join(context.folder, 'usb', 'a.sodanvan');
  await expect(saveBackup(context, gone)).rejects.toMatchObject({ code: 'folderReadOnly' });
});

test('a check of the register counts documents that cannot be found', async () => {
  const { connection } = context.database;
  connection.exec('DELETE FROM directives_search WHERE rowid = 2');
  const { problems } = await verifyRegister(context);
  expect(problems).toEqual([{ code: 'searchIndex', count: 1 }]);
});

test('a check of a damaged register says so instead of failing', async () => {
  const { databaseFile } = context.session.folder;
  await context.session.close();
  const bytes = readFileSync(databaseFile);
  const page = Math.floor(bytes.length / 4096 / 2);
  bytes.fill(0xab, page * 4096, (page + 1) * 4096);
  writeFileSync(databaseFile, bytes);
  const { isIntact, problems } = await verifyRegister(context);
  expect(isIntact).toBe(false);
  expect(problems.map(({ code }) => code)).toEqual(['integrity']);
});

test('a check of the register names a lost attached file and a log that was tampered with', async () => {
  await attach('sẽ mất');
  rmSync(context.session.folder.attachments, { recursive: true });
  mkdirSync(context.session.folder.attachments);
  const { connection } = context.database;
  connection.exec('DROP TRIGGER history_is_not_changed');
  connection.exec(`UPDATE history SET clerk = 'Người khác' WHERE sequence = 3`);
  const { isIntact, problems } = await verifyRegister(context);
  expect(isIntact).toBe(false);
  expect(problems).toEqual([
    { code: 'history', count: 1 },
    { code: 'attachmentMissing', count: 1 },
  ]);
});
