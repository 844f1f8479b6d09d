import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApp } from './harness/launchApp.ts';
import { addDirectives, callBridge, countDirectives } from './pages/bridge.ts';
import { focusedName, hiddenFocus, markFocus } from './pages/focus.ts';
import { clerkName, startApp, words } from './pages/office.ts';
import { closePanel, panel, row, searchField } from './pages/register.ts';

/* A whole day without a mouse: nothing in this file clicks. */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;
let page: Page;

async function start(): Promise<void> {
  app = await startApp({ dataFolder: folder });
  page = app.page;
}

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const type = (text: string) => page.keyboard.type(text);
const field = (
  name:
    'numberSymbol' | 'type' | 'issuer' | 'issuedOn' | 'receivedOn' | 'arrivalNumber' | 'summary',
) => words(`directives.fields.${name}`);

/** Tab until the focus is on what has this name. */
async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await focusedName(page)) === name) return;
    await press('Tab');
  }
  throw new Error(`Tab does not come to "${name}"`);
}

beforeAll(start);
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('the first question has the focus, and the answers are given by Tab and Enter', async () => {
  await expect.poll(() => focusedName(page)).toBe(words('startup.first.office'));
  await type('Đảng ủy xã Thạch Điền');
  await tabTo(words('startup.first.clerk'));
  await type(clerkName);
  await tabTo(words('startup.first.sample'));
  await press('Enter');
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
});

test('at the next start the known name has the focus', async () => {
  await app.close();
  await start();
  await expect.poll(() => focusedName(page)).toBe(clerkName);
  await press('Enter');
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
});

describe('the form', () => {
  test('begins at the number, goes on as the paper is read, and is saved by Ctrl+S', async () => {
    await press('Control+n');
    await expect.poll(() => focusedName(page)).toBe(field('numberSymbol'));
    const order: string[] = [];
    for (let steps = 0; steps < 14; steps += 1) {
      order.push(await focusedName(page));
      await press('Tab');
    }
    const wanted = (
      [
        'numberSymbol',
        'type',
        'issuer',
        'issuedOn',
        'receivedOn',
        'arrivalNumber',
        'summary',
      ] as const
    ).map(field);
    expect(order.filter((name) => wanted.includes(name))).toEqual(wanted);

    await press('Escape', 'Control+n');
    await tabTo(field('numberSymbol'));
    await type('17-TB/ĐU');
    await tabTo(field('summary'));
    await type('Thông báo phân công trực');
    await press('Control+s');
    await page.getByText(words('directives.form.saved', { label: '17-TB/ĐU' })).waitFor();
    await panel(page).getByText('Thông báo phân công trực').waitFor();
  });

  test('a suggestion is taken by the arrow and Enter', async () => {
    await press('Control+n');
    await tabTo(field('type'));
    await type('chi thi');
    await press('ArrowDown', 'Enter');
    expect(
      await page
        .getByRole('textbox', { name: field('type') })
        .or(page.getByLabel(field('type'), { exact: true }))
        .first()
        .inputValue(),
    ).toBe('chỉ thị');
    await tabTo(words('directives.form.cancel'));
    await press('Enter');
    await page.getByRole('grid').waitFor();
  });
});

describe('the register', () => {
  test('is searched by Ctrl+F and walked with the arrows', async () => {
    await closePanel(page);
    await press('Control+f');
    await expect.poll(() => focusedName(page)).toBe(words('directives.search'));
    await type('phan cong truc');
    await row(page, '17-TB/ĐU').waitFor();
    await press('Escape');
    await expect.poll(() => searchField(page).inputValue()).toBe('');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    const second = page.getByRole('grid').getByRole('rowgroup').getByRole('row').nth(1);
    await expect.poll(() => second.getAttribute('data-active')).toBe('true');
  });

  test('opens a row by Enter, steps on beside it, and closes by Esc', async () => {
    await press('Enter');
    await panel(page).waitFor();
    const before = await panel(page).textContent();
    await press('ArrowDown');
    await expect.poll(() => panel(page).textContent()).not.toBe(before);
    await press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(
      true,
    );
  });

  test('edits a row by Ctrl+Enter and comes back to it', async () => {
    await press('Control+Enter');
    await page.getByRole('heading', { name: words('directives.form.editTitle') }).waitFor();
    await tabTo(words('directives.form.cancel'));
    await press('Enter');
    await page.getByRole('grid').waitFor();
    await closePanel(page);
  });

  test('chooses by Space, extends by Shift, all by Ctrl+A, none by Esc', async () => {
    const chosen = (count: number) =>
      page.getByRole('status').filter({ hasText: words('directives.count.selected', { count }) });
    await page.getByRole('grid').evaluate((grid: HTMLElement) => grid.focus());
    await press('Home', 'Space');
    await chosen(1).waitFor();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await chosen(3).waitFor();
    await press('Control+a');
    await chosen(await countDirectives(page)).waitFor();
    await press('Escape');
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'chọn' }).count()).toBe(0);
  });

  test('chooses all rows by Ctrl+A also from a button above them', async () => {
    await press('Shift+Tab', 'Control+a');
    const all = words('directives.count.selected', { count: await countDirectives(page) });
    await page.getByRole('status').filter({ hasText: all }).waitFor();
    await tabTo(words('directives.title'));
    await press('Escape');
  });

  test('deletes by Delete and brings back by Ctrl+Z', async () => {
    await addDirectives(page, 3);
    await page.getByRole('gridcell', { name: '903-CV/ĐU' }).waitFor();
    const before = await countDirectives(page);
    await press('Home', 'Space', 'ArrowDown', 'Space', 'Delete');
    await page.getByText(words('directives.form.removed', { count: 2 })).waitFor();
    expect(await countDirectives(page)).toBe(before - 2);
    await press('Control+z');
    await expect.poll(() => countDirectives(page)).toBe(before);
  });

  test('gives Ctrl+Z to the field that is being typed in', async () => {
    const before = await countDirectives(page);
    await press('Delete');
    await expect.poll(() => countDirectives(page)).toBe(before - 1);
    await press('Control+f');
    await expect.poll(() => focusedName(page)).toBe(words('directives.search'));
    await type('x');
    await press('Control+z');
    await expect.poll(() => searchField(page).inputValue()).toBe('');
    expect(await countDirectives(page)).toBe(before - 1);
    await press('Escape', 'ArrowDown', 'Control+z');
    await expect.poll(() => countDirectives(page)).toBe(before);
    // The whole list is back: the cleared search has been asked for.
    const total = words('directives.count.total', { total: before });
    await page.getByRole('status').filter({ hasText: total }).waitFor();
  });
});

describe('from anywhere', () => {
  test('F1 opens the guide, Ctrl+/ the sheet of shortcuts, Esc closes it', async () => {
    await press('F1');
    await page.getByRole('heading', { name: words('help.title') }).waitFor();
    await press('Control+/');
    const sheet = page.getByRole('dialog', { name: words('frame.shortcuts') });
    await sheet.getByText(words('frame.keys.undo')).waitFor();
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  test('Ctrl+K goes to a page or a document by a few letters without marks', async () => {
    const palette = page.getByRole('dialog');
    const isReady = () =>
      palette.getByRole('textbox').evaluate((field) => field === document.activeElement);
    await press('Control+k');
    await expect.poll(isReady).toBe(true);
    await type('thung rac');
    await palette.getByText(words('frame.nav.trash')).waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: words('trash.empty') }).waitFor();
    await press('Control+k');
    await expect.poll(isReady).toBe(true);
    await type('phan cong truc');
    await palette.getByText('17-TB/ĐU').waitFor();
    await press('Enter');
    await panel(page).getByText('Thông báo phân công trực').waitFor();
  });

  test('Ctrl+K puts the marks as typed first, also right after the same letters without marks', async () => {
    for (const values of [
      { numberSymbol: '71-TB/ĐU', issuedOn: '2001-01-01', summary: 'Mở rộng lối ngõ' },
      { numberSymbol: '72-TB/ĐU', issuedOn: '2026-01-01', summary: 'Lợi ích ngơ ngác' },
    ]) {
      await callBridge(page, 'directives', 'create', { values });
    }
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const palette = page.getByRole('dialog');
    const first = palette.locator('[data-action]').first();
    await press('Control+k');
    await palette.getByRole('textbox').fill('loi ngo');
    await expect.poll(() => first.textContent()).toContain('72-TB/ĐU');
    await palette.getByRole('textbox').fill('lối ngõ');
    await expect.poll(() => first.textContent()).toContain('71-TB/ĐU');
    await press('Escape');
  });
});

test.each([
  '/',
  '/directives',
  '/directives/new',
  '/imports',
  '/history',
  '/trash',
  '/settings',
  '/settings?tab=issuers',
  '/help',
])('wherever Tab goes on %s, one sees it', async (address) => {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, address);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // How something looks is asked at once, not in the middle of its change.
  await page.addStyleTag({ content: '* { transition: none !important; }' });
  const hidden = new Set<string>();
  await press('Tab');
  for (let steps = 0; steps < 40 && (await focusedName(page)) !== ''; steps += 1) {
    await markFocus(page);
    await press('Tab');
    const lost = await hiddenFocus(page);
    if (lost !== null) hidden.add(lost);
  }
  expect([...hidden]).toEqual([]);
});
