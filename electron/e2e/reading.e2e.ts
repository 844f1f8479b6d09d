import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from './harness/launchApp.ts';
import { openWorkbook, previewRows } from './pages/importWizard.ts';
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
