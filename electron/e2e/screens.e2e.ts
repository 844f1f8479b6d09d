import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeLegacyXlsx } from '../../build/samples/legacyRegisters.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { misfits, seriousFaults } from './pages/accessibility.ts';
import { ask } from './pages/bridge.ts';
import { commitRows, openWorkbook, previewRows } from './pages/importWizard.ts';
import { answerFirstRun, startApp, words } from './pages/office.ts';
import { openRow } from './pages/register.ts';

/* Every screen on the screens that offices have: light and dark, small and large, zoomed. */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;
let page: Page;
let openDirective = '';

beforeAll(async () => {
  app = await startApp({ dataFolder: folder });
  page = app.page;
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

const screens = { small: [1366, 768], large: [1920, 1080], zoomed: [683, 384] } as const;

async function useScreen(name: keyof typeof screens, colorScheme: 'light' | 'dark' = 'light') {
  const [width, height] = screens[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  // Colours change by and by: what is measured is where they end.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null),
  );
}

const addresses = [
  ['the desk', '/'],
  ['the register', '/directives'],
  ['an open document', '/directives?id='],
  ['the form', '/directives/new'],
  ['the entry of figures', '/figures'],
  ['the totals of figures', '/figures?tab=rollUp'],
  ['the forms of figures', '/figures?tab=forms'],
  ['what is due', '/deadlines'],
  ['the coverage of documents', '/coverage'],
  ['the targets', '/targets'],
  ['the programs', '/programs'],
  ['the models by step', '/models?view=board&year=2017'],
  ['the models by unit and field', '/models?view=matrix&year=2017'],
  ['the numbers of models', '/models?view=numbers&year=2017'],
  ['the awards', '/awards'],
  ['the proposals of awards', '/awards?view=proposals'],
  ['the activities', '/activities'],
  ['the units', '/units'],
  ['the import of units', '/registers/import?register=organisations'],
  ['the import', '/imports'],
  ['the log', '/history'],
  ['the trash', '/trash'],
  ['the office', '/settings?tab=office'],
  ['the issuers', '/settings?tab=issuers'],
  ['the backups', '/settings?tab=backups'],
  ['the appearance', '/settings?tab=appearance'],
  ['the guide', '/help'],
] as const;

async function open(address: string): Promise<void> {
  const hash = address.endsWith('id=') ? `${address}${openDirective}` : address;
  await page.evaluate((place) => {
    globalThis.location.hash = place;
  }, hash);
  await page.getByRole('main').waitFor();
  // Rows and counts come a moment after the page.
  await page.waitForTimeout(250);
}

async function expectGoodScreen(): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await useScreen('small', scheme);
    expect(await seriousFaults(page), scheme).toEqual([]);
    expect(await misfits(page), scheme).toEqual([]);
  }
  for (const name of ['large', 'zoomed'] as const) {
    await useScreen(name);
    expect(await misfits(page), name).toEqual([]);
  }
  await useScreen('small');
}

test('the first run is readable by all and fits', async () => {
  await expectGoodScreen();
  await answerFirstRun(page, 'sample');
});

test('the three steps of an import are readable by all and fit', async () => {
  const workbook = join(folder, 'So van ban den.xlsx');
  await writeLegacyXlsx(workbook);
  await openWorkbook(app, workbook);
  await expectGoodScreen();
  await previewRows(app);
  await expectGoodScreen();
  await commitRows(app);
  await expectGoodScreen();
});

describe('each page', () => {
  beforeEach(async () => {
    if (openDirective !== '') return;
    const filter = { search: '25-NQ/TW' };
    const found = z.object({ rows: z.array(z.object({ id: z.string() })) });
    const { rows } = await ask(page, ['directives', 'list'], { filter }, found);
    openDirective = rows[0]?.id ?? '';
  });

  test.each(addresses)('%s is readable by all and fits', async (_name, address) => {
    await open(address);
    await expectGoodScreen();
  });
});

test('the relations and the history of a document are readable by all and fit', async () => {
  await open('/directives');
  await openRow(page, 'BC/ĐU');
  for (const tab of ['relations', 'attachments', 'history'] as const) {
    await page.getByRole('tab', { name: words(`directives.detail.tabs.${tab}`) }).click();
    await page.waitForTimeout(250);
    await expectGoodScreen();
  }
});

test('the form with all its hints is readable by all and fits', async () => {
  await open('/directives/new');
  const field = (name: 'numberSymbol' | 'issuedOn' | 'receivedOn') =>
    page.getByLabel(words(`directives.fields.${name}`), { exact: true });
  await field('numberSymbol').fill('290-QĐ/TW');
  await field('issuedOn').fill('25/2/10');
  await field('receivedOn').fill('24/2/10');
  await page.getByText(words('directives.form.duplicate')).waitFor();
  const types = 'quyết định hoặc quy định';
  await page.getByText(words('directives.form.typeAmbiguous', { types })).waitFor();
  await page.getByText(words('directives.form.receivedBeforeIssued')).waitFor();
  await expectGoodScreen();
  await page.keyboard.press('Control+s');
  await page.getByText(words('directives.form.saved', { label: '290-QĐ/TW' })).waitFor();
  await expectGoodScreen();
});

test('the sheet of shortcuts and the palette are readable by all and fit', async () => {
  await open('/directives');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: words('frame.shortcuts') }).waitFor();
  await expectGoodScreen();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await expectGoodScreen();
  await page.keyboard.press('Escape');
});

test.each([
  ['the list alone', '/directives'],
  ['the list beside an open document', '/directives?id='],
])(
  'at least eighteen rows of the register are in sight on 1366×768: %s',
  async (_what, address) => {
    await useScreen('small');
    await open(address);
    const visible = await page.evaluate(() => {
      const frame = document.querySelector('[role="grid"]')?.getBoundingClientRect();
      const rows = [...document.querySelectorAll('[role="grid"] [role="rowgroup"] [role="row"]')];
      const isInSight = ({ top, bottom }: DOMRect) =>
        top >= (frame?.top ?? 0) && bottom <= (frame?.bottom ?? 0);
      return rows.filter((row) => isInSight(row.getBoundingClientRect())).length;
    });
    expect(visible).toBeGreaterThanOrEqual(18);
  },
);

test('the abstract is the widest column of the register on 1366×768', async () => {
  await useScreen('small');
  await open('/directives');
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('[role="grid"] [role="columnheader"]')].map((heading) => ({
      title: heading.getAttribute('title'),
      width: heading.getBoundingClientRect().width,
    })),
  );
  const ofAbstract = widths.find(({ title }) => title === words('directives.fields.summary'));
  const others = widths.filter((column) => column !== ofAbstract);
  for (const { title, width } of others)
    expect(width, title ?? '').toBeLessThan((ofAbstract?.width ?? 0) / 2);
});

test('filters that have no room in the line are chosen from a sheet', async () => {
  await useScreen('small');
  await open('/directives?id=');
  await page.getByRole('button', { name: words('directives.filter.all'), exact: true }).click();
  const chip = page.getByRole('button', { name: words('directives.filter.types'), exact: true });
  await chip.click();
  await page.getByRole('checkbox', { name: 'nghị quyết' }).click();
  await page.keyboard.press('Escape');
  const chosen = words('directives.filter.allChosen', { count: 1 });
  await page.getByRole('button', { name: chosen }).waitFor();
  await page.getByRole('button', { name: words('directives.filter.clear') }).click();
});
