import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { directiveSchema } from '../../shared/domain/directives.ts';
import { ask, callBridge, countDirectives } from './pages/bridge.ts';
import { focusedName } from './pages/focus.ts';
import { button, goTo, words } from './pages/office.ts';
import { closePanel, openRow, panel, searchField } from './pages/register.ts';
import { SampleOffice } from './pages/sample.ts';

/* What a form does besides saving: its drafts, its remarks, the ways out of it. */

const office = new SampleOffice();
let page: Page;

beforeAll(async () => {
  page = office.page;
  await goTo(page, 'directives');
});

type FieldName = 'numberSymbol' | 'issuedOn' | 'summary' | 'alias' | 'notes' | 'type' | 'issuer';

const field = (name: FieldName) =>
  page.getByLabel(words(`directives.fields.${name}`), { exact: true }).first();
const heading = (name: 'createTitle' | 'editTitle') =>
  page.getByRole('heading', { name: words(`directives.form.${name}`) });
const draftNotice = () => page.getByText(/^Đã mở lại bản nháp/);
const number = '25-NQ/TW';

async function edit(): Promise<void> {
  await goTo(page, 'directives');
  await searchField(page).fill(number);
  await openRow(page, number);
  await button(page, words('directives.detail.edit')).click();
  await heading('editTitle').waitFor();
  await expect.poll(() => field('numberSymbol').inputValue()).toBe(number);
}

async function storedDocument() {
  const list = z.object({ rows: z.array(directiveSchema).min(1) });
  const { rows } = await ask(page, ['directives', 'list'], { filter: { search: number } }, list);
  const stored = rows.find(({ numberSymbol }) => numberSymbol === number);
  if (stored === undefined) throw new Error(`no ${number} in the sample`);
  return stored;
}

test('a form that nothing was typed into leaves no draft and is no newer version', async () => {
  await edit();
  await page.keyboard.press('Control+n');
  await heading('createTitle').waitFor();
  await edit();
  expect(await draftNotice().count()).toBe(0);
  await field('alias').fill('tên không xung đột');
  await page.keyboard.press('Control+s');
  await panel(page).getByText('tên không xung đột').waitFor();
  await closePanel(page);
});

test('what is typed and taken back by hand leaves no draft either', async () => {
  await edit();
  const before = await field('notes').inputValue();
  await field('notes').fill('gõ nhầm');
  await field('notes').fill(before);
  await button(page, words('directives.form.cancel')).click();
  await closePanel(page);
  await edit();
  expect(await draftNotice().count()).toBe(0);
  await page.keyboard.press('Escape');
  await closePanel(page);
});

test('the copy of a document and a new document have drafts of their own', async () => {
  await openRow(page, number);
  await button(page, words('directives.detail.duplicate')).click();
  await heading('createTitle').waitFor();
  await expect.poll(() => field('summary').inputValue()).not.toBe('');
  await field('notes').fill('nháp của bản sao');
  await page.keyboard.press('Escape');
  await page.getByText(words('directives.form.draftKept')).waitFor();
  // Both forms have the same heading.
  await heading('createTitle').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+n');
  await heading('createTitle').waitFor();
  expect(await draftNotice().count()).toBe(0);
  expect(await field('summary').inputValue()).toBe('');
  await page.keyboard.press('Escape');
});

test('a real conflict names each field once, a date with what was written', async () => {
  await edit();
  await field('issuedOn').fill('4/6/2013');
  await field('notes').fill('ghi ở đây');
  const stored = await storedDocument();
  const values = { ...stored, issuedOn: '2013-06-05', issuedOnText: '05-6-2013' };
  const elsewhere = { id: stored.id, revision: stored.revision, values };
  expect((await callBridge(page, 'directives', 'update', elsewhere)).ok).toBe(true);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: words('directives.form.conflictTitle') });
  await dialog.waitFor();
  const names = await dialog.getByRole('row').locator('td:first-child').allInnerTexts();
  expect(names).toEqual([words('directives.fields.issuedOn'), words('directives.fields.notes')]);
  await dialog.getByRole('cell', { name: '05-6-2013 (05/6/2013)' }).waitFor();
  await dialog.getByRole('button', { name: words('directives.form.keepStored') }).click();
  await closePanel(page);
});

test('saving mine over a newer version leaves what was not typed here as it was stored', async () => {
  await edit();
  await field('notes').fill('ghi ở đây');
  const stored = await storedDocument();
  const values = { ...stored, alias: 'tên ghi ở nơi khác', notes: 'ghi ở nơi khác' };
  const elsewhere = { id: stored.id, revision: stored.revision, values };
  expect((await callBridge(page, 'directives', 'update', elsewhere)).ok).toBe(true);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: words('directives.form.conflictTitle') });
  await dialog.getByRole('button', { name: words('directives.form.keepMine') }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(storedDocument)
    .toMatchObject({ alias: 'tên ghi ở nơi khác', notes: 'ghi ở đây' });
  const saved = await storedDocument();
  const undone = { ...saved, alias: stored.alias, notes: stored.notes };
  const back = { id: saved.id, revision: saved.revision, values: undone };
  expect((await callBridge(page, 'directives', 'update', back)).ok).toBe(true);
  await closePanel(page);
});

test('Esc closes what is open in the form first, then leaves it and keeps the draft', async () => {
  await edit();
  await field('type').click();
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  await heading('editTitle').waitFor();
  await field('notes').fill('chưa xong');
  await page.keyboard.press('Escape');
  await page.getByText(words('directives.form.draftKept')).waitFor();
  await closePanel(page);
  await edit();
  await draftNotice().waitFor();
  expect(await field('notes').inputValue()).toBe('chưa xong');
  await button(page, words('directives.form.discard')).click();
  await page.keyboard.press('Escape');
  await closePanel(page);
});

test('a document without type, issuer and abstract is saved with a remark', async () => {
  await page.keyboard.press('Control+n');
  await heading('createTitle').waitFor();
  await field('numberSymbol').fill('71-TB');
  await field('issuedOn').fill('4/5/2026');
  const names = (['type', 'issuer', 'summary'] as const).map((name) =>
    words(`directives.fields.${name}`),
  );
  const remark = words('directives.form.missing', { fields: names.join(', ') });
  await page.getByText(remark).waitFor();
  const before = await countDirectives(page);
  await page.keyboard.press('Control+s');
  await page
    .getByRole('alert')
    .filter({ hasText: words('directives.form.saved', { label: '71-TB' }) })
    .filter({ hasText: remark })
    .waitFor();
  expect(await countDirectives(page)).toBe(before + 1);
  await closePanel(page);
});

test('after "Lưu và thêm tiếp" the next form is empty and begins at the number', async () => {
  await page.keyboard.press('Control+n');
  await field('numberSymbol').fill('72-TB');
  await button(page, words('directives.form.saveAndNew')).click();
  await expect.poll(() => field('numberSymbol').inputValue()).toBe('');
  await expect.poll(() => focusedName(page)).toBe(words('directives.fields.numberSymbol'));
  await page.keyboard.press('Escape');
  await page.getByRole('grid').waitFor();
});

test('Tab goes from one date to the next, past the calendar', async () => {
  await page.keyboard.press('Control+n');
  await field('issuedOn').focus();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe(words('directives.fields.receivedOn'));
  await page.keyboard.press('Escape');
});
