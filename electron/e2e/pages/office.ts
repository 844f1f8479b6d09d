import type { Page } from 'playwright-core';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { vietnamese } from '../../../shared/locales/vi/vi.ts';
import { launchApp, type LaunchOptions, type RunningApp } from '../harness/launchApp.ts';

/** What stands on the screen: specs say what a clerk reads. */
export const words = createTranslator('vi');
export const clerkName = 'Nguyễn Thị Lan';

/** A clerk's screen (ui.md). */
const officeScreen = { width: 1366, height: 768 };

/** Long for a busy machine, short enough that a spec that waits in vain says so soon. */
const patience = 15_000;

/** Starts the built application on a clerk's screen. */
export async function startApp(options: LaunchOptions): Promise<RunningApp> {
  const app = await launchApp(options);
  await app.page.setViewportSize(officeScreen);
  app.page.setDefaultTimeout(patience);
  return app;
}

/** Answers the five questions of the first run. */
export async function answerFirstRun(
  page: Page,
  beginning: 'empty' | 'sample' | 'import',
): Promise<void> {
  const answer = (question: 'office' | 'parent' | 'place' | 'clerk', text: string) =>
    page.getByLabel(words(`startup.first.${question}`)).fill(text);
  await answer('office', 'Đảng ủy xã Thạch Điền');
  await answer('parent', 'Đảng bộ huyện Thạch Hà');
  await answer('place', 'Thạch Điền');
  await answer('clerk', clerkName);
  await button(page, words(`startup.first.${beginning}`)).click();
  const titles = {
    empty: 'home.emptyTitle',
    sample: 'home.title',
    import: 'imports.title',
  } as const;
  await page.getByRole('heading', { name: words(titles[beginning]) }).waitFor();
}

/** Says who is working, at every later start. */
export async function chooseClerk(page: Page): Promise<void> {
  await button(page, clerkName).first().click();
  await page.getByRole('navigation').waitFor();
}

export function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

type PageName = keyof typeof vietnamese.frame.nav;

/** Goes to a page by the list on the left. */
export async function goTo(page: Page, name: PageName): Promise<void> {
  await page
    .getByRole('navigation')
    // What is overdue is counted beside the name.
    .getByRole('button', { name: new RegExp(`^${words(`frame.nav.${name}`)}( \\d.*)?$`) })
    .click();
}
