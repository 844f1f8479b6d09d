import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lockInstance } from '../database/instanceLock.ts';
import { type RunningApp, runToEnd } from './harness/launchApp.ts';
import { countDirectives } from './pages/bridge.ts';
import { cutInHalf, damage, fillDisk, mountSmallDisk, unmount } from '../database/fixtures/disk.ts';
import { answerFirstRun, button, chooseClerk, startApp, words } from './pages/office.ts';

/* A register that cannot be opened: what happened, what is safe, what to do, in plain words. */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const sound = join(folder, 'sound');
let data = '';
let register = '';
let databaseFile = '';
let documents = 0;
const running: RunningApp[] = [];

async function start(dataFolder = data): Promise<RunningApp> {
  const app = await startApp({ dataFolder });
  running.push(app);
  return app;
}

type Problem =
  'databaseDamaged' | 'databaseNewer' | 'databaseInUse' | 'folderReadOnly' | 'diskFull';

/** What nobody but IT staff can read. */
const technical = /sqlite|error|database|SQL|\bat \w|[/\\](register|staging|tmp)\b|undefined|null/i;

/** The failure page, as a clerk should see it. */
async function expectPlainPage(page: Page, problem: Problem | 'migrationFailed'): Promise<void> {
  const sentence = (part: 'title' | 'what' | 'todo') => words(`startup.problem.${problem}.${part}`);
  await page.getByRole('heading', { name: sentence('title') }).waitFor();
  for (const said of [sentence('what'), sentence('todo'), words('startup.failed.safe')]) {
    expect(await page.getByText(said, { exact: true }).isVisible(), said).toBe(true);
  }
  await button(page, words('startup.failed.retry')).waitFor();
  const folded = page.getByRole('button', { name: words('startup.failed.technical') });
  expect(await folded.getAttribute('aria-expanded')).toBe('false');
  const seen = (await page.locator('body').innerText()).replace(words('common.productName'), '');
  expect(seen).not.toMatch(technical);
}

const isCopy = (name: string) => name.endsWith('.db');
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function restoreFirst(page: Page): Promise<void> {
  await button(page, words('startup.failed.restore')).first().click();
  await chooseClerk(page);
}

beforeAll(async () => {
  data = sound;
  const first = await start();
  await answerFirstRun(first.page, 'sample');
  documents = await countDirectives(first.page);
  await first.close();
  // The copy of the day is made behind the window.
  const second = await start();
  const backups = join(sound, 'register', 'backups');
  await vi.waitUntil(() => readdirSync(backups).some(isCopy), { timeout: 20_000 });
  await second.close();
});

beforeEach(() => {
  data = mkdtempSync(join(folder, 'data-'));
  register = join(data, 'register');
  databaseFile = join(register, 'register.db');
  cpSync(join(sound, 'register'), register, { recursive: true });
});

afterEach(async ({ task }) => {
  const ended = running.splice(0);
  if (task.result?.state === 'fail') for (const app of ended) process.stderr.write(app.output);
  await Promise.all(ended.map((app) => app.kill()));
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('a damaged register', () => {
  test.each([
    ['overwritten in its middle', () => damage(databaseFile, 40_960, 81_920)],
    ['cut in half', () => cutInHalf(databaseFile)],
    ['emptied', () => writeFileSync(databaseFile, '')],
  ])('%s is not opened, kept aside, and restored from the last copy', async (_name, harm) => {
    harm();
    const harmed = hashOf(databaseFile);
    const { page } = await start();
    await expectPlainPage(page, 'databaseDamaged');
    expect(hashOf(databaseFile)).toBe(harmed);
    await page.getByText(words('startup.failed.kept')).waitFor();
    await page
      .getByText(new RegExp(`, ${documents} văn bản$`))
      .first()
      .waitFor();
    await restoreFirst(page);
    expect(await countDirectives(page)).toBe(documents);
    const kept = readdirSync(register).find((name) => /^register\.db\.replaced-[^.]*$/.test(name));
    expect(hashOf(join(register, kept ?? ''))).toBe(harmed);
  });

  test('with a damaged last copy is restored from the one before', async () => {
    const backups = join(register, 'backups');
    const newest = readdirSync(backups).find(isCopy) ?? '';
    cpSync(join(backups, newest), join(backups, 'register-2020-01-02T03-04-05Z-daily.db'));
    damage(join(backups, newest), 8192, 40_960);
    damage(databaseFile, 0, 4096);
    const { page } = await start();
    await expectPlainPage(page, 'databaseDamaged');
    await page.getByText('02/01/2020').waitFor();
    expect(await button(page, words('startup.failed.restore')).count()).toBe(1);
    await restoreFirst(page);
    expect(await countDirectives(page)).toBe(documents);
  });

  test('without any copy beside it starts no empty register over it, and is restored from a file', async () => {
    const carried = join(data, 'Sao lưu.db');
    const backups = join(register, 'backups');
    cpSync(join(backups, readdirSync(backups).find(isCopy) ?? ''), carried);
    rmSync(backups, { recursive: true });
    damage(databaseFile, 0, 4096);
    const { page, dialogs } = await start();
    await expectPlainPage(page, 'databaseDamaged');
    await page.getByText(words('startup.failed.noBackup')).waitFor();
    await button(page, words('startup.failed.retry')).click();
    await expectPlainPage(page, 'databaseDamaged');
    expect(existsSync(databaseFile)).toBe(true);
    await dialogs.answerOpen([carried]);
    await button(page, words('startup.failed.chooseFile')).click();
    await page.getByText(new RegExp(`^${documents} văn bản, ghi lần cuối`)).waitFor();
    await button(page, words('backups.restoreThis')).click();
    await chooseClerk(page);
    expect(await countDirectives(page)).toBe(documents);
  });

  test('tells IT staff the rest, folded away and ready to copy', async () => {
    damage(databaseFile, 0, 4096);
    const { page } = await start();
    await page.getByRole('button', { name: words('startup.failed.technical') }).click();
    await page.getByText('databaseDamaged').waitFor();
    await button(page, words('common.copy')).click();
    await button(page, words('common.copied')).waitFor();
  });
});

test('a register of a newer version is not touched, and left aside for a backup when asked', async () => {
  const connection = new Database(databaseFile);
  connection.pragma('user_version = 990');
  connection.close();
  const before = hashOf(databaseFile);
  const { page } = await start();
  await expectPlainPage(page, 'databaseNewer');
  expect(hashOf(databaseFile)).toBe(before);
  await page.getByText(words('startup.failed.keptNewer')).waitFor();
  await restoreFirst(page);
  expect(await countDirectives(page)).toBe(documents);
  const kept = readdirSync(register).find((name) => /^register\.db\.replaced-[^.]*$/.test(name));
  expect(hashOf(join(register, kept ?? ''))).toBe(before);
});

test('an upgrade that fails leaves the old register and offers the copy made before it', async () => {
  const connection = new Database(databaseFile);
  // A file that claims to be older than it is: its tables are in the way of the next migration.
  connection.pragma('user_version = 10');
  connection.close();
  const { page } = await start();
  await expectPlainPage(page, 'migrationFailed');
  const copy = /-migration\.db$/;
  expect(readdirSync(join(register, 'backups')).filter((name) => copy.test(name))).toHaveLength(1);
  const after = new Database(databaseFile, { readonly: true });
  expect(after.prepare('SELECT count(*) FROM directives').pluck().get()).toBeGreaterThan(0);
  after.close();
});

describe('a register in use', () => {
  test('by another program opens as soon as that one has ended', async () => {
    const lock = lockInstance(join(register, 'instance.lock'));
    try {
      const { page } = await start();
      await expectPlainPage(page, 'databaseInUse');
      await button(page, words('startup.failed.retry')).click();
      await expectPlainPage(page, 'databaseInUse');
      lock.release();
      await button(page, words('startup.failed.retry')).click();
      await chooseClerk(page);
      expect(await countDirectives(page)).toBe(documents);
    } finally {
      lock.release();
    }
  });

  test('by the application itself shows the window that is open', async () => {
    const first = await start();
    await chooseClerk(first.page);
    const second = await runToEnd({ dataFolder: data });
    expect(second.code).toBe(0);
    expect(await countDirectives(first.page)).toBe(documents);
  });

  test('by a run that was killed is free again', async () => {
    const first = await start();
    await chooseClerk(first.page);
    await first.kill();
    const second = await start();
    await chooseClerk(second.page);
    expect(await countDirectives(second.page)).toBe(documents);
  });
});

/** A disk of our own in the place of the register's folder, or the test is skipped: it needs the system's leave. */
function useSmallDisk(kilobytes: number, isReadOnly = false): boolean {
  const content = join(folder, `content-${Date.now()}`);
  cpSync(register, content, { recursive: true });
  if (!mountSmallDisk(register, kilobytes)) return false;
  cpSync(content, register, { recursive: true });
  return !isReadOnly || mountSmallDisk(register, kilobytes, true);
}

describe('a disk', () => {
  afterEach(() => unmount(register));

  test('that is full is told, and the register opens when there is room', async ({ skip }) => {
    skip(!useSmallDisk(8192), 'no small disk could be made here');
    const filling = join(register, 'filling');
    fillDisk(filling);
    const { page } = await start();
    await expectPlainPage(page, 'diskFull');
    await page.getByText(/^Bản sao lưu gần nhất: /).waitFor();
    rmSync(filling);
    await button(page, words('startup.failed.retry')).click();
    await chooseClerk(page);
    expect(await countDirectives(page)).toBe(documents);
  });
});

test('a folder that cannot be written is told, and opens when it can', async () => {
  // A file where the folder should be: unlike a permission, it stops an administrator too.
  rmSync(register, { recursive: true });
  writeFileSync(register, '');
  const { page } = await start();
  await expectPlainPage(page, 'folderReadOnly');
  rmSync(register);
  mkdirSync(register);
  chmodSync(register, 0o700);
  await button(page, words('startup.failed.retry')).click();
  await page.getByRole('heading', { name: words('startup.first.title') }).waitFor();
});

test('a data folder that is not there is made', async () => {
  const { page } = await start(join(data, 'chưa', 'có'));
  await page.getByRole('heading', { name: words('startup.first.title') }).waitFor();
  expect(existsSync(join(data, 'chưa', 'có', 'register', 'register.db'))).toBe(true);
});

test('a data folder that cannot be made is told, and no other register is opened', async () => {
  const blocked = join(data, 'blocked');
  writeFileSync(blocked, '');
  const { page } = await start(join(blocked, 'data'));
  await expectPlainPage(page, 'folderReadOnly');
  rmSync(blocked);
  await button(page, words('startup.failed.retry')).click();
  await page.getByRole('heading', { name: words('startup.first.title') }).waitFor();
  expect(existsSync(join(blocked, 'data', 'register', 'register.db'))).toBe(true);
});
