import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../../electron/e2e/harness/launchApp.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { writeLegacyRegisters } from '../samples/legacyRegisters.ts';
import { root } from './processes.ts';

/*
 * `node build/scripts/screenshots.ts` (after `npm run build`): the pictures of the README, of the built
 * application with the sample and a messy old register, at the size of the clerks' screens.
 */

const words = createTranslator('vi');
const pictures = join(root, 'build/screenshots');
mkdirSync(pictures, { recursive: true });

async function take(page: Page, name: string): Promise<void> {
  // Notices and loading signs go by themselves.
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function firstRun(page: Page): Promise<void> {
  await page.getByLabel(words('startup.first.office')).fill('Đảng ủy xã Thạch Điền');
  await page.getByLabel(words('startup.first.parent')).fill('Đảng bộ huyện Thạch Hà');
  await page.getByLabel(words('startup.first.place')).fill('Thạch Điền');
  await page.getByLabel(words('startup.first.clerk')).fill('Nguyễn Thị Lan');
  await page.getByRole('button', { name: words('startup.first.sample') }).click();
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
}

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const { xlsx } = await writeLegacyRegisters(folder);
const app = await launchApp({ dataFolder: join(folder, 'data') });
try {
  const { page } = app;
  const navigate = (name: 'directives' | 'imports') =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: words(`frame.nav.${name}`), exact: true })
      .click();
  await page.setViewportSize({ width: 1366, height: 768 });
  await firstRun(page);
  await navigate('imports');
  await app.dialogs.answerOpen([xlsx]);
  await page.getByRole('button', { name: words('imports.choose') }).click();
  await page.getByRole('button', { name: words('imports.next') }).click();
  await page.getByText(/^Đọc /).first().waitFor();
  await take(page, 'import');
  await page.getByRole('button', { name: /dòng vào sổ$/ }).click();
  await page.getByText(words('imports.done')).waitFor();
  await navigate('directives');
  await page.getByRole('textbox', { name: words('directives.search') }).fill('dân vận');
  await page.getByRole('row').filter({ hasText: '290-QĐ/TW' }).first().click();
  await page.getByRole('tab', { name: words('directives.detail.tabs.relations') }).click();
  await take(page, 'directives');
} finally {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
}
