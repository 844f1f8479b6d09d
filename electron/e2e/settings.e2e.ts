import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/* The lists that the register hangs on: each is added to and corrected in a dialog. */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

test.each([
  ['issuers', 'Đảng ủy xã Thử Nghiệm', 'Đảng ủy xã Thử'],
  ['documentTypes', 'thư ngỏ', 'thư kêu gọi'],
  ['fields', 'Biển đảo', 'Biển và đảo'],
] as const)('a row is added to %s, renamed and found', async (tab, name, renamed) => {
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: words(`settings.tabs.${tab}`) }).click();
  await button(page, words('settings.catalogue.add')).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', {
    name: words('settings.catalogue.name'),
    exact: true,
  });
  expect(await field.inputValue()).toBe('');
  await field.fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByPlaceholder(words('settings.catalogue.search')).fill(name);
  await page.getByRole('cell', { name, exact: true }).dblclick();
  await expect.poll(() => field.inputValue()).toBe(name);
  await field.fill(renamed);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByPlaceholder(words('settings.catalogue.search')).fill(renamed);
  await page.getByRole('cell', { name: renamed, exact: true }).waitFor();
});
