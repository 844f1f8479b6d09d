import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Page } from 'playwright-core';
import { messageOf, note } from './log.ts';
import { browserSettings } from './pages.ts';
import { screen } from './screen.ts';

type WindowState = 'normal' | 'minimized' | 'maximized';

/** Where a window is. The application asks and sets at once; the browser's window follows. */
export class WindowPlace {
  state: WindowState = 'normal';
  normalBounds: Rectangle;
  #page: Page | undefined;
  #following: Promise<void> = Promise.resolve();

  /** Without a place of its own, a window stays where the system put it. */
  #isPlaced: boolean;

  constructor({ x, y, width = 800, height = 600 }: BrowserWindowConstructorOptions) {
    this.#isPlaced = x !== undefined && y !== undefined;
    this.normalBounds = { x: x ?? 0, y: y ?? 0, width, height };
  }

  get bounds(): Rectangle {
    return this.state === 'maximized' ? screen.getPrimaryDisplay().workArea : this.normalBounds;
  }

  async take(page: Page, isVisible: boolean): Promise<void> {
    this.#page = page;
    // On a screen, a window that is not shown yet waits in the task bar; it cannot be hidden.
    const waits = !isVisible && !browserSettings.headless;
    await this.#apply(page, waits ? 'minimized' : this.state);
  }

  show(): void {
    this.#follow();
  }

  minimize(): void {
    this.state = 'minimized';
    this.#follow();
  }

  maximize(): void {
    this.state = 'maximized';
    this.#follow();
  }

  restore(): void {
    this.state = 'normal';
    this.#follow();
  }

  move(bounds: Partial<Rectangle>): void {
    this.state = 'normal';
    this.normalBounds = { ...this.normalBounds, ...bounds };
    this.#isPlaced ||= bounds.x !== undefined;
    this.#follow();
  }

  #follow(): void {
    const page = this.#page;
    if (!page) return;
    this.#following = this.#following.then(() => this.#apply(page, this.state));
  }

  async #apply(page: Page, state: WindowState): Promise<void> {
    try {
      const session = await page.context().newCDPSession(page);
      const { windowId } = await session.send('Browser.getWindowForTarget');
      const set = (bounds: object) => session.send('Browser.setWindowBounds', { windowId, bounds });
      // Size and state cannot be set together, and only a normal window has a size.
      await set({ windowState: 'normal' });
      if (browserSettings.headless) await set(await this.#aroundContent(page));
      else if (state === 'normal') await set(this.#browserBounds());
      if (state !== 'normal' && !browserSettings.headless) await set({ windowState: state });
      await session.detach();
    } catch (error) {
      if (!page.isClosed()) note(`window not placed: ${messageOf(error)}`);
    }
  }

  /** Without a screen nobody sees the frame: the page itself gets the size, the same on every machine. */
  async #aroundContent(page: Page): Promise<object> {
    const frame = await page.evaluate<{ width: number; height: number }>(
      '({ width: outerWidth - innerWidth, height: outerHeight - innerHeight })',
    );
    const { width, height } = this.bounds;
    return { width: width + frame.width, height: height + frame.height };
  }

  #browserBounds(): object {
    const { x, y, width, height } = this.normalBounds;
    return { width, height, ...(this.#isPlaced && { left: x, top: y }) };
  }
}
