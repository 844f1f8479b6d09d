import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeTaskList } from '../registers/fixtures/taskList.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { seriousFaults } from './pages/accessibility.ts';
import { answerFirstRun, button, goTo, startApp, words } from './pages/office.ts';

/*
 * The annex of a program through the window: seen before it is taken, a name of a unit decided, written, and
 * taken back. Each test goes on where the one before ended.
 */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const program = 'Kế hoạch công tác dân vận';
let app: RunningApp;
let page: Page;
let annex = '';

beforeAll(async () => {
  annex = await writeTaskList(program.toUpperCase());
  app = await startApp({ dataFolder: join(folder, 'data') });
  page = app.page;
  await answerFirstRun(page, 'empty');
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(app.output);
});

test('the annex is shown row by row before anything is written', async () => {
  await goTo(page, 'programs');
  await page.evaluate(() => {
    location.hash = '#/registers/import?register=tasks';
  });
  await app.dialogs.answerOpen([annex]);
  await button(page, words('imports.choose')).click();
  await page.getByLabel(words('registers.options.program')).fill(program);
  await button(page, words('imports.next')).click();
  await page.getByText(/^Đọc [\d.]+ = thêm 6 /).waitFor();
  await page.getByText(/1 chương trình chưa có trong sổ/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('a name that nobody knows is decided once, and learned with the rows', async () => {
  const name = 'Hội phụ nữ xã';
  await button(page, words('registers.units.choose')).click();
  await page.getByLabel(words('registers.units.meaningOf', { name })).first().click();
  await page.getByRole('option', { name: words('registers.units.asNew', { name }) }).click();
  await button(page, words('registers.units.apply')).click();
  await page.getByText(/1 đơn vị mới/).waitFor();
  await button(page, words('registers.commit', { count: 6 })).click();
  await page.getByText(words('imports.done')).waitFor();
});

test('one undo takes the program, its tasks and the unit back', async () => {
  await button(page, words('registers.undo')).click();
  await page.getByText(words('registers.undone')).waitFor();
  await goTo(page, 'units');
  await page.getByText(words('units.empty'), { exact: true }).waitFor();
});
