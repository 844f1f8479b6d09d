import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureBrowser, findBrowser } from './findBrowser.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dan-van-browser-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function makeProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('the browser that the user names is taken before any other', async () => {
  const named = makeProgram('my-own-browser');
  vi.stubEnv('BROWSER_PATH', named);
  expect(findBrowser()).toBe(named);
  expect(await ensureBrowser()).toBe(named);
});

test.runIf(process.platform === 'linux')('a browser on the search path is found', () => {
  const chrome = makeProgram('google-chrome');
  vi.stubEnv('BROWSER_PATH', '');
  vi.stubEnv('PATH', folder);
  expect(findBrowser()).toBe(chrome);
});
