import type { Page } from 'playwright-core';
import { words } from './office.ts';

/** A row of the list; the panel beside it has tables of its own. */
export function row(page: Page, text: string) {
  return page.getByRole('grid').getByRole('row').filter({ hasText: text });
}

export function panel(page: Page) {
  return page.getByRole('complementary');
}

export function searchField(page: Page) {
  return page.getByRole('textbox', { name: words('directives.search') });
}

/** Opens the document of this number beside the list; others may cite it. */
export async function openRow(page: Page, number: string): Promise<void> {
  const cell = page.getByRole('gridcell', { name: number, exact: true });
  await cell.first().click();
  await panel(page).waitFor();
}

/** Waits for the panel first: an Esc that comes before it would close nothing. */
export async function closePanel(page: Page): Promise<void> {
  await panel(page).waitFor();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
}
