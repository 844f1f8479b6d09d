import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDirectives, countDirectives } from './pages/bridge.ts';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/* Ctrl+Z and the notices that offer the same: what they take back, and when they keep still. */

const office = new SampleOffice();
let page: Page;

beforeAll(async () => {
  page = office.page;
  await addDirectives(page, 4);
  await goTo(page, 'directives');
  await page.getByRole('gridcell', { name: '904-CV/ĐU' }).waitFor();
});

const removed = (count: number) => page.getByText(words('directives.form.removed', { count }));

async function removeFirstRow(): Promise<void> {
  const before = await countDirectives(page);
  await page.getByRole('grid').evaluate((grid: HTMLElement) => grid.focus());
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect.poll(() => countDirectives(page)).toBe(before - 1);
}

test('Ctrl+Z does nothing behind an open dialog', async () => {
  const before = await countDirectives(page);
  await removeFirstRow();
  for (const shortcut of ['Control+/', 'Control+k']) {
    await page.keyboard.press(shortcut);
    await page.getByRole('dialog').waitFor();
    // Off the palette's field, whose own undo it would be.
    await page.getByRole('dialog').evaluate((dialog: HTMLElement) => {
      dialog.tabIndex = -1;
      dialog.focus();
    });
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(await countDirectives(page)).toBe(before - 1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Control+z');
  await expect.poll(() => countDirectives(page)).toBe(before);
});

test('Ctrl+Z takes away the notice of what it undid', async () => {
  await removeFirstRow();
  await removed(1).first().waitFor();
  await page.keyboard.press('Control+z');
  // Far sooner than the notice would go by itself.
  await expect.poll(() => removed(1).count(), { timeout: 3000 }).toBe(0);
});

test('one notice offers to undo: that of the newest change', async () => {
  const before = await countDirectives(page);
  await removeFirstRow();
  await removeFirstRow();
  // The notice of the second comes a moment after its rows have gone.
  await page.waitForTimeout(500);
  await expect.poll(() => removed(1).count(), { timeout: 3000 }).toBe(1);
  await button(page, words('history.undo')).click();
  await expect.poll(() => countDirectives(page)).toBe(before - 1);
  await expect.poll(() => removed(1).count(), { timeout: 3000 }).toBe(0);
});

test('each Ctrl+Z goes one change further back, Ctrl+Y comes forward again', async () => {
  const before = await countDirectives(page);
  const count = (expected: number) => expect.poll(() => countDirectives(page)).toBe(expected);
  await page.keyboard.press('Control+z');
  await count(before + 1);
  await page
    .getByText(/^Đã hoàn tác: /)
    .first()
    .waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText(/^Đã làm lại: văn bản/).waitFor();
  await count(before);
  await page.keyboard.press('Control+Shift+z');
  await count(before - 1);
  await page.keyboard.press('Control+z');
  await count(before);
  await page.keyboard.press('Control+z');
  await count(before + 1);
});

test('Ctrl+Z on a form changes nothing in the register behind it', async () => {
  await removeFirstRow();
  const before = await countDirectives(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel(words('directives.fields.isVerified')).focus();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await countDirectives(page)).toBe(before);
});
