import { EventEmitter } from 'node:events';
import type {
  PrintToPDFOptions,
  WebContents as ElectronContents,
  WebContentsPrintOptions,
  WebPreferences,
} from 'electron';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { isAppUrl, originOf, toAppUrl, toBrowserUrl } from './appUrl.ts';
import { app } from './app.ts';
import { createEvent } from './event.ts';
import { guardMissing } from './guard.ts';
import { lifecycle } from './lifecycle.ts';
import { messageOf, note } from './log.ts';
import { menuKeys } from './menu.ts';
import { nativeTheme } from './nativeTheme.ts';
import type { ToPage } from './page/channel.ts';
import { encode } from './page/codec.ts';
import { browserSettings, openPage } from './pages.ts';
import { pdfOptions } from './pdfOptions.ts';
import { preloadScript, receiverName } from './preloadScript.ts';
import { rememberPage } from './registry.ts';
import { type Session, theSession } from './session.ts';
import { frameOf, type WebFrame } from './webFrame.ts';

type WindowOpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

/** What the window that shows the contents must hear. */
export interface WindowOfContents {
  opened(page: Page): Promise<void>;
  shown(): void;
  mayClose(): boolean;
  gone(): void;
}

let lastId = 0;

export class WebContents
  extends EventEmitter
  implements
    Pick<
      ElectronContents,
      | 'id'
      | 'send'
      | 'isDestroyed'
      | 'getURL'
      | 'getTitle'
      | 'loadURL'
      | 'reload'
      | 'executeJavaScript'
      | 'printToPDF'
      | 'print'
      | 'setWindowOpenHandler'
      | 'openDevTools'
      | 'closeDevTools'
      | 'isDevToolsOpened'
      | 'isCrashed'
      | 'focus'
    >
{
  readonly id = ++lastId;
  readonly session: Session = theSession();
  readonly #preferences: WebPreferences;
  readonly #window: WindowOfContents;
  #opening: Promise<{ page: Page; session: CDPSession }>;
  #page: Page | undefined;
  #isDestroyed = false;
  #isCrashed = false;
  #hasAgreedToClose = false;
  /** The address that main itself asked for: `will-navigate` is about the page's own wishes. */
  #expected: string | undefined;
  #sending: Promise<void> = Promise.resolve();
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(preferences: WebPreferences, window: WindowOfContents) {
    super();
    this.#preferences = preferences;
    this.#window = window;
    this.#opening = this.#open();
  }

  async #open(): Promise<{ page: Page; session: CDPSession }> {
    try {
      const opened = await openPage();
      await this.#adopt(opened.page);
      return opened;
    } catch (error) {
      note(`no page for the window: ${messageOf(error)}`);
      app.exit(1);
      throw error;
    }
  }

  async #adopt(page: Page): Promise<void> {
    this.#page = page;
    this.#isCrashed = false;
    rememberPage(page, this);
    this.#listen(page);
    await page.addInitScript(preloadScript(this.#preferences, !browserSettings.headless));
    await nativeTheme.applyTo(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#answerPopup(url, windowName, windowFeatures.join(',')),
    );
    await this.#window.opened(page);
    if (this.#isDestroyed) await page.close();
  }

  #listen(page: Page): void {
    page.on('domcontentloaded', () => this.emit('dom-ready', createEvent({})));
    page.on('load', () => {
      this.emit('did-finish-load', createEvent({}));
      this.#window.shown();
    });
    page.on('pageerror', (error) => note(`error in the page: ${error.stack ?? error.message}`));
    page.on('console', (line) => {
      const level = line.type() === 'error' ? 'error' : 'info';
      this.emit('console-message', createEvent({ level, message: line.text() }));
      if (level === 'error') note(`the page says: ${line.text()}`);
    });
    page.on('crash', () => {
      this.#isCrashed = true;
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', createEvent({}), details);
    });
    page.on('dialog', (dialog) => {
      const accepts = dialog.type() === 'beforeunload' && this.#mayLeave();
      void (accepts ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
    });
    page.on('close', () => this.#pageClosed());
  }

  /** The browser asks before it unloads a page: main's own loading goes through, a user's closing is asked for. */
  #mayLeave(): boolean {
    if (this.#expected !== undefined) return true;
    this.#hasAgreedToClose = this.#window.mayClose();
    return this.#hasAgreedToClose;
  }

  /** A page that nobody had touched is closed by the browser unasked: if the window says no, it comes back. */
  #pageClosed(): void {
    if (this.#isDestroyed || lifecycle.exiting) return;
    if (this.#hasAgreedToClose || this.#window.mayClose()) return this.#window.gone();
    const url = this.getURL();
    this.#opening = this.#open();
    void this.loadURL(url).catch((error: unknown) => note(messageOf(error)));
  }

  get mainFrame(): WebFrame {
    if (!this.#page)
      throw new Error('The stand-in knows the main frame only when the page is open');
    return frameOf(this.#page.mainFrame());
  }

  /** For the stand-in: the page, as soon as there is one. */
  async whenOpened(): Promise<Page> {
    return (await this.#opening).page;
  }

  async loadURL(url: string): Promise<void> {
    const { page, session } = await this.#opening;
    const address = toBrowserUrl(url);
    if (isAppUrl(url)) {
      const appOrigin = originOf(url);
      const browserOrigin = new URL(address).origin;
      // The handlers are typed by Electron; the contents offer the same members.
      await this.session.applyPermissions(this as never, session, appOrigin, browserOrigin);
    }
    this.#expected = withoutHash(url);
    try {
      await page.goto(address, { waitUntil: 'load', timeout: 0 });
    } catch (error) {
      const code = /net::(ERR_\w+)/.exec(messageOf(error))?.[1] ?? 'ERR_FAILED';
      this.emit('did-fail-load', createEvent({}), -2, code, url, true);
      throw Object.assign(new Error(`${code} loading '${url}'`), { code, url });
    } finally {
      this.#expected = undefined;
    }
  }

  reload(): void {
    void this.loadURL(this.getURL()).catch((error: unknown) => note(messageOf(error)));
  }

  /** For requests: whether this frame may go there; asks the application about what the page wishes. */
  allowsNavigation(frame: Frame, url: string): boolean {
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && withoutHash(url) === this.#expected) return true;
    if (!this.#emitNavigation('will-frame-navigate', frame, url)) return false;
    return !isMainFrame || this.#emitNavigation('will-navigate', frame, url);
  }

  allowsRedirect(url: string): boolean {
    return this.#page ? this.#emitNavigation('will-redirect', this.#page.mainFrame(), url) : false;
  }

  /** For the page's messages: an address that no browser loads, such as `mailto:`. */
  answerLeaving(frame: Frame, url: string): void {
    if (this.allowsNavigation(frame, url)) note(`would be given to the system: ${url}`);
  }

  #emitNavigation(name: string, frame: Frame, url: string): boolean {
    const isMainFrame = frame.parentFrame() === null;
    const event = createEvent({
      url,
      isSameDocument: false,
      isMainFrame,
      frame: frameOf(frame),
      initiator: null,
    });
    this.emit(name, event, url, false, isMainFrame, 1, frameOf(frame).routingId);
    return !event.defaultPrevented;
  }

  /** Told before the popup is there; the page that comes of it is closed unseen, whatever is said here. */
  #answerPopup(url: string, frameName: string, features: string): void {
    const answer = this.#windowOpenHandler({
      url: toAppUrl(url),
      frameName,
      features,
      disposition: features ? 'new-window' : 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'default' },
    });
    if (answer.action === 'allow') note(`the stand-in opens no second window of a page: ${url}`);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#tell(['message', channel, args]);
  }

  /** For the menu: the page acts on its keys. */
  refreshKeys(): void {
    this.#tell(['keys', menuKeys(), this.listenerCount('before-input-event') > 0]);
  }

  #tell(message: ToPage): void {
    if (this.#isDestroyed) throw new Error('Object has been destroyed');
    const call = `globalThis.${receiverName}?.(${JSON.stringify(encode(message))})`;
    // One after the other: the page must hear in the order in which main spoke.
    this.#sending = this.#callPage(this.#sending, call);
  }

  async #callPage(before: Promise<void>, call: string): Promise<void> {
    await before;
    try {
      await (await this.whenOpened()).evaluate(call);
    } catch {
      // What is said while the page goes elsewhere, or after its end, is lost, as in Electron.
    }
  }

  getURL(): string {
    return this.#page ? toAppUrl(this.#page.url()) : '';
  }

  getTitle(): string {
    return '';
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.whenOpened()).evaluate<unknown>(code);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return (await this.whenOpened()).pdf(pdfOptions(options));
  }

  print(
    _options?: WebContentsPrintOptions,
    callback?: (isSent: boolean, reason: string) => void,
  ): void {
    note(`no printer for ${this.getURL()}`);
    setImmediate(() => callback?.(false, 'The stand-in for Electron has no printer'));
  }

  openDevTools(): void {
    note('no developer tools in the stand-in');
  }

  closeDevTools(): void {
    return undefined;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  focus(): void {
    void this.whenOpened()
      .then((page) => page.bringToFront())
      .catch(() => undefined);
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('destroyed', createEvent({}));
    void this.#page?.close().catch(() => undefined);
  }
}

guardMissing('webContents', WebContents.prototype);

function withoutHash(url: string): string {
  const hash = url.indexOf('#');
  const address = hash === -1 ? url : url.slice(0, hash);
  return toAppUrl(toBrowserUrl(address));
}
