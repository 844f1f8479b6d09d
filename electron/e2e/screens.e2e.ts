import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranslator } from '../../shared/locales/index.ts';
import { launchApp, type RunningApp } from './harness/launchApp.ts';

const words = createTranslator('vi');
const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await launchApp({ dataFolder: folder });
  page = app.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel(words('startup.first.office')).fill('Đảng ủy xã Thạch Điền');
  await page.getByLabel(words('startup.first.clerk')).fill('Nguyễn Thị Lan');
  await page.getByRole('button', { name: words('startup.first.sample') }).click();
  await page.getByRole('heading', { name: words('home.title') }).waitFor();
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

const addresses = [
  ['the desk', '/'],
  ['the register', '/directives'],
  ['the form', '/directives/new'],
  ['the import', '/imports'],
  ['the log', '/history'],
  ['the trash', '/trash'],
  ['the office', '/settings?tab=office'],
  ['the issuers', '/settings?tab=issuers'],
  ['the backups', '/settings?tab=backups'],
  ['the guide', '/help'],
] as const;

async function open(address: string): Promise<void> {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, address);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(400);
}

test.each(addresses)(
  '%s has no serious fault for people who cannot see or use a mouse',
  async (_name, address) => {
    await open(address);
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html.slice(0, 120))
              .slice(0, 3)
              .join(' | ')}`,
        );
    });
    expect(faults).toEqual([]);
  },
);

const sizes = [
  [1366, 768],
  [1920, 1080],
] as const;

test.each(
  sizes.flatMap(([width, height]) =>
    addresses.map(([name, address]) => [name, width, height, address] as const),
  ),
)(
  '%s fits on %i×%i: no sideways scrolling, no button that cuts its words',
  async (_name, width, height, address) => {
    await page.setViewportSize({ width, height });
    await open(address);
    const cut = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const labels = [...document.querySelectorAll('button')].filter(
        (button) =>
          button.scrollWidth > button.clientWidth + 1 &&
          getComputedStyle(button).overflow !== 'visible' &&
          // A title that is shortened with an ellipsis is meant to be.
          getComputedStyle(button).textOverflow !== 'ellipsis',
      );
      return [
        ...(scrollWidth > clientWidth ? ['window'] : []),
        ...labels.map((button) => button.textContent),
      ];
    });
    expect(cut).toEqual([]);
  },
);

test('at least eighteen rows of the register are in sight on 1366×768', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open('/directives');
  const visible = await page.evaluate(() => {
    const frame = document.querySelector('[role="grid"]')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role="grid"] [role="rowgroup"] [role="row"]')];
    return rows.filter((row) => row.getBoundingClientRect().bottom <= (frame?.bottom ?? 0)).length;
  });
  expect(visible).toBeGreaterThanOrEqual(18);
});
