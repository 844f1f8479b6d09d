import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from 'electron';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { createEvent } from './event.ts';
import { guardMissing } from './guard.ts';
import { lifecycle, requireReady } from './lifecycle.ts';
import { openWindows } from './registry.ts';
import { WebContents } from './webContents.ts';
import { WindowPlace } from './windowPlace.ts';

let lastId = 0;

/** Every window is a page of the browser, a hidden one too (it is printed from). */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      ElectronWindow,
      | 'id'
      | 'loadURL'
      | 'loadFile'
      | 'reload'
      | 'show'
      | 'hide'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'focus'
      | 'isFocused'
      | 'isVisible'
      | 'minimize'
      | 'isMinimized'
      | 'maximize'
      | 'unmaximize'
      | 'isMaximized'
      | 'restore'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'getSize'
      | 'setSize'
      | 'getTitle'
      | 'setTitle'
      | 'setProgressBar'
      | 'setMenuBarVisibility'
      | 'removeMenu'
      | 'flashFrame'
    >
{
  readonly id = ++lastId;
  readonly webContents: WebContents;
  /** What the application asked for, for tests to look at. */
  readonly options: BrowserWindowConstructorOptions;
  readonly #place: WindowPlace;
  #isDestroyed = false;
  #isVisible: boolean;
  #wasShownReady = false;
  #title: string;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    requireReady('BrowserWindow');
    super();
    this.options = options;
    this.#title = options.title ?? app.name;
    this.#isVisible = options.show ?? true;
    this.#place = new WindowPlace(options);
    openWindows.add(this);
    this.webContents = new WebContents(options.webPreferences ?? {}, {
      opened: (page) => this.#opened(page),
      shown: () => this.#shownFirst(),
      mayClose: () => this.#mayClose(),
      gone: () => this.destroy(),
    });
    app.emit('web-contents-created', createEvent({}), this.webContents);
    app.emit('browser-window-created', createEvent({}), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...openWindows].findLast((window) => window.isVisible()) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...openWindows].find((window) => window.id === id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...openWindows].find((window) => window.webContents === contents) ?? null;
  }

  async #opened(page: Page): Promise<void> {
    await this.#place.take(page, this.#isVisible);
  }

  #shownFirst(): void {
    if (this.#wasShownReady) return;
    this.#wasShownReady = true;
    this.emit('ready-to-show', createEvent({}));
  }

  #mayClose(): boolean {
    const event = createEvent({});
    this.emit('close', event);
    return !event.defaultPrevented;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadURL(pathToFileURL(path).href);
  }

  reload(): void {
    this.webContents.reload();
  }

  close(): void {
    if (!this.#isDestroyed && this.#mayClose()) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    openWindows.delete(this);
    this.webContents.destroy();
    this.emit('closed', createEvent({}));
    if (openWindows.size > 0 || lifecycle.quitting || lifecycle.exiting) return;
    if (!app.emit('window-all-closed')) app.quit();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.#isVisible = true;
    this.#place.show();
    this.emit('show', createEvent({}));
    this.emit('focus', createEvent({}));
  }

  hide(): void {
    this.#isVisible = false;
    this.#place.minimize();
    this.emit('hide', createEvent({}));
  }

  focus(): void {
    this.webContents.focus();
    this.emit('focus', createEvent({}));
  }

  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  minimize(): void {
    this.#place.minimize();
    this.emit('minimize', createEvent({}));
  }

  isMinimized(): boolean {
    return this.#place.state === 'minimized' && this.#isVisible;
  }

  maximize(): void {
    this.#place.maximize();
    this.emit('maximize', createEvent({}));
  }

  unmaximize(): void {
    this.#place.restore();
    this.emit('unmaximize', createEvent({}));
  }

  isMaximized(): boolean {
    return this.#place.state === 'maximized';
  }

  restore(): void {
    this.#place.restore();
    this.emit('restore', createEvent({}));
  }

  getBounds(): Rectangle {
    return this.#place.bounds;
  }

  getNormalBounds(): Rectangle {
    return this.#place.normalBounds;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#place.move(bounds);
    this.emit('resize', createEvent({}));
  }

  getSize(): number[] {
    return [this.#place.bounds.width, this.#place.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setProgressBar(_progress: number): void {
    return undefined;
  }

  setMenuBarVisibility(_isVisible: boolean): void {
    return undefined;
  }

  removeMenu(): void {
    return undefined;
  }

  flashFrame(_flashes: boolean): void {
    return undefined;
  }
}

guardMissing('BrowserWindow', BrowserWindow.prototype);
guardMissing('BrowserWindow', BrowserWindow);
