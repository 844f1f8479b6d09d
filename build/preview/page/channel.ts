import type { KeyCombination } from '../accelerator.ts';
import { decode, encode } from './codec.ts';

/** What main sends to a page: a message of the application, or the menu's keys. */
export type ToPage = ['message', string, unknown[]] | ['keys', KeyCombination[], boolean];

/** What a page sends to main. */
export type ToMain =
  | ['hello']
  | ['invoke', string, unknown[]]
  | ['send', string, unknown[]]
  | ['menuKey', number]
  | ['input', Record<string, unknown>]
  | ['leave', string];

/** The page's end of the line to main. Sent to the page as text, like all of this folder. */
export class PageChannel {
  readonly #carry: (text: string) => Promise<unknown>;

  constructor(carry: (text: string) => Promise<unknown>) {
    this.#carry = carry;
  }

  /** Main answers `['ok', value]` or `['error', message]`. */
  async ask(message: ToMain): Promise<unknown> {
    const answer: unknown = decode(String(await this.#carry(encode(message))));
    if (!Array.isArray(answer)) throw new Error('main gave no answer');
    if (answer[0] === 'error') throw new Error(String(answer[1]));
    return answer[1];
  }

  tell(message: ToMain): void {
    // The page may be gone before main answers, which concerns nobody.
    this.ask(message).catch(() => undefined);
  }
}
