import type { Page } from 'playwright-core';
import { words } from './office.ts';

export function row(page: Page, text: string) {
  return page.getByRole('row').filter({ hasText: text });
}

export function panel(page: Page) {
  return page.getByRole('complementary');
}

export function searchField(page: Page) {
  return page.getByRole('textbox', { name: words('directives.search') });
}

/** Opens the document beside the list. */
export async function openRow(page: Page, text: string): Promise<void> {
  await row(page, text).first().click();
  await panel(page).waitFor();
}

export async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
}
