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

test('an issuer without a name or with a day that does not exist is not saved, and its words stay', async () => {
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: words('settings.tabs.issuers') }).click();
  await button(page, words('settings.catalogue.add')).click();
  const dialog = page.getByRole('dialog');
  const field = (label: string) => dialog.getByRole('textbox', { name: label, exact: true });
  await field(words('settings.issuer.validFrom')).fill('31/02/2020');
  await page.keyboard.press('Enter');
  await dialog.getByText(words('errors.field.required')).waitFor();
  await dialog.getByText(words('errors.field.invalidDate')).waitFor();
  expect(await field(words('settings.issuer.validFrom')).inputValue()).toBe('31/02/2020');
  await field(words('settings.issuer.validFrom')).fill('29/02/2020');
  await field(words('settings.catalogue.name')).fill('Huyện ủy Thử Nghiệm');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByPlaceholder(words('settings.catalogue.search')).fill('Huyện ủy Thử Nghiệm');
  await page.getByRole('cell', { name: '29/02/2020', exact: true }).waitFor();
});
