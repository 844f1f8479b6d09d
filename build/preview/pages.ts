import { mkdirSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../scripts/findBrowser.ts';
import { app } from './app.ts';
import { control } from './control.ts';
import { lifecycle } from './lifecycle.ts';
import { messageOf, note } from './log.ts';
import { receiveFromPage } from './messages.ts';
import { bindingName } from './preloadScript.ts';
import { contentsOf } from './registry.ts';
import { answerRequest } from './requests.ts';

/** Set by run.ts before the application is loaded. */
export const browserSettings = { headless: true };

interface RunningBrowser {
  context: BrowserContext;
  session: CDPSession;
  /** The page that the browser opened by itself: the first window of the application takes it. */
  spare: Page | undefined;
}

const flags = [
  // A window without tabs and address; about:blank would get both.
  '--app=data:text/html,',
  // Spares the window the bar that warns of the flags below.
  '--test-type',
  // Also answers the tests that drive the same pages; the stand-in itself talks through a pipe.
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever slips past the interception finds no network; a development server on this machine is served.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

let running: Promise<RunningBrowser> | undefined;
let openingInTurn: Promise<unknown> = Promise.resolve();
let pagesUnderWay = 0;

/** A page for a new window. Pages are opened one after the other, so that none is mistaken for another. */
export function openPage(): Promise<{ page: Page; session: CDPSession }> {
  const opened = openingInTurn.then(openNow);
  openingInTurn = opened.catch(() => undefined);
  return opened;
}

async function openNow(): Promise<{ page: Page; session: CDPSession }> {
  const browser = await (running ??= launch());
  const { context, session, spare } = browser;
  browser.spare = undefined;
  if (spare && !spare.isClosed()) return { page: spare, session };
  pagesUnderWay += 1;
  try {
    if (browserSettings.headless) return { page: await context.newPage(), session };
    const arrival = context.waitForEvent('page');
    // A window of its own: a tab would sit beside the first page, in a browser's frame.
    await session.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      background: true,
    });
    return { page: await arrival, session };
  } finally {
    pagesUnderWay -= 1;
  }
}

async function launch(): Promise<RunningBrowser> {
  const profile = profileFolder();
  const context = await launchWithPatience(profile, await ensureBrowser());
  context.on('close', () => (running = undefined));
  context.on('page', (page) => void refuseStranger(page));
  await context.exposeBinding(bindingName, receiveFromPage);
  await context.route('**/*', answerRequest);
  const browser = context.browser();
  if (!browser) throw new Error('the browser is gone');
  const session = await browser.newBrowserCDPSession();
  const [port = '', path = ''] = (
    await readFile(join(profile, 'DevToolsActivePort'), 'utf8')
  ).split('\n');
  control.report({ kind: 'endpoint', url: `ws://127.0.0.1:${port}${path}` });
  app.beforeExit = () => closeBrowser(context);
  return { context, session, spare: context.pages()[0] };
}

/** The browser of a run that was killed may still hold the profile for a moment. */
async function launchWithPatience(
  profile: string,
  executablePath: string,
): Promise<BrowserContext> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.launchPersistentContext(profile, {
        executablePath,
        headless: browserSettings.headless,
        // As root, Chromium starts only without its sandbox; elsewhere on Linux it often cannot make one.
        chromiumSandbox: process.platform !== 'linux',
        args: flags,
        viewport: null,
        colorScheme: null,
        handleSIGHUP: false,
        handleSIGINT: false,
        handleSIGTERM: false,
      });
    } catch (error) {
      const isHeld = /already in use|SingletonLock|ProcessSingleton/.test(messageOf(error));
      if (!isHeld || attempt === 20) throw error;
      await wait(250);
    }
  }
}

/** Beside the application's data, as Electron's own; elsewhere when nothing can be written there. */
function profileFolder(): string {
  const folder = join(app.getPath('sessionData'), 'Chromium');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'so-dan-van-preview-'));
  }
}

async function closeBrowser(context: BrowserContext): Promise<void> {
  // Five seconds are ample for a browser to write its profile; a hanging one must not keep the app.
  await Promise.race([context.close(), wait(5000)]);
}

/** A page that no BrowserWindow asked for: a popup of the page, or the browser's own new tab. */
async function refuseStranger(page: Page): Promise<void> {
  const opener = await page.opener().catch(() => null);
  if (!opener && pagesUnderWay > 0) return;
  if (contentsOf(page) || lifecycle.exiting) return;
  await page.close().catch((error: unknown) => note(`popup: ${messageOf(error)}`));
}
