import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ledgerRow, writeLedger } from '../imports/fixtures/registerWorkbook.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { ask, countDirectives } from './pages/bridge.ts';
import { commitButton, commitRows, openWorkbook, previewRows } from './pages/importWizard.ts';
import { answerFirstRun, button, chooseClerk, goTo, startApp, words } from './pages/office.ts';
import { closePanel, openRow, searchField } from './pages/register.ts';
import { whileWriting } from './pages/progress.ts';
import { killWorker } from './pages/workers.ts';

/* Long work: it can be cancelled, it may die, and the register is then as it was. */

const rows = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const databaseFile = join(folder, 'register', 'register.db');
let workbook = '';
let app: RunningApp;
let page: Page;
let documents = 0;

async function start(): Promise<void> {
  app = await startApp({ dataFolder: folder });
  page = app.page;
}

beforeAll(async () => {
  workbook = await writeLedger(
    Array.from({ length: rows }, (_none, index) => ledgerRow(index + 1)),
  );
  await start();
  await answerFirstRun(page, 'sample');
  documents = await countDirectives(page);
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dirname(workbook), { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(app.output);
});

/** Another program that writes for as long as it likes: the job has to wait, and the clerk may have enough of it. */
function holdRegister(): { release: () => void } {
  const connection = new Database(databaseFile);
  connection.exec('BEGIN IMMEDIATE');
  return {
    release: () => {
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}

/** Nothing of the import is there, and the register is sound. */
async function expectUntouched(): Promise<void> {
  expect(await countDirectives(page)).toBe(documents);
  const batches = await ask(page, ['imports', 'batches'], {}, z.array(z.unknown()));
  expect(batches).toEqual([]);
  const jobId = crypto.randomUUID();
  const verified = z.object({ isIntact: z.boolean(), problems: z.array(z.unknown()) });
  expect(await ask(page, ['backups', 'verify'], { jobId }, verified)).toEqual({
    isIntact: true,
    problems: [],
  });
}

test('twenty thousand rows are read and planned, and the sums add up', async () => {
  await openWorkbook(app, workbook);
  const sentence = await previewRows(app);
  expect(sentence).toContain('Đọc 20.000 = ');
  const [read = 0, ...parts] = [...sentence.matchAll(/\d[\d.]*/g)].map(([text]) =>
    Number(text.replaceAll('.', '')),
  );
  expect(read).toBe(rows);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(rows);
});

test('cancelling a write that waits writes nothing and says so', async () => {
  const held = holdRegister();
  try {
    await commitButton(app).click();
    await button(page, words('frame.job.cancel')).waitFor();
    // Reading goes on meanwhile.
    expect(await countDirectives(page)).toBe(documents);
    await button(page, words('frame.job.cancel')).click();
    await page.getByText(words('errors.cancelled')).waitFor();
  } finally {
    held.release();
  }
  await expectUntouched();
});

test('cancelling in the middle of writing writes nothing', async () => {
  const cancelled = whileWriting(page, `bridge.call('jobs', 'cancel', { jobId: progress.jobId })`);
  await commitButton(app).click();
  await cancelled;
  await page.getByText(words('errors.cancelled')).first().waitFor();
  await commitButton(app).and(page.locator(':enabled')).waitFor();
  await expectUntouched();
});

test('a worker that dies is told in plain words, and nothing of it stays', async () => {
  const held = holdRegister();
  try {
    await commitButton(app).click();
    await button(page, words('frame.job.cancel')).waitFor();
    await killWorker(app, 'commitImport');
    await page.getByText(words('errors.jobCrashed')).waitFor();
  } finally {
    held.release();
  }
  await expectUntouched();
});

test('the same rows are then written while the page goes on answering', async () => {
  const answered = whileWriting(page, `bridge.call('directives', 'list', { limit: 1 })`);
  await commitButton(app).click();
  expect(await answered).toMatchObject({ ok: true });
  await page.getByText(words('imports.done')).waitFor();
  expect(await countDirectives(page)).toBe(documents + rows);
});

test('an export that is cancelled leaves no file', async () => {
  const target = mkdtempSync(join(folder, 'export-'));
  await goTo(page, 'directives');
  await app.dialogs.answerSave(join(target, 'Sổ.xlsx'));
  const cancelled = whileWriting(page, `bridge.call('jobs', 'cancel', { jobId: progress.jobId })`);
  await button(page, words('directives.export')).click();
  await page.getByRole('menuitem', { name: words('directives.exportWhole') }).click();
  await cancelled;
  await page.getByText(words('errors.cancelled')).first().waitFor();
  await expect.poll(() => readdirSync(target)).toEqual([]);
});

test.each(['reading', 'layingOut'] as const)(
  'a PDF that is cancelled while it is %s leaves no file and no hidden page',
  async (phase) => {
    const target = mkdtempSync(join(folder, 'pdf-'));
    await goTo(page, 'directives');
    await app.dialogs.answerSave(join(target, 'Sổ.pdf'));
    const cancel = `bridge.call('jobs', 'cancel', { jobId: progress.jobId })`;
    const cancelled = whileWriting(page, cancel, phase);
    await button(page, words('directives.export')).click();
    await page.getByRole('menuitem', { name: words('directives.exportPdf') }).click();
    await cancelled;
    await page.getByText(words('errors.cancelled')).first().waitFor();
    await expect.poll(() => readdirSync(target)).toEqual([]);
    await expect.poll(() => app.windows().length).toBe(1);
  },
);

test('closing the window in the middle of an import leaves the register as it was', async () => {
  await openWorkbook(app, workbook);
  expect(await previewRows(app)).toContain('giống hệt 20.000');
  await goTo(page, 'imports');
  await button(page, words('imports.cancel')).click();
  await button(page, words('imports.takeBack')).click();
  await page.getByText(/^Đã hoàn tác: bỏ/).waitFor();
  expect(await countDirectives(page)).toBe(documents);

  await openWorkbook(app, workbook);
  await previewRows(app);
  const held = holdRegister();
  try {
    await commitButton(app).click();
    await button(page, words('frame.job.cancel')).waitFor();
    await app.close();
  } finally {
    held.release();
  }
  expect(await app.exited).toBe(0);
  await start();
  await chooseClerk(page);
  expect(await countDirectives(page)).toBe(documents);
  await openWorkbook(app, workbook);
  await previewRows(app);
  await commitRows(app);
});

test('many documents move to the trash in a job: it is shown, can be cancelled, and is undone as one', async () => {
  const before = await countDirectives(page);
  await goTo(page, 'directives');
  await searchField(page).fill('77');
  await openRow(page, '77-NQ/TU');
  await closePanel(page);
  await page.keyboard.press('Control+a');
  const remove = button(page, words('directives.bulk.remove'));
  const held = holdRegister();
  try {
    await remove.click();
    await button(page, words('frame.job.cancel')).click();
    await page.getByText(words('errors.cancelled')).first().waitFor();
  } finally {
    held.release();
  }
  expect(await countDirectives(page)).toBe(before);
  await remove.click();
  await page.getByText(/^Đã chuyển \d+ văn bản vào thùng rác/).waitFor();
  expect(await countDirectives(page)).toBeLessThan(before - 50);
  await button(page, words('history.undo')).click();
  await page.getByText(/^Đã hoàn tác thay đổi trên \d+ văn bản/).waitFor();
  expect(await countDirectives(page)).toBe(before);
});
