import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { provinceDistricts, writeProvinceList } from '../../build/samples/provinceList.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { seriousFaults } from './pages/accessibility.ts';
import { answerFirstRun, button, goTo, startApp, words } from './pages/office.ts';

/*
 * A province's list of communes through the window: taken in whole, seen before and after 01/7/2025, written
 * out, taken back. Each test goes on where the one before ended.
 */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const list = join(folder, 'danh-sach-xa.xlsx');
const exported = join(folder, 'don-vi.xlsx');
const [firstDistrict] = provinceDistricts;
const [firstRow] = firstDistrict?.rows ?? [];
let app: RunningApp;
let page: Page;
let count = 0;

beforeAll(async () => {
  count = await writeProvinceList(list);
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

const cell = (text: string | RegExp) => page.getByRole('cell', { name: text, exact: true });
const line = (name: string) => page.getByRole('row', { name });

async function openList(file: string): Promise<void> {
  await goTo(page, 'units');
  // An empty register has a button of the same name on its first page.
  await page.getByRole('heading', { name: words('units.title'), exact: true }).waitFor();
  await page
    .getByRole('main')
    .getByRole('button', { name: words('registers.importExcel') })
    .click();
  await app.dialogs.answerOpen([file]);
  await button(page, words('imports.choose')).click();
  await button(page, words('imports.next')).waitFor();
}

async function showPreview(): Promise<string> {
  await button(page, words('imports.next')).click();
  const sentence = page.getByText(/^Đọc [\d.]+ = thêm/).first();
  await sentence.waitFor();
  return (await sentence.textContent()) ?? '';
}

async function showTreeOf(day: string): Promise<void> {
  await page.getByLabel(words('units.day'), { exact: true }).fill(day);
}

/** A province is longer than the window: what is looked for is searched. */
async function search(name: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('textbox', { name: words('records.search') })
    .fill(name);
}

test('the columns of the list are found, and its province is read from its title', async () => {
  await openList(list);
  const choice = (header: string) => page.getByRole('combobox', { name: header });
  expect(await choice('Hình thành từ').inputValue()).toBe(
    words('registers.fields.organisations.forebears'),
  );
  const province = page.getByLabel(words('registers.options.province'));
  expect(await province.inputValue()).toBe('Tỉnh Sơn Giang');
  await page.getByLabel(words('registers.options.basis')).fill('Nghị quyết 202/2025/QH15');
  expect(await seriousFaults(page)).toEqual([]);
});

test('the preview says what every row becomes, and what is written with it', async () => {
  const sums = await showPreview();
  expect(sums).toContain(`thêm ${count} `);
  await page.getByText(/119 đơn vị cũ chưa có trong sổ/).waitFor();
  await cell(words('imports.action.create')).first().waitFor();
  await page.getByText(words('imports.onlyIssues')).click();
  await cell(/được chia cho nhiều đơn vị mới/)
    .first()
    .waitFor();
  expect(await cell(words('imports.action.create')).count()).toBe(2);
  expect(await seriousFaults(page)).toEqual([]);
});

test('the list is written, with the arithmetic', async () => {
  await button(page, words('registers.commit', { count })).click();
  await page.getByText(words('imports.done')).waitFor();
  await page.getByText(/^Đọc [\d.]+ = thêm 40 /).waitFor();
  await button(page, words('registers.open')).click();
});

test('the tree has the new communes since 01/7/2025 and the old ones in their districts before', async () => {
  const [old = ''] = firstRow?.old ?? [];
  const [city, commune] = [firstDistrict?.name ?? '', firstRow?.name ?? ''];
  await showTreeOf('1/7/2025');
  await search(commune);
  await line(commune).waitFor();
  expect(await line(old).count()).toBe(0);
  await showTreeOf('30/6/2025');
  await search(old);
  await line(old).waitFor();
  await search(city);
  await line(city).waitFor();
  await showTreeOf('1/7/2025');
  await line(city).waitFor({ state: 'hidden' });
  await search('');
  await button(page, words('units.today')).click();
});

test('what the register gives out, it takes in again as the same', async () => {
  await app.dialogs.answerSave(exported);
  await button(page, words('registers.exportExcel')).click();
  await page.getByText('don-vi.xlsx').waitFor();
  await openList(exported);
  const sums = await showPreview();
  expect(sums).toMatch(/thêm 0 \+ cập nhật 0 /);
  await page.getByText(words('imports.nothingToWrite')).waitFor();
  await button(page, words('imports.cancel')).click();
});

test('one undo takes the province back', async () => {
  await goTo(page, 'units');
  await page.keyboard.press('Control+z');
  await page.getByText(words('units.empty'), { exact: true }).waitFor();
});
