import type { Page } from 'playwright-core';
import { filePrefix, receiverName } from './preloadScript.ts';

/** Paths for files that a test made in the page, by file name; such a file has none of its own. */
export const knownFiles = new Map<string, string>();

/**
 * Puts the path of a chosen or dropped file where the preload script could only put a stand-in for it:
 * `getPathForFile` answers at once, but only the browser knows the path.
 */
export async function resolveFiles(page: Page, args: unknown[]): Promise<unknown[]> {
  return Promise.all(args.map((value) => resolveValue(page, value)));
}

async function resolveValue(page: Page, value: unknown): Promise<unknown> {
  if (typeof value === 'string') {
    return value.startsWith(filePrefix) ? pathOf(page, value.slice(filePrefix.length)) : value;
  }
  if (Array.isArray(value)) return resolveFiles(page, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(async ([key, item]) => {
    return [key, await resolveValue(page, item)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function pathOf(page: Page, index: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const file = `globalThis.${receiverName}Files[${Number(index)}]`;
    const { result } = await session.send('Runtime.evaluate', { expression: file });
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId ?? '' });
    if (path) return path;
    const name = await session.send('Runtime.evaluate', { expression: `${file}.name` });
    return knownFiles.get(String(name.result.value)) ?? '';
  } finally {
    await session.detach();
  }
}
