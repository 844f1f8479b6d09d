import type { Page } from 'playwright-core';
import type { BrowserWindow } from './browserWindow.ts';
import type { WebContents } from './webContents.ts';

/** Which page belongs to which WebContents; a page that belongs to none is not ours and is closed. */
const contentsByPage = new Map<Page, WebContents>();

/** Open windows in the order in which they were made. */
export const openWindows = new Set<BrowserWindow>();

export function rememberPage(page: Page, contents: WebContents): void {
  contentsByPage.set(page, contents);
  page.once('close', () => contentsByPage.delete(page));
}

export function contentsOf(page: Page): WebContents | undefined {
  return contentsByPage.get(page);
}

export function allContents(): WebContents[] {
  return [...openWindows].map((window) => window.webContents);
}
