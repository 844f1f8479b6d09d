/// <reference lib="dom" />
import type { KeyCombination } from '../accelerator.ts';
import type { PageChannel } from './channel.ts';

/** The menu's keys in the page. Sent to the page as text. */
export class PageKeys {
  keys: KeyCombination[] = [];
  /** Whether somebody in main listens to `before-input-event`. */
  reportsInput = false;
  readonly #channel: PageChannel;

  constructor(channel: PageChannel) {
    this.#channel = channel;
    // Bubbling to the window, a key comes here last: what the page took for itself is not the menu's.
    window.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    if (this.reportsInput) this.#channel.tell(['input', this.#describe(event)]);
    const index = this.keys.findIndex((key) => this.#isPressed(event, key));
    if (index === -1 || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#channel.tell(['menuKey', index]);
  }

  #isPressed(event: KeyboardEvent, key: KeyCombination): boolean {
    const isModified =
      event.ctrlKey === key.ctrl && event.altKey === key.alt && event.metaKey === key.meta;
    // A character such as "+" needs Shift on some keyboards and not on others.
    const isShifted = event.shiftKey === key.shift || key.key?.length === 1;
    const isKey = key.code
      ? event.code === key.code
      : event.key.toLowerCase() === key.key?.toLowerCase();
    return isModified && isShifted && isKey;
  }

  #describe(event: KeyboardEvent): Record<string, unknown> {
    return {
      type: 'keyDown',
      key: event.key,
      code: event.code,
      isAutoRepeat: event.repeat,
      isComposing: event.isComposing,
      shift: event.shiftKey,
      control: event.ctrlKey,
      alt: event.altKey,
      meta: event.metaKey,
    };
  }
}
