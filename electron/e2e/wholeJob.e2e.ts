import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeLegacyRegisters } from '../../build/samples/legacyRegisters.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { launchApp, type RunningApp } from './harness/launchApp.ts';

/*
 * The whole job, as one clerk does it in one day: each test goes on where the one before ended.
 */

const words = createTranslator('vi');
const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const dataFolder = join(folder, 'data');
let legacy: { xlsx: string; xls: string };
let app: RunningApp;
let page: Page;

async function start(): Promise<void> {
  app = await launchApp({ dataFolder });
  page = app.page;
  await page.setViewportSize({ width: 1366, height: 768 });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (text: string) => page.getByRole('row').filter({ hasText: text });
const panel = () => page.getByRole('complementary');
async function openRow(text: string): Promise<void> {
  await row(text).first().click();
  await panel().waitFor();
}
async function closePanel(): Promise<void> {
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
}
const field = (name: 'numberSymbol' | 'issuedOn' | 'summary' | 'notes' | 'alias') =>
  page.getByRole('textbox', { name: words(`directives.fields.${name}`), exact: true });
const search = () => page.getByRole('textbox', { name: words('directives.search') });
const toPage = (name: 'directives' | 'imports' | 'history' | 'trash') =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: words(`frame.nav.${name}`), exact: true })
    .click();

async function chooseClerk(): Promise<void> {
  await button('Nguyễn Thị Lan').first().click();
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
}

/** Types as Unikey does: letters, then backspaces and the marked syllable put in their place. */
async function typeWithUnikey(text: string): Promise<void> {
  for (const syllable of text.split(' ')) {
    const plain = syllable.normalize('NFD').replaceAll(/\p{M}/gu, '').replace('đ', 'd');
    await page.keyboard.type(plain);
    for (let index = 0; index < plain.length; index += 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(`${syllable} `);
  }
}

beforeAll(async () => {
  legacy = await writeLegacyRegisters(folder);
  await start();
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(app.output);
});

test('the first run asks five questions and opens the desk', async () => {
  await page.getByLabel(words('startup.first.office')).fill('Đảng ủy xã Thạch Điền');
  await page.getByLabel(words('startup.first.parent')).fill('Đảng bộ huyện Thạch Hà');
  await page.getByLabel(words('startup.first.place')).fill('Thạch Điền');
  await page.getByLabel(words('startup.first.clerk')).fill('Nguyễn Thị Lan');
  await button(words('startup.first.sample')).click();
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
});

test('an old register is read, shown row by row and written, its classified rows refused unseen', async () => {
  await toPage('imports');
  await app.dialogs.answerOpen([legacy.xlsx]);
  await button(words('imports.choose')).click();
  await page.getByText('Văn bản / Số, ký hiệu').waitFor();
  await button(words('imports.next')).click();
  await page.getByText(/Đọc 34 = /).waitFor();
  const text = (await page.textContent('body')) ?? '';
  const [, ...sums] =
    /Đọc (\d+) = thêm (\d+) \+ cập nhật (\d+) \+ giống hệt (\d+) \+ bỏ qua (\d+) \+ không nhận (\d+)/.exec(
      text,
    ) ?? [];
  const [read = 0, ...parts] = sums.map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
  expect(text).not.toContain('1318/QĐ-UBND');
  expect(text).not.toContain('19-QĐ/HU');
  await page.getByRole('button', { name: /dòng vào sổ$/ }).click();
  await page.getByText(words('imports.done')).waitFor();
});

test('words find documents with and without diacritics', async () => {
  await toPage('directives');
  await search().fill('nong hang ngay');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  await search().fill('giao ban');
  await row('giao ban công tác dân vận').waitFor();
  await search().fill('dang uy');
  await row('Đảng ủy xã Thạch Điền').first().waitFor();
  await search().fill('');
});

test('a document is opened, corrected with Unikey and saved', async () => {
  await search().fill('34O-CV');
  await openRow('34O-CV/TU');
  await button(words('directives.detail.edit')).click();
  await field('notes').click();
  await typeWithUnikey('đã gửi các chi bộ');
  await page.keyboard.press('Control+s');
  await page.getByText(words('directives.form.saved', { label: '34O-CV/TU' })).waitFor();
  await panel().getByText('đã gửi các chi bộ').waitFor();
});

test('a save over a newer version shows both and keeps the chosen one', async () => {
  await button(words('directives.detail.edit')).click();
  await field('alias').fill('bản của tôi');
  await page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as {
        bridge: {
          call(...args: unknown[]): Promise<{ data: { rows: Record<string, unknown>[] } }>;
        };
      }
    ).bridge;
    const { data } = await bridge.call('directives', 'list', { filter: { search: '34O-CV' } });
    const [stored] = data.rows;
    await bridge.call('directives', 'update', {
      id: stored?.['id'],
      revision: stored?.['revision'],
      values: { ...stored, alias: 'bản của người khác' },
    });
  });
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: words('directives.form.conflictTitle') });
  await dialog.getByRole('cell', { name: 'bản của tôi' }).waitFor();
  await dialog.getByRole('cell', { name: 'bản của người khác' }).waitFor();
  await dialog.getByRole('button', { name: words('directives.form.keepMine') }).click();
  await panel().getByText('bản của tôi').waitFor();
});

test('a new document proposes its type, understands its date and shows its twin', async () => {
  await closePanel();
  await page.keyboard.press('Control+n');
  await field('numberSymbol').fill('290-QĐ/TW');
  await page.getByText(words('directives.form.typeAmbiguous')).waitFor();
  await field('issuedOn').fill('25/2/10');
  await page.getByText(words('dates.read', { date: '25/02/2010' })).waitFor();
  await page.getByText(words('directives.form.duplicate')).waitFor();
});

test('what was typed survives a power cut', async () => {
  await field('summary').fill('Bản nháp chưa lưu');
  await page.waitForTimeout(300);
  await app.kill();
  await start();
  await chooseClerk();
  await page.keyboard.press('Control+n');
  await expect.poll(() => field('summary').inputValue()).toBe('Bản nháp chưa lưu');
  await button(words('directives.form.discard')).click();
  await button(words('directives.form.cancel')).click();
});

test('two documents are related and the chain is drawn from the top', async () => {
  await search().fill('15-NQ/HU');
  await openRow('07-CTr/ĐU');
  await page.getByRole('tab', { name: words('directives.detail.tabs.relations') }).click();
  await button(words('relations.link')).first().click();
  await panel().getByText(words('relations.outgoing.implements'), { exact: true }).last().waitFor();
  await panel().getByText(words('relations.this')).waitFor();
  await panel().getByText('15-NQ/HU', { exact: true }).waitFor();
  await closePanel();
  await search().fill('');
});

test('the register is written as a workbook and as a PDF', async () => {
  const workbook = join(folder, 'Sổ.xlsx');
  await app.dialogs.answerSave(workbook);
  await button(words('directives.export')).click();
  await page.getByRole('menuitem', { name: words('directives.exportWhole') }).click();
  await page.getByText('Sổ.xlsx').waitFor();
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(workbook);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((line) => void texts.push(JSON.stringify(line.values)));
  expect(texts.join('\n')).toContain('SỔ VĂN BẢN CHỈ ĐẠO');
  expect(texts.join('\n')).toContain('34O-CV/TU');

  await button(words('directives.print')).click();
  await page.getByRole('heading', { name: words('exports.registerTitle') }).waitFor();
  const pdf = join(folder, 'Sổ.pdf');
  await app.dialogs.answerSave(pdf);
  await button(words('exports.preview.pdf')).click();
  await page.getByText(words('exports.preview.written', { fileName: 'Sổ.pdf' })).waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await button(words('exports.preview.close')).click();
});

test('a deleted document comes back by Ctrl+Z, and another one from the trash', async () => {
  await search().fill('36-HD/VPTW');
  await openRow('36-HD/VPTW');
  await closePanel();
  await page.keyboard.press('Delete');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  await page.keyboard.press('Control+z');
  await row('36-HD/VPTW').waitFor();

  await openRow('36-HD/VPTW');
  await closePanel();
  await page.keyboard.press('Delete');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  await toPage('trash');
  await page.getByRole('checkbox', { name: '36-HD/VPTW' }).check();
  await page.getByRole('button', { name: words('trash.restoreCount', { count: 1 }) }).click();
  await page.getByRole('heading', { name: words('trash.empty') }).waitFor();
});

test('after closing and starting again everything is there and can still be undone', async () => {
  await app.close();
  await start();
  await chooseClerk();
  await toPage('directives');
  await search().fill('34O-CV');
  await openRow('34O-CV/TU');
  await panel().getByText('bản của tôi').waitFor();
  await toPage('history');
  await button(words('history.undo')).first().click();
  await toPage('trash');
  await page.getByRole('checkbox', { name: '36-HD/VPTW' }).waitFor();
});

test('a whole import is taken back', async () => {
  await toPage('imports');
  await button(words('imports.takeBack')).click();
  await page.getByText(/Đã hoàn tác: bỏ/).waitFor();
  await toPage('directives');
  await search().fill('238/UBND');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  expect(existsSync(join(dataFolder, 'register', 'register.db'))).toBe(true);
});
