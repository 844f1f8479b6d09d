import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { writeLegacyRegisters } from '../../build/samples/legacyRegisters.ts';
import { directiveSchema } from '../../shared/domain/directives.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { ask, callBridge, countDirectives } from './pages/bridge.ts';
import { commitRows, openWorkbook, previewRows } from './pages/importWizard.ts';
import { answerFirstRun, button, chooseClerk, goTo, startApp, words } from './pages/office.ts';
import { countPdfPages, readSheet } from './pages/paperFiles.ts';
import { closePanel, openRow, panel, row, searchField } from './pages/register.ts';
import { typeByComposition, typeWithUnikey } from './pages/typing.ts';

/*
 * The whole job, as one clerk does it in one day: each test goes on where the one before ended.
 */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const dataFolder = join(folder, 'data');
let legacy: { xlsx: string; xls: string };
let app: RunningApp;
let page: Page;

async function start(): Promise<void> {
  app = await startApp({ dataFolder });
  page = app.page;
}

const find = (text: string) => searchField(page).fill(text);
const field = (name: 'notes' | 'alias' | 'summary' | 'numberSymbol' | 'issuedOn') =>
  page.getByLabel(words(`directives.fields.${name}`), { exact: true });

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
  await answerFirstRun(page, 'sample');
});

/** Documents 31 and 22 of the old register are marked Mật and Tối mật. */
const classified = [
  '1318/QĐ-UBND',
  'Quyết định kiểm tra công tác dân vận của cơ quan nhà nước',
  '19-QĐ/HU',
  'Kiện toàn Ban chỉ đạo thực hiện Quy chế dân chủ ở cơ sở',
];

test('an old register dropped on the page is read: sheet, header and columns are found', async () => {
  await goTo(page, 'imports');
  await page.getByText(words('imports.drop')).evaluate((element) => {
    element.id = 'drop';
  });
  await app.dropFile('#drop', legacy.xlsx);
  await page.getByText('Văn bản / Số, ký hiệu').waitFor();
  expect(await page.getByLabel(words('imports.sheet')).first().inputValue()).toContain('VB den');
  const pressed = page.getByRole('button', { pressed: true });
  expect(await pressed.allInnerTexts()).toEqual(['6', '7']);
  const column = (header: string) => page.getByRole('combobox', { name: header });
  expect(await column('Văn bản / Số, ký hiệu').inputValue()).toBe('Số, ký hiệu');
  expect(await column('Tên loại và trích yếu nội dung').inputValue()).toBe('Trích yếu');
  expect(await column('Thời hạn').inputValue()).toBe('Hạn thực hiện');
});

test('a column is corrected, and the preview follows', async () => {
  await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).click();
  await page.getByRole('option', { name: words('directives.fields.field'), exact: true }).click();
  await previewRows(app);
  const heading = (name: 'field' | 'leadUnit') =>
    page.getByRole('columnheader', { name: words(`directives.fields.${name}`), exact: true });
  await heading('field').waitFor();
  await button(page, words('imports.back')).click();
  await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).click();
  await page
    .getByRole('option', { name: words('directives.fields.leadUnit'), exact: true })
    .click();
  await previewRows(app);
  await heading('leadUnit').waitFor();
  expect(await heading('field').count()).toBe(0);
});

test('an import waits at its step while other pages are looked at', async () => {
  await goTo(page, 'directives');
  await searchField(page).waitFor();
  await goTo(page, 'imports');
  await page.getByText(/^Đọc [\d.]+ = /).waitFor();
  const heading = page.getByRole('columnheader', {
    name: words('directives.fields.leadUnit'),
    exact: true,
  });
  await heading.waitFor();
});

test('the sums add up, and classified rows are refused by their number alone', async () => {
  const sentence = (await page.getByText(/^Đọc [\d.]+ = /).textContent()) ?? '';
  const [read = 0, ...parts] = (sentence.match(/\d+/g) ?? []).map(Number);
  expect(read).toBeGreaterThan(20);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
  await page.getByText(`${words('imports.action.error')} 2`, { exact: true }).click();
  await page.getByText(words('imports.issue.classified')).first().waitFor();
  const shown = await page.content();
  for (const text of classified) expect(shown).not.toContain(text);
});

test('what is written is what was announced, and of classified rows nothing stays anywhere', async () => {
  const before = await countDirectives(page);
  const created = Number(
    /thêm (\d+)/.exec((await page.getByText(/^Đọc /).textContent()) ?? '')?.[1],
  );
  await commitRows(app);
  expect(await countDirectives(page)).toBe(before + created);
  const register = join(dataFolder, 'register');
  for (const name of readdirSync(register, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(db|db-wal|log|json)$/.test(name)) continue;
    const bytes = readFileSync(join(register, name));
    for (const text of classified) expect(bytes.includes(text), `${text} in ${name}`).toBe(false);
  }
});

test('what was written is copied at once, so that the first day has something to go back to', async () => {
  const backups = join(dataFolder, 'register', 'backups');
  const isCopied = () => readdirSync(backups).some((name) => name.endsWith('.db'));
  await vi.waitUntil(isCopied, { timeout: 20_000 });
});

test('the same file a second time changes nothing', async () => {
  await button(page, words('imports.again')).click();
  await openWorkbook(app, legacy.xlsx);
  expect(await previewRows(app)).toMatch(/thêm 0 \+ cập nhật 0 \+/);
  await page.getByText(words('imports.nothingToWrite')).waitFor();
  await button(page, words('imports.cancel')).click();
});

test('words find documents with and without diacritics', async () => {
  await goTo(page, 'directives');
  await find('nong hang ngay');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  const total = z.object({ total: z.number() });
  const counts: number[] = [];
  for (const search of ['dang uy', 'đảng ủy', 'đảng uỷ', 'ĐẢNG ỦY', 'đảng ủy'.normalize('NFD')]) {
    await find(search);
    await row(page, 'Đảng ủy xã Thạch Điền').first().waitFor();
    counts.push((await ask(page, ['directives', 'count'], { filter: { search } }, total)).total);
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(new Set(counts).size).toBe(1);
});

test('a document is opened, corrected with Unikey and by composition, and saved', async () => {
  await find('34O-CV');
  await openRow(page, '34O-CV/TU');
  await button(page, words('directives.detail.edit')).click();
  await field('notes').click();
  await typeWithUnikey(page, 'đã gửi các chi bộ');
  await typeByComposition(page, 'trực thuộc Đảng ủy');
  await page.keyboard.press('Control+s');
  await page.getByText(words('directives.form.saved', { label: '34O-CV/TU' })).waitFor();
  await panel(page).getByText('đã gửi các chi bộ trực thuộc Đảng ủy').waitFor();
});

test('a save over a newer version shows both and keeps the chosen one', async () => {
  await button(page, words('directives.detail.edit')).click();
  await field('alias').fill('bản của tôi');
  const filter = { search: '34O-CV' };
  const list = z.object({ rows: z.array(directiveSchema).length(1) });
  const [stored] = (await ask(page, ['directives', 'list'], { filter }, list)).rows;
  const values = { ...stored, alias: 'bản của người khác' };
  const elsewhere = { id: stored?.id, revision: stored?.revision, values };
  expect((await callBridge(page, 'directives', 'update', elsewhere)).ok).toBe(true);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: words('directives.form.conflictTitle') });
  await dialog.getByRole('cell', { name: 'bản của tôi' }).waitFor();
  await dialog.getByRole('cell', { name: 'bản của người khác' }).waitFor();
  await dialog.getByRole('button', { name: words('directives.form.keepMine') }).click();
  await panel(page).getByText('bản của tôi').waitFor();
});

test('a new document proposes its type, understands its date and shows its twin', async () => {
  await closePanel(page);
  await page.keyboard.press('Control+n');
  await field('numberSymbol').fill('290-QĐ/TW');
  const types = 'quyết định hoặc quy định';
  await page.getByText(words('directives.form.typeAmbiguous', { types })).waitFor();
  await field('issuedOn').fill('25/2/10');
  await page.getByText(words('dates.read', { date: '25/02/2010' })).waitFor();
  await page.getByText(words('directives.form.duplicate')).waitFor();
});

test('what was typed survives a power cut in the middle of a word', async () => {
  await field('summary').click();
  await typeWithUnikey(page, 'Bản nháp chưa');
  await page.keyboard.type('lu');
  // The browser hands what a page stores to the disk in its own time, some tenths of a second.
  await page.waitForTimeout(1000);
  await app.kill();
  await start();
  await chooseClerk(page);
  await page.keyboard.press('Control+n');
  await expect.poll(() => field('summary').inputValue()).toBe('Bản nháp chưa lu');
  expect(await field('numberSymbol').inputValue()).toBe('290-QĐ/TW');
  await button(page, words('directives.form.discard')).click();
  await button(page, words('directives.form.cancel')).click();
});

test('two documents are related and the chain is drawn from the top', async () => {
  await find('15-NQ/HU');
  await openRow(page, '07-CTr/ĐU');
  await page.getByRole('tab', { name: words('directives.detail.tabs.relations') }).click();
  await button(page, words('relations.link')).first().click();
  const outgoing = words('relations.outgoing.implements');
  await panel(page).getByText(outgoing, { exact: true }).last().waitFor();
  const chain = panel(page).getByRole('button', { name: /^(15-NQ\/HU|07-CTr\/ĐU)$/ });
  await panel(page).getByText(words('relations.this')).waitFor();
  await expect.poll(() => chain.allInnerTexts()).toEqual(['15-NQ/HU', '07-CTr/ĐU']);
  await closePanel(page);
  await find('');
});

test('the register is written as a workbook that an office could hand on', async () => {
  const workbook = join(folder, 'Sổ.xlsx');
  await app.dialogs.answerSave(workbook);
  await button(page, words('directives.export')).click();
  await page.getByRole('menuitem', { name: words('directives.exportWhole') }).click();
  const rows = await countDirectives(page);
  await page.getByText(words('directives.exporting.done', { rows, fileName: 'Sổ.xlsx' })).waitFor();
  const sheet = await readSheet(workbook);
  expect(sheet.titles).toContain('SỔ VĂN BẢN CHỈ ĐẠO');
  expect(sheet.titles).toContain('ĐẢNG ỦY XÃ THẠCH ĐIỀN');
  expect(sheet.header[0]).toBe('STT');
  expect(sheet.rows).toHaveLength(rows);
  expect(sheet.rows.flat()).toContain('34O-CV/TU');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, paperSize: 9 });
  expect(sheet.frozen).toMatchObject({ state: 'frozen' });
});

test('the register is seen as paper and written as a PDF', async () => {
  await button(page, words('directives.print')).click();
  await page.getByRole('heading', { name: words('exports.registerTitle') }).waitFor();
  const pdf = join(folder, 'Sổ.pdf');
  await app.dialogs.answerSave(pdf);
  await button(page, words('exports.preview.pdf')).click();
  await page.getByText(words('exports.preview.written', { fileName: 'Sổ.pdf' })).waitFor();
  expect(countPdfPages(pdf)).toBeGreaterThan(0);
  await app.dialogs.answerPrint(true);
  await button(page, words('exports.preview.print')).click();
  await page.getByText(words('exports.preview.sent')).waitFor();
  // Notices have a cross of the same name, below the page.
  await button(page, words('exports.preview.close')).first().click();
});

test('a deleted document comes back by Ctrl+Z, and another one from the trash', async () => {
  const remove = async () => {
    await find('36-HD/VPTW');
    await openRow(page, '36-HD/VPTW');
    await closePanel(page);
    await page.keyboard.press('Delete');
    await page.getByText(words('directives.empty.nothingFound')).waitFor();
  };
  await remove();
  await page.keyboard.press('Control+z');
  await row(page, '36-HD/VPTW').waitFor();

  await remove();
  await goTo(page, 'trash');
  await page.getByRole('checkbox', { name: '36-HD/VPTW' }).check();
  await button(page, words('trash.restoreCount', { count: 1 })).click();
  await page.getByRole('heading', { name: words('trash.empty') }).waitFor();
});

test('after closing and starting again everything is there and can still be undone', async () => {
  const before = await countDirectives(page);
  await app.close();
  await start();
  await chooseClerk(page);
  expect(await countDirectives(page)).toBe(before);
  await goTo(page, 'directives');
  await find('34O-CV');
  await openRow(page, '34O-CV/TU');
  await panel(page).getByText('bản của tôi').waitFor();
  await goTo(page, 'history');
  await button(page, words('history.undo')).first().click();
  await goTo(page, 'trash');
  await page.getByRole('checkbox', { name: '36-HD/VPTW' }).waitFor();
  await goTo(page, 'history');
  await button(page, words('history.verify')).click();
  await page.getByText(/^Nhật ký nguyên vẹn/).waitFor();
});

test('a whole import is taken back, except what was edited since', async () => {
  await goTo(page, 'imports');
  await button(page, words('imports.takeBack')).click();
  await page.getByText(/^Đã hoàn tác: bỏ/).waitFor();
  await page.getByText(/^Giữ lại \d+ văn bản đã sửa sau khi nhập: .*34O-CV\/TU/).waitFor();
  await goTo(page, 'directives');
  await find('238/UBND');
  await page.getByText(words('directives.empty.nothingFound')).waitFor();
  await find('34O-CV');
  await row(page, '34O-CV/TU').waitFor();
});
