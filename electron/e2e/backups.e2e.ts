import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { RunningApp } from './harness/launchApp.ts';
import { misfits, seriousFaults } from './pages/accessibility.ts';
import { countDirectives } from './pages/bridge.ts';
import { damage } from '../database/fixtures/disk.ts';
import { answerFirstRun, button, chooseClerk, goTo, startApp, words } from './pages/office.ts';
import { closePanel, openRow } from './pages/register.ts';

/* Copies of the register: made, seen, and gone back to, from the settings and on a new PC. */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const carried = join(folder, 'Sao lưu.sodanvan');
const running: RunningApp[] = [];
let documents = 0;

async function start(name: string): Promise<RunningApp> {
  const app = await startApp({ dataFolder: join(folder, name) });
  running.push(app);
  return app;
}

async function openBackups(page: Page): Promise<void> {
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: words('settings.tabs.backups') }).click();
}

/** The dialog shows what the backup holds; then it is gone back to. */
async function confirmRestore(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words('backups.restoreTitle') });
  await dialog.getByText(new RegExp(`^${documents} văn bản, ghi lần cuối \\d`)).waitFor();
  await dialog.getByText('Đảng ủy xã Thạch Điền').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await dialog.getByRole('button', { name: words('backups.restoreThis') }).click();
  await page.getByText(words('backups.restored', { rows: documents })).waitFor();
}

async function removeOne(page: Page): Promise<void> {
  await goTo(page, 'directives');
  await openRow(page, '05-CT/TW');
  await closePanel(page);
  await page.keyboard.press('Delete');
  await expect.poll(() => countDirectives(page)).toBe(documents - 1);
}

afterEach(async ({ task }) => {
  const ended = running.splice(0);
  if (task.result?.state === 'fail') for (const app of ended) process.stderr.write(app.output);
  await Promise.all(ended.map((app) => app.kill()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the first copy is one press away, stands in the header, and is gone back to from its row', async () => {
  const app = await start('office');
  const { page } = app;
  await answerFirstRun(page, 'sample');
  documents = await countDirectives(page);
  await openBackups(page);
  await page.getByText(words('backups.none')).waitFor();
  const header = page.getByRole('banner');
  await header.getByText(words('frame.neverBackedUp')).waitFor();
  await button(page, words('backups.make')).click();
  await page.getByText(words('backups.reason.manual')).waitFor();
  await header.getByText(/^Sao lưu .*✓$/).waitFor();

  await removeOne(page);
  await openBackups(page);
  await page.getByRole('button', { name: /^Khôi phục bản lúc/ }).click();
  await confirmRestore(page);
  expect(await countDirectives(page)).toBe(documents);
  // What was there before is a copy in its turn.
  await page.getByText(words('backups.reason.restore')).waitFor();

  await app.dialogs.answerSave(carried);
  await button(page, words('backups.save')).click();
  await page.getByText(/^Đã sao lưu .* Sao lưu\.sodanvan/).waitFor();
});

test('on a new PC a backup file is shown, restored, and work goes on', async () => {
  const { page, dialogs } = await start('new');
  await dialogs.answerOpen([carried]);
  await button(page, words('startup.first.restore')).click();
  await confirmRestore(page);
  await chooseClerk(page);
  expect(await countDirectives(page)).toBe(documents);
});

test('a damaged backup file is told and the questions of the first run stay', async () => {
  const harmed = join(folder, 'hỏng.sodanvan');
  cpSync(carried, harmed);
  damage(harmed, 40_960, 4096);
  const other = join(folder, 'khác.sodanvan');
  writeFileSync(other, 'không phải bản sao lưu');
  const { page, dialogs } = await start('third');
  for (const file of [harmed, other]) {
    await dialogs.answerOpen([file]);
    await button(page, words('startup.first.restore')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words('errors.backupDamaged')).waitFor();
    await dialog
      .getByRole('button', { name: words('common.close') })
      .first()
      .click();
    await dialog.waitFor({ state: 'detached' });
  }
  await answerFirstRun(page, 'sample');
});
