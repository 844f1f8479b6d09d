import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { focusedName } from './pages/focus.ts';
import { button, clerkName, goTo, words } from './pages/office.ts';
import { searchField } from './pages/register.ts';
import { SampleOffice } from './pages/sample.ts';

/* What stands around every page: the guide, the year, the clerk. */

const office = new SampleOffice();
let page: Page;

beforeAll(async () => {
  page = office.page;
  await goTo(page, 'directives');
});

test('F1 in the moment after the search was typed or cleared opens the guide and stays there', async () => {
  const guide = page.getByRole('heading', { name: words('help.title') });
  for (const clear of [false, true]) {
    await goTo(page, 'directives');
    await searchField(page).fill('quyết định');
    await page.waitForTimeout(300);
    await searchField(page).focus();
    await page.keyboard.press(clear ? 'Escape' : 'x');
    await page.keyboard.press('F1');
    await guide.waitFor();
    // A search that is late would bring the list back.
    await page.waitForTimeout(400);
    expect(await guide.count(), clear ? 'cleared' : 'typed').toBe(1);
  }
});

describe('the year in the header', () => {
  const year = (name: string) => page.getByRole('banner').getByRole('button', { name });

  test('narrows the register, is kept on the way through other pages, and is let go again', async () => {
    await goTo(page, 'home');
    await year(words('frame.year.all')).click();
    await page.getByRole('menuitem', { name: /^Năm 2013/ }).click();
    const only = words('frame.year.one', { year: '2013' });
    await year(only).waitFor();
    await page.getByRole('grid').waitFor();
    expect(page.url()).toContain('year=2013');
    await goTo(page, 'home');
    await year(only).waitFor();
    await goTo(page, 'directives');
    await page.getByRole('grid').waitFor();
    expect(page.url()).toContain('year=2013');
    await button(page, words('directives.filter.clear')).click();
    await year(words('frame.year.all')).waitFor();
    await goTo(page, 'home');
    await goTo(page, 'directives');
    await page.getByRole('grid').waitFor();
    expect(page.url()).not.toContain('year=');
  });

  test('narrows programs and activities as well, and other pages say that they show all years', async () => {
    await goTo(page, 'programs');
    // The header belongs to the page that is left until the next one is loaded.
    await page.getByRole('heading', { name: words('programs.title') }).waitFor();
    await year(words('frame.year.all')).click();
    await page.getByRole('menuitem', { name: words('frame.year.one', { year: '2018' }) }).click();
    await page.getByText('Đề án “Nâng cao hiệu quả phong trào dân vận khéo').waitFor();
    expect(page.url()).toMatch(/programs\?year=2018/);
    await page.getByText('phường Thượng Thanh').first().waitFor({ state: 'hidden' });
    const only = words('frame.year.one', { year: '2018' });
    await goTo(page, 'deadlines');
    await year(words('frame.year.notHere', { year: only })).waitFor();
    await goTo(page, 'activities');
    await expect.poll(() => page.url()).toMatch(/activities\?year=2018/);
    await year(only).waitFor();
    await year(only).click();
    await page.getByRole('menuitem', { name: words('frame.year.all') }).click();
    await year(words('frame.year.all')).waitFor();
    expect(page.url()).not.toContain('year=');
  });
});

describe('the clerk', () => {
  test('is added in the header and asked for first at the next start', async () => {
    await button(page, words('frame.clerk', { name: clerkName })).click();
    await page.getByRole('menuitem', { name: words('frame.addClerk') }).click();
    await page.getByLabel(words('startup.clerk.new')).fill('Zung Thị Yến');
    await page.keyboard.press('Enter');
    await button(page, words('frame.clerk', { name: 'Zung Thị Yến' })).waitFor();
    page = await office.restart();
    await button(page, clerkName).waitFor();
    await expect.poll(() => focusedName(page)).toBe('Zung Thị Yến');
  });
});
