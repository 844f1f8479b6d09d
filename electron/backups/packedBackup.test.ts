import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../database/backup.ts';
import { currentVersion } from '../database/migrate.ts';
import { attachmentsHandlers } from '../features/attachments/handlers.ts';
import { restoreBackup, saveBackup, verifyRegister } from '../features/backups/safety.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleDirectives, sampleOffice } from '../features/startup/sampleDirectives.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { checkBackup } from './packedBackup.ts';

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
  await attachmentsHandlers.add({ directiveId: await firstDirective(), files: [token] }, context);
}

/** Every row of every table, to compare two states of a register. */
async function dump(): Promise<string> {
  const { connection } = context.database;
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

test('a backup with a changed byte is found out, or opens to the very same content', async () => {
  await attach('tệp đính kèm '.repeat(500));
  await saveBackup(context, backup);
  const good = readFileSync(backup);
  const content = (file: string) => {
    const copy = new Database(file, { readonly: true });
    const rows = JSON.stringify(copy.prepare('SELECT * FROM directives').all());
    copy.close();
    return rows;
  };
  const expected = content(backup);
  const broken = join(context.folder, 'broken.sodanvan');
  let found = 0;
  const offsets = Array.from(
    { length: 150 },
    (_, index) => Math.floor((good.length / 150) * index) + (index % 7),
  );
  for (const offset of offsets) {
    const bytes = Buffer.from(good);
    bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
    writeFileSync(broken, bytes);
    try {
      checkBackup(broken, () => {});
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/backupDamaged|databaseNewer/) });
      found += 1;
      continue;
    }
    // SQLite has no checksum of its own for text, so a changed letter in a row is beyond this check.
    if (content(broken) !== expected) found += 1;
  }
  expect(found).toBeGreaterThan(0);
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
  await expect(restoreBackup(context, backup)).rejects.toMatchObject({ code: 'databaseNewer' });
  expect(await dump()).toBe(before);
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
