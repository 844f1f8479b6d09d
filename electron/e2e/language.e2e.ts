import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createTranslator } from '../../shared/locales/index.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { startApp, words } from './pages/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const english = createTranslator('en');
let app: RunningApp | undefined;

afterAll(async () => {
  await app?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('started in English the pages are English, else Vietnamese', async () => {
  app = await startApp({ dataFolder: folder, args: ['--lang=en'] });
  const { page } = app;
  await page.getByRole('heading', { name: english('startup.first.title') }).waitFor();
  const language = () => document.documentElement.lang;
  expect(await page.evaluate(language)).toBe('en');
  await page.getByLabel(english('startup.first.office')).fill('Đảng ủy xã Thạch Điền');
  await page.getByLabel(english('startup.first.clerk')).fill('Nguyễn Thị Lan');
  await page.getByRole('button', { name: english('startup.first.sample') }).click();
  await page.getByRole('heading', { name: english('home.title') }).waitFor();
  await app.close();
  app = await startApp({ dataFolder: folder });
  await app.page.getByRole('heading', { name: words('startup.clerk.title') }).waitFor();
  expect(await app.page.evaluate(language)).toBe('vi');
});
