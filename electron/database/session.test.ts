import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { AppDatabase } from './appDatabase.ts';
import { fillDisk, mountSmallDisk, unmount } from './fixtures/disk.ts';
import { listBackups } from './backup.ts';
import { currentVersion } from './migrate.ts';
import { Session } from './session.ts';

let folder: string;
let session: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
  session = new Session(folder);
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'register.db');

async function reopen(): Promise<Session> {
  await session.close();
  session = new Session(folder);
  await session.open();
  return session;
}

async function addClerk(name: string): Promise<void> {
  await session.database.write(async (transaction) => {
    await transaction
      .insertInto('clerks')
      .values({ id: name, name, created_at: '2026-01-01' })
      .execute();
  });
}

async function addChanges(count: number): Promise<void> {
  await session.database.change('Lan', async (change) => {
    for (let index = 0; index < count; index += 1) {
      const rowId = `${count}-${index}`;
      await change.record({
        subject: 'fields',
        action: 'create',
        rowId,
        label: '',
        before: null,
        after: {},
      });
    }
  });
}

function addBatch({ connection }: AppDatabase, at: Date): void {
  connection
    .prepare(
      `INSERT INTO import_batches (id, register, file_name, file_hash, sheet, layout, totals, created_at, created_by)
       VALUES (:at, 'directives', '', '', '', '', '', :at, '')`,
    )
    .run({ at: at.toISOString() });
}

async function clerks(): Promise<string[]> {
  const rows = await session.database.kysely.selectFrom('clerks').select('name').execute();
  return rows.map(({ name }) => name);
}

test('a new folder gets a register at the current version, written through to the disk', async () => {
  await session.open();
  const { connection } = session.database;
  expect(connection.pragma('user_version', { simple: true })).toBe(currentVersion);
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('the SQLite inside is not one of those whose WAL could lose commits', () => {
  const version = String(new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003);
});

test('what was saved is there after a restart', async () => {
  await session.open();
  await addClerk('Lan');
  await reopen();
  expect(await clerks()).toEqual(['Lan']);
});

test('a second run over the same folder is refused and changes nothing', async () => {
  await session.open();
  const second = new Session(folder);
  await second.open();
  expect(second.failure?.code).toBe('databaseInUse');
  await second.close();
  await addClerk('Lan');
  expect(await clerks()).toEqual(['Lan']);
});

test.each([
  [
    'overwritten in the middle',
    () => {
      const bytes = readFileSync(file());
      bytes.fill(0x5a, 8192, 60_000);
      writeFileSync(file(), bytes);
    },
  ],
  ['cut off', () => truncateSync(file(), Math.floor(statSync(file()).size / 2))],
  ['empty', () => truncateSync(file(), 0)],
  ['another kind of file', () => writeFileSync(file(), 'Đây không phải là sổ.'.repeat(500))],
])('a register that is %s is reported as damaged and left as it is', async (_how, damage) => {
  await session.open();
  await session.close();
  damage();
  const before = readFileSync(file());
  session = new Session(folder);
  await session.open();
  expect(session.failure?.code).toBe('databaseDamaged');
  expect(readFileSync(file()).equals(before)).toBe(true);
});

test('a register of a newer version is refused, byte for byte untouched', async () => {
  await session.open();
  session.database.connection.pragma(`user_version = ${currentVersion + 10}`);
  await session.close();
  const before = readFileSync(file());
  session = new Session(folder);
  await session.open();
  expect(session.failure?.code).toBe('databaseNewer');
  expect(session.failure?.details).toEqual({ version: currentVersion + 10 });
  expect(readFileSync(file()).equals(before)).toBe(true);
});

// Even root may not make folders in /sys, so this holds on every Linux machine.
test.runIf(process.platform === 'linux')(
  'a folder that cannot be written is named as such',
  async () => {
    const readOnly = new Session('/sys/so-dan-van');
    await readOnly.open();
    expect(readOnly.failure?.code).toBe('folderReadOnly');
  },
);

test('a full disk is reported, the change is undone, and work goes on when there is room', async () => {
  await session.open();
  const { connection } = session.database;
  const pages = Number(connection.pragma('page_count', { simple: true }));
  connection.pragma(`max_page_count = ${pages}`);
  const large = 'ă'.repeat(3_000_000);
  await expect(
    session.database.write(async (transaction) => {
      await transaction.insertInto('settings').values({ key: 'a', value: 'small' }).execute();
      await transaction.insertInto('settings').values({ key: 'b', value: large }).execute();
    }),
  ).rejects.toMatchObject({ code: 'diskFull' } satisfies Partial<AppError>);
  expect(await session.database.kysely.selectFrom('settings').selectAll().execute()).toEqual([]);
  connection.pragma('max_page_count = 1073741823');
  await addClerk('Lan');
  expect(await clerks()).toEqual(['Lan']);
});

test('a disk that is full only when the save is completed is reported all the same', async ({
  skip,
}) => {
  skip(!mountSmallDisk(folder, 4096), 'no small disk could be made here');
  const filling = join(folder, 'filling');
  try {
    await session.open();
    fillDisk(filling);
    await expect(addClerk('x'.repeat(100_000))).rejects.toMatchObject({ code: 'diskFull' });
    await expect(addClerk('Lan')).rejects.toMatchObject({ code: 'diskFull' });
    rmSync(filling);
    await addClerk('Lan');
    expect(await clerks()).toEqual(['Lan']);
  } finally {
    await session.close();
    unmount(folder);
  }
});

test('one copy a day is made, checked and named by its time', async () => {
  await session.open();
  await addClerk('Lan');
  expect(await session.backUpWhenDue(new Date('2026-03-01T08:00:00Z'))).toBe(true);
  expect(await session.backUpWhenDue(new Date('2026-03-01T17:00:00Z'))).toBe(false);
  expect(await session.backUpWhenDue(new Date('2026-03-02T08:00:00Z'))).toBe(true);
  const backups = listBackups(session.folder.backups);
  expect(backups.map(({ madeAt }) => madeAt)).toEqual([
    '2026-03-02T08:00:00.000Z',
    '2026-03-01T08:00:00.000Z',
  ]);
});

test('a copy is one file: nothing else is left in the folder of copies', async () => {
  await session.open();
  await session.backUpWhenDue(new Date('2026-03-01T08:00:00Z'));
  expect(readdirSync(session.folder.backups)).toEqual(['register-2026-03-01T08-00-00Z-daily.db']);
});

test('a clock that was set back does not stop the copies', async () => {
  await session.open();
  await session.backUpWhenDue(new Date('2030-01-01T08:00:00Z'));
  expect(await session.backUpWhenDue(new Date('2026-03-01T08:00:00Z'))).toBe(true);
});

test('an import is copied at once, and taken for copied from then on', async () => {
  await session.open();
  const at = (time: string) => new Date(`2026-03-01T${time}Z`);
  await session.backUpWhenDue(at('08:00:00'));
  addBatch(session.database, at('08:20:00'));
  expect(await session.backUpWhenDue(at('08:20:01'))).toBe(true);
  expect(await session.backUpWhenDue(at('08:30:00'))).toBe(false);
  const [newest] = listBackups(session.folder.backups);
  expect(newest).toMatchObject({ reason: 'changes', madeAt: '2026-03-01T08:20:01.000Z' });
});

test('two hundred changes are copied as an import is', async () => {
  await session.open();
  await session.backUpWhenDue(new Date(Date.now() - 3_600_000));
  await addChanges(199);
  expect(await session.backUpWhenDue()).toBe(false);
  await addChanges(1);
  expect(await session.backUpWhenDue()).toBe(true);
});

test('the copies of a day full of imports leave those of the days before', async () => {
  await session.open();
  await session.backUpWhenDue(new Date('2026-02-28T08:00:00Z'));
  for (let minute = 10; minute < 50; minute += 1) {
    addBatch(session.database, new Date(`2026-02-28T10:${minute}:00Z`));
    await session.backUpWhenDue(new Date(`2026-02-28T10:${minute}:30Z`));
  }
  const reasons = listBackups(session.folder.backups).map(({ reason }) => reason);
  expect(reasons).toEqual(['changes', 'changes', 'changes', 'daily']);
});

test('the newest ten copies stay', async () => {
  await session.open();
  for (let day = 10; day < 25; day += 1)
    await session.backUpWhenDue(new Date(`2026-03-${day}T08:00:00Z`));
  const backups = listBackups(session.folder.backups);
  expect(backups).toHaveLength(10);
  expect(backups.at(-1)?.madeAt).toBe('2026-03-15T08:00:00.000Z');
});

test('going back from a sound register leaves one register and no other file', async () => {
  await session.open();
  await addClerk('cũ');
  await session.backUpWhenDue(new Date('2026-03-01T08:00:00Z'));
  await addClerk('mới');
  const [backup] = listBackups(session.folder.backups);
  const unpacked = join(session.folder.staging, 'unpacked.db');
  copyFileSync(backup?.file ?? '', unpacked);
  await session.replaceRegister(unpacked);
  expect(session.failure).toBeUndefined();
  expect(await clerks()).toEqual(['cũ']);
  expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toEqual([]);
});

test('going back that fails half-way leaves the register where it was', async () => {
  await session.open();
  await addClerk('Lan');
  const lost = join(session.folder.staging, 'không có.db');
  await expect(session.replaceRegister(lost)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await clerks()).toEqual(['Lan']);
  expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toEqual([]);
});

test('a register that turns out to be damaged while it is open is closed and says so', async () => {
  await session.open();
  await session.giveUp(new AppError('databaseDamaged'));
  expect(session.failure?.code).toBe('databaseDamaged');
  expect(session.isOpen).toBe(false);
});

test('a damaged register can be gone back from, and is kept under another name', async () => {
  await session.open();
  await addClerk('Lan');
  await session.backUpWhenDue();
  await session.close();
  writeFileSync(file(), 'hỏng'.repeat(5000));
  session = new Session(folder);
  await session.open();
  expect(session.failure?.code).toBe('databaseDamaged');
  const unpacked = join(session.folder.staging, 'unpacked.db');
  copyFileSync(listBackups(session.folder.backups)[0]?.file ?? '', unpacked);
  await session.replaceRegister(unpacked);
  expect(session.failure).toBeUndefined();
  expect(await clerks()).toEqual(['Lan']);
  expect(existsSync(unpacked)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toHaveLength(1);
});
