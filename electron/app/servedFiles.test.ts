import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy, fileForRequest, serveFile } from './servedFiles.ts';

const root = mkdtempSync(join(tmpdir(), 'served-'));
const folder = join(root, 'renderer');

beforeAll(() => {
  mkdirSync(folder);
  mkdirSync(join(root, 'renderer-secret'));
  writeFileSync(join(folder, 'index.html'), '<p>sổ</p>');
  writeFileSync(join(root, 'register.json'), '{}');
  writeFileSync(join(root, 'renderer-secret/a.json'), '{}');
});
afterAll(() => rmSync(root, { recursive: true }));

test('the page is served with the content security policy as a header', async () => {
  const response = await serveFile(folder, 'GET', 'app://main/');
  expect(await response.text()).toBe('<p>sổ</p>');
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the policy forbids everything from elsewhere, inline script and eval', () => {
  expect(contentSecurityPolicy).toContain(`default-src 'none'`);
  expect(contentSecurityPolicy).toContain(`script-src 'self';`);
  expect(contentSecurityPolicy).not.toContain('unsafe-eval');
  expect(contentSecurityPolicy).toContain(`frame-ancestors 'none'`);
});

test.each([
  ['a file above the folder', 'GET', 'app://main/../register.json'],
  ['the same, encoded', 'GET', 'app://main/%2e%2e/register.json'],
  ['the same, with an encoded slash', 'GET', 'app://main/..%2fregister.json'],
  ['the same, with an encoded backslash', 'GET', 'app://main/..%5cregister.json'],
  ['a folder whose name begins alike', 'GET', 'app://main/..%2frenderer-secret/a.json'],
  ['another host', 'GET', 'app://other/index.html'],
  ['another scheme', 'GET', 'https://main/index.html'],
  ['another method', 'POST', 'app://main/index.html'],
  ['a kind of file that a page does not have', 'GET', 'app://main/register.db'],
  ['a broken escape', 'GET', 'app://main/%E0%A4%A'],
  ['a zero byte', 'GET', 'app://main/index.html%00.json'],
])('%s is not served', async (_what, method, address) => {
  expect((await serveFile(folder, method, address)).status).toBe(404);
});

test('files inside the folder are found', () => {
  expect(fileForRequest(folder, 'GET', 'app://main/assets/a.js')).toBe(join(folder, 'assets/a.js'));
});
