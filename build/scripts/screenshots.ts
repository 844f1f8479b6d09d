import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../../electron/e2e/harness/launchApp.ts';
import { commitRows, openWorkbook, previewRows } from '../../electron/e2e/pages/importWizard.ts';
import { answerFirstRun, button, goTo, startApp, words } from '../../electron/e2e/pages/office.ts';
import { closePanel, openRow, panel, searchField } from '../../electron/e2e/pages/register.ts';
import { writeLegacyRegisters } from '../samples/legacyRegisters.ts';
import { root } from './processes.ts';

/*
 * `node build/scripts/screenshots.ts` (after `npm run build`): pictures of the built application with the
 * sample and a messy old register, at the size of the clerks' screens. Those that are shown to readers
 * go to build/screenshots; the others, for whoever looks the screens over, to out/screenshots.
 */

const shown = join(root, 'build/screenshots');
const others = join(root, 'out/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
for (const place of [shown, others]) mkdirSync(place, { recursive: true });

async function take(page: Page, name: string, place = others): Promise<void> {
  // Loading signs go by themselves.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(place, `${name}.png`), animations: 'disabled' });
}

async function takeImport(app: RunningApp, workbook: string): Promise<void> {
  const { page } = app;
  await goTo(page, 'imports');
  await take(page, 'importFile');
  await openWorkbook(app, workbook);
  await take(page, 'importColumns');
  await previewRows(app);
  await take(page, 'import', shown);
  await commitRows(app);
  await take(page, 'importDone');
}

async function takeRegister(page: Page): Promise<void> {
  await goTo(page, 'directives');
  await take(page, 'directivesWhole');
  await searchField(page).fill('dân vận');
  await openRow(page, '25-NQ/TW');
  await page.getByRole('tab', { name: words('directives.detail.tabs.relations') }).click();
  await take(page, 'directives', shown);
  await page.getByRole('tab', { name: words('directives.detail.tabs.content') }).click();
  await take(page, 'directiveContent');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'directivesDark');
  await page.emulateMedia({ colorScheme: 'light' });
  await closePanel(page);
  await searchField(page).fill('');
  await button(page, words('directives.filter.types')).click();
  await take(page, 'filter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+a');
  await take(page, 'chosen');
  await page.keyboard.press('Escape');
}

async function takeForm(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  const field = (name: 'numberSymbol' | 'issuedOn') =>
    page.getByLabel(words(`directives.fields.${name}`), { exact: true });
  await field('numberSymbol').fill('290-QĐ/TW');
  await field('issuedOn').fill('25/2/10');
  await page.getByText(words('directives.form.duplicate')).waitFor();
  await take(page, 'form');
  await button(page, words('directives.form.cancel')).click();
}

async function takePaper(page: Page): Promise<void> {
  await button(page, words('directives.print')).click();
  await page.getByRole('heading', { name: words('exports.registerTitle') }).waitFor();
  await take(page, 'print', shown);
  await button(page, words('exports.preview.close')).first().click();
}

async function takeSettings(page: Page): Promise<void> {
  for (const tab of ['office', 'issuers', 'documentTypes', 'backups', 'appearance'] as const) {
    await goTo(page, 'settings');
    await page.getByRole('tab', { name: words(`settings.tabs.${tab}`) }).click();
    await take(
      page,
      tab === 'issuers' ? 'settings' : `settings-${tab}`,
      tab === 'issuers' ? shown : others,
    );
  }
}

async function takeTheRest(page: Page): Promise<void> {
  await searchField(page).fill('36-HD');
  await openRow(page, '36-HD/VPTW');
  await closePanel(page);
  await page.keyboard.press('Delete');
  await page.getByText(words('directives.form.removed', { count: 1 })).waitFor();
  await take(page, 'removed');
  for (const name of ['home', 'trash', 'history', 'help'] as const) {
    await goTo(page, name);
    await take(page, name, name === 'home' ? shown : others);
  }
  await page.keyboard.press('Control+/');
  await take(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('dan van kheo');
  await take(page, 'palette');
  await page.keyboard.press('Escape');
  await goTo(page, 'directives');
  await panel(page).waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 683, height: 384 });
  await take(page, 'directivesZoomed');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await take(page, 'directivesLarge');
}

async function takeDay(): Promise<void> {
  const { xlsx } = await writeLegacyRegisters(folder);
  const app = await startApp({ dataFolder: join(folder, 'data') });
  try {
    await take(app.page, 'firstRun', shown);
    await answerFirstRun(app.page, 'sample');
    await takeImport(app, xlsx);
    await takeRegister(app.page);
    await takeForm(app.page);
    await takePaper(app.page);
    await takeSettings(app.page);
    await goTo(app.page, 'directives');
    await takeTheRest(app.page);
  } finally {
    await app.close();
  }
}

/** The next start makes the day's copy; then the register is damaged. */
async function takeFailure(): Promise<void> {
  const dataFolder = join(folder, 'data');
  const second = await startApp({ dataFolder });
  await take(second.page, 'clerk');
  await second.page.waitForTimeout(3000);
  await second.close();
  writeFileSync(join(dataFolder, 'register/register.db'), 'x'.repeat(8192));
  const third = await startApp({ dataFolder });
  try {
    await take(third.page, 'failure', shown);
  } finally {
    await third.kill();
  }
}

try {
  await takeDay();
  await takeFailure();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
