import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from './harness/launchApp.ts';
import { commitRows, openWorkbook, previewRows } from './pages/importWizard.ts';
import { answerFirstRun, button, goTo, startApp, words } from './pages/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ dataFolder: folder });
  await answerFirstRun(app.page, 'import');
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

const header = 'STT\tSố, ký hiệu\tTrích yếu nội dung\tNgày ban hành';

test('the reading of a column is seen before and after, and chosen anew', async () => {
  const { page } = app;
  const file = join(folder, 'so-cu.csv');
  const lines =
    'STT;Sè, ký hiÖu;TrÝch yÕu;Ngµy ban hµnh\n1;25-NQ/TW;VÒ c«ng t¸c d©n vËn;03/6/2013\n';
  writeFileSync(file, Buffer.from(lines, 'latin1'));
  await openWorkbook(app, file);
  const encoding = words('imports.encoding.tcvn3');
  await button(page, `Bảng mã của cột Trích yếu: ${encoding}`).click();
  const after = page.getByRole('dialog').getByText('Về công tác dân vận');
  await after.waitFor();
  await page.getByRole('dialog').getByRole('combobox').click();
  await page.getByRole('option', { name: words('imports.encoding.unicode'), exact: true }).click();
  await after.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('tbody').getByText('VÒ c«ng t¸c d©n vËn').count()).toBe(1);
  await button(page, words('imports.cancel')).click();
});

test('cells on the clipboard are pasted on the first step', async () => {
  const { page } = app;
  await goTo(page, 'imports');
  await page.getByText(words('imports.pasteHint')).waitFor();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, `${header}\n1\t25-NQ/TW\tChƣơng trình dân vận\t03/6/2013\n`);
  await button(page, words('imports.next')).waitFor();
  await page.getByRole('button', { name: words('imports.reading.damaged') }).click();
  await page.getByLabel(words('imports.reading.repair')).check();
  await page.getByRole('dialog').getByText('Chương trình dân vận').waitFor();
  await page.keyboard.press('Escape');
  expect(await previewRows(app)).toContain('thêm 1');
  await page.getByText('Chương trình dân vận').waitFor();
});

/** A register under a header of its own making, below the header of another form. */
function ownForm(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  const head = [
    'ĐẢNG ỦY XÃ AN BÌNH;;;',
    'Số, ký hiệu;Trích yếu;Ghi chú;Ngày ban hành',
    'Mã;Diễn giải;Người giữ;Ngày lập',
  ];
  writeFileSync(file, [...head, ...lines, ''].join('\n'));
  return file;
}

const fieldNames = {
  Mã: words('directives.fields.numberSymbol'),
  'Diễn giải': words('directives.fields.summary'),
  'Ngày lập': words('directives.fields.issuedOn'),
};

test('a wrong header is corrected, columns are named, a day is fixed, and the next file is read so', async () => {
  const { page } = app;
  await button(page, words('imports.cancel')).click();
  const file = ownForm('an-binh-1.csv', [
    '11-KH/ĐU;Kế hoạch dân vận quý I;Lan;31/02/2018',
    '12-KH/ĐU;Kế hoạch dân vận quý II;Lan;05/4/2018',
  ]);
  await openWorkbook(app, file);
  const headerRow = (row: number) => button(page, `${words('imports.headerRows')} ${row}`);
  await headerRow(3).click();
  await expect.poll(() => headerRow(3).getAttribute('aria-pressed')).toBe('true');
  await headerRow(2).click();
  await expect.poll(() => headerRow(2).getAttribute('aria-pressed')).toBe('false');
  for (const [header, field] of Object.entries(fieldNames)) {
    await page.getByRole('combobox', { name: header, exact: true }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  expect(await previewRows(app)).toContain('thêm 2');
  await page.getByText(words('imports.issue.dateImpossible', { text: '31/02/2018' })).waitFor();
  const names = { field: fieldNames['Ngày lập'], row: 4 };
  await page.getByRole('button', { name: words('imports.fix.cell', names) }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('28/02/2018');
  await page.getByText(words('imports.fix.understood', { date: '28/02/2018' })).waitFor();
  await button(page, words('imports.fix.save')).click();
  await page.getByText(words('imports.issue.fixed', { text: '31/02/2018' })).waitFor();
  await commitRows(app);
  const faults = join(folder, 'bang-loi.xlsx');
  await app.dialogs.answerSave(faults);
  await button(page, words('imports.giveBack.button')).click();
  await expect.poll(() => existsSync(faults)).toBe(true);
  await button(page, words('imports.takeBack')).first().click();
  await page.getByText(/^Đã hoàn tác: bỏ 2/).waitFor();

  await openWorkbook(app, ownForm('an-binh-2.csv', ['13-KH/ĐU;Kế hoạch quý III;Lan;05/7/2018']));
  await page.getByText(words('imports.recipe.used', { name: 'ĐẢNG ỦY XÃ AN BÌNH' })).waitFor();
  expect(await previewRows(app)).toContain('thêm 1');
  await page.getByText('Kế hoạch quý III').waitFor();
  await commitRows(app);
});
