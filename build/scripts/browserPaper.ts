import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { contract } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { serveFile } from '../../electron/app/servedFiles.ts';
import { paperMarks, unlessAborted, waitForPaper } from '../../electron/app/waitForPaper.ts';
import type { AppContext, PaperPort } from '../../electron/context.ts';
import { handlers } from '../../electron/features/handlers.ts';
import { createDispatcher } from '../../electron/ipc/dispatcher.ts';
import { ensureBrowser } from './findBrowser.ts';
import { root } from './processes.ts';

/** A secure origin for the page; every request to it is answered from out/renderer, none reaches a network. */
const origin = 'https://main.app.localhost';

async function openBridge(page: Page, context: AppContext): Promise<void> {
  const dispatch = createDispatcher(contract, handlers, context, (_ref, where, error) => {
    throw new AppError('internal', { where }, undefined, error);
  });
  await page.exposeFunction('callBridge', dispatch);
  await page.addInitScript(`globalThis.bridge = {
    call: (feature, procedure, input) => globalThis.callBridge(feature, procedure, input),
    on: () => () => {},
    fileToken: async () => '',
  };`);
  await page.route(`${origin}/**`, async (route) => {
    const address = route.request().url().replace(origin, 'app://main');
    const response = await serveFile(join(root, 'out/renderer'), route.request().method(), address);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

/**
 * Paper for the headless commands: the application's own print page in a browser of the machine,
 * asking the same handlers. Needs a build (`npm run build`).
 */
export function browserPaper(context: () => AppContext): PaperPort {
  return {
    async toPdf(route, file, watch) {
      const browser = await chromium.launch({
        executablePath: await ensureBrowser(),
        args: ['--no-sandbox'],
      });
      try {
        const page = await browser.newPage();
        await openBridge(page, context());
        await page.goto(`${origin}/index.html#${route}`);
        await waitForPaper(() => page.evaluate(paperMarks), watch);
        const options = { path: file, preferCSSPageSize: true, printBackground: true };
        await unlessAborted(watch.signal, page.pdf(options));
      } finally {
        await browser.close();
      }
    },
    print: () => Promise.reject(new AppError('forbidden')),
  };
}
