import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { RunningApp } from './harness/launchApp.ts';
import { misfits, seriousFaults } from './pages/accessibility.ts';
import { ask } from './pages/bridge.ts';
import { answerFirstRun, button, chooseClerk, goTo, startApp, words } from './pages/office.ts';
import { typeByComposition, typeWithUnikey } from './pages/typing.ts';

/*
 * Periodic figures through the window: a month of three communes, typed, pasted, sent and added up. Each
 * test goes on where the one before ended.
 */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;
let page: Page;
let formId = '';
const ids: string[] = [];

const identified = z.object({ id: z.string() });
const forms = z.array(z.object({ id: z.string(), code: z.string() }));

async function start(): Promise<void> {
  app = await startApp({ dataFolder: join(folder, 'data') });
  page = app.page;
}

beforeAll(async () => {
  await start();
  await answerFirstRun(page, 'sample');
  const add = async (name: string, level: string, parentId: string | null) =>
    (await ask(page, ['units', 'create'], { values: { name, level, parentId } }, identified)).id;
  const province = await add('Tỉnh Mẫu', 'province', null);
  for (const name of ['Xã An', 'Xã Bình', 'Xã Cẩm']) ids.push(await add(name, 'commune', province));
  const all = await ask(page, ['figureForms', 'list'], {}, forms);
  formId = all.find(({ code }) => code === 'TGDV-T')?.id ?? '';
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(app.output);
});

const period = '2026-09';
const line = (name: string) => page.getByRole('row', { name });
const cell = (unit: string, column: number) =>
  line(unit)
    .getByRole('gridcell')
    .nth(column + 1);
const choose = (unit: string, column: number) => cell(unit, column).click();
const editor = () => page.getByRole('textbox', { name: /, Xã / });
const savedSign = () => page.getByText(words('figures.entry.saved'), { exact: true });

async function stored(unit: number): Promise<string[]> {
  const rows = z.array(z.object({ texts: z.array(z.string()) }));
  const input = { formId, period, unitIds: [ids[unit]] };
  return (await ask(page, ['figures', 'read'], input, rows))[0]?.texts ?? [];
}

const gridName = words('figures.entry.grid', { period: 'tháng 9/2026' });
const periodField = () => page.getByRole('textbox', { name: words('figures.period'), exact: true });

async function choosePeriod(typed: string): Promise<void> {
  await periodField().fill(typed);
  await periodField().press('Enter');
}

/** The grid of the month: until it is there, cells are still those of another one. */
async function openMonth(): Promise<void> {
  await goTo(page, 'figures');
  await choosePeriod('T9/2026');
  await page.getByRole('grid', { name: gridName }).waitFor();
}

const openTab = (tab: 'rollUp' | 'forms') =>
  page.getByText(words(`figures.tabs.${tab}`), { exact: true }).click();

test('a period is typed at once, while the grid still comes', async () => {
  await goTo(page, 'figures');
  await periodField().focus();
  for (const letter of 'T9/2026') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(40);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: gridName }).waitFor();
  // The keyboard goes on in the grid.
  await editor().and(page.locator(':focus')).waitFor();
});

test('figures are typed as in a spreadsheet and saved by themselves', async () => {
  await choose('Xã An', 0);
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hơn 12');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('40');
  await page.keyboard.press('Escape');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect(await editor().getAttribute('aria-label')).toContain('Xã Bình');
  // Typing into a cell that is chosen already, and clicked again, replaces what is in it.
  await choose('Xã An', 2);
  await choose('Xã An', 2);
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await savedSign().waitFor();
  expect((await stored(0)).slice(0, 3)).toEqual(['3', 'hơn 12', '7']);
  expect(await seriousFaults(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});

test('a block copied from Excel is pasted over the cells from the one chosen', async () => {
  await choose('Xã Bình', 0);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '5\t6\t7\r\n8\t9\t1.000\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByText(words('figures.entry.pasted', { count: 6 })).waitFor();
  await savedSign().waitFor();
  expect((await stored(1)).slice(0, 3)).toEqual(['5', '6', '7']);
  expect((await stored(2)).slice(0, 3)).toEqual(['8', '9', '1.000']);
});

test('words typed with Unikey or composed come into the cell whole', async () => {
  await choose('Xã An', 0);
  await page.keyboard.press('End');
  await typeWithUnikey(page, 'chưa đủ kinh phí');
  await page.keyboard.press('Enter');
  await typeByComposition(page, 'đường xa');
  await page.keyboard.press('Enter');
  await savedSign().waitFor();
  expect((await stored(0)).at(-1)).toBe('chưa đủ kinh phí');
  expect((await stored(1)).at(-1)).toBe('đường xa');
});

test('a saved batch is taken back by one undo', async () => {
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored(1)).at(-1)).toBe('');
});

test('what is being typed when the application is killed is there at the next start', async () => {
  await choose('Xã Cẩm', 3);
  await page.keyboard.type('21');
  // The browser writes its own storage a moment later.
  await page.waitForTimeout(1500);
  await app.kill();
  await start();
  await chooseClerk(page);
  await openMonth();
  await expect.poll(async () => (await stored(2))[3]).toBe('21');
});

test('a figure that is no number keeps its report from being sent; the others are sent and locked', async () => {
  await choose('Xã Cẩm', 0);
  await page.keyboard.type('nhiều');
  await page.keyboard.press('Enter');
  await savedSign().waitFor();
  await button(page, words('figures.entry.send')).click();
  await page.getByRole('menuitem', { name: words('figures.entry.sendAll', { count: 3 }) }).click();
  await page.getByText(words('figures.entry.notSent', { count: 1 })).waitFor();
  await line('Xã An').getByText(words('figures.entry.sent'), { exact: true }).waitFor();
  await choose('Xã An', 0);
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  expect(await cell('Xã An', 0).innerText()).toBe('3');
  expect((await stored(0))[0]).toBe('3');
});

test('a sent report is opened again with a reason', async () => {
  await choose('Xã An', 0);
  await button(page, words('figures.entry.send')).click();
  const unlock = words('figures.entry.unlockUnit', { unit: 'Xã An' });
  await page.getByRole('menuitem', { name: unlock }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Xã đề nghị sửa');
  await button(page, words('figures.entry.unlock')).click();
  await page.getByText(words('figures.entry.unlocked')).waitFor();
  await line('Xã An').getByText(words('figures.entry.written'), { exact: true }).waitFor();
});

test('the form of a commune and the table of all are had on paper and in Excel', async () => {
  const file = join(folder, 'Số liệu.xlsx');
  await app.dialogs.answerSave(file);
  await button(page, words('figures.paper.excel')).click();
  await page.getByRole('menuitem', { name: words('figures.paper.table') }).click();
  await page.getByText(words('figures.paper.written', { fileName: 'Số liệu.xlsx' })).waitFor();
  expect(existsSync(file)).toBe(true);
  await button(page, words('figures.paper.print')).click();
  await page
    .getByRole('menuitem', { name: words('figures.paper.form', { unit: 'Xã An' }) })
    .click();
  const paper = page.getByRole('article');
  await paper.getByRole('row', { name: /Số văn bản tham mưu cấp trên .* hơn 12/ }).waitFor();
  await page
    .locator('#root')
    .getByRole('button', { name: words('exports.preview.close') })
    .click();
  await page.getByRole('grid', { name: gridName }).waitFor();
});

test('the quarter is the sum of its months, by unit and in all, with who has not sent', async () => {
  await openTab('rollUp');
  await page.getByRole('radiogroup', { name: words('figures.rollUp.view') }).waitFor();
  await choosePeriod('quý III/2026');
  const meetings = page.getByRole('row', { name: /Số cuộc họp, hội nghị/ });
  await meetings.getByText('1.014', { exact: true }).waitFor();
  expect(await misfits(page)).toEqual([]);
  await page.getByText(words('figures.rollUp.byUnit'), { exact: true }).click();
  await button(page, 'Tỉnh Mẫu').click();
  await page.getByRole('row', { name: /^Xã Bình 5 6 7/ }).waitFor();
  await page.getByText(/^Chưa gửi \(/).click();
  await page.getByRole('row', { name: 'Xã Cẩm 3' }).waitFor();
});

test('an indicator is added to a form, and the grid has it', async () => {
  await openTab('forms');
  await button(page, words('figures.forms.addIndicator')).waitFor();
  expect(await misfits(page)).toEqual([]);
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('figures.fields.name')).fill('Số buổi tiếp dân');
  await page.keyboard.press('Control+s');
  await dialog.waitFor({ state: 'hidden' });
  await line('Số buổi tiếp dân').waitFor();
});
