import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './pages/accessibility.ts';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/*
 * Units through the window: a province before and after 01/7/2025. Each test goes on where the one before
 * ended.
 */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

const dialog = () => page.getByRole('dialog');
const line = (name: string) => page.getByRole('row', { name });
const field = (name: 'name' | 'parentId' | 'level') =>
  dialog().getByRole(name === 'name' ? 'textbox' : 'combobox', {
    name: words(`units.fields.${name}`),
  });

async function addUnit(name: string, level: 'province' | 'district' | 'commune', parent?: string) {
  await page.keyboard.press('Control+n');
  await field('name').fill(name);
  await field('level').click();
  await page.getByRole('option', { name: words(`units.level.${level}`), exact: true }).click();
  if (parent !== undefined) {
    await field('parentId').fill(parent);
    await page.getByRole('option', { name: parent, exact: true }).click();
  }
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
  await line(name).waitFor();
}

test('units are added below one another, with the keyboard', async () => {
  await goTo(page, 'units');
  await page.getByRole('heading', { name: words('units.title'), exact: true }).waitFor();
  await addUnit('Tỉnh Mẫu', 'province');
  await addUnit('Huyện Đông', 'district', 'Tỉnh Mẫu');
  await addUnit('Xã An', 'commune', 'Huyện Đông');
  await addUnit('Xã Bình', 'commune', 'Huyện Đông');
  expect(await seriousFaults(page)).toEqual([]);
});

test('a merger ends the old communes and begins the new one', async () => {
  await line('Xã An').click();
  await page
    .getByRole('complementary')
    .getByRole('button', { name: words('units.succession.record') })
    .click();
  await dialog().getByLabel(words('units.succession.happenedOn')).fill('1/7/2025');
  const old = dialog().getByRole('combobox', { name: words('units.succession.fromIds') });
  await old.fill('binh');
  await page.getByRole('option', { name: 'Xã Bình', exact: true }).click();
  await dialog().getByLabel(words('units.succession.newNames')).fill('Xã An Bình');
  await dialog()
    .getByLabel(words('units.succession.basis'), { exact: true })
    .fill('Nghị quyết 202/2025/QH15');
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
  await line('Xã An Bình').waitFor();
  expect(await line('Xã Bình').count()).toBe(0);
});

test('the life of the new commune shows both old ones and the basis', async () => {
  await line('Xã An Bình').click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: /^Xã An đến 30\/6\/2025/ }).waitFor();
  await panel.getByRole('button', { name: /^Xã Bình đến 30\/6\/2025/ }).waitFor();
  await panel.getByText('Căn cứ: Nghị quyết 202/2025/QH15').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('the tree of the day before still has the old communes', async () => {
  await page.getByLabel(words('units.day'), { exact: true }).fill('30/6/2025');
  await line('Xã Bình').waitFor();
  expect(await line('Xã An Bình').count()).toBe(0);
  await button(page, words('units.today')).click();
  await line('Xã An Bình').waitFor();
});

test('one undo takes the merger back whole', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await line('Xã Bình').waitFor();
  expect(await line('Xã An Bình').count()).toBe(0);
});
