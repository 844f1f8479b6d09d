import type { IpcRenderer } from 'electron';
import type { PageChannel } from './channel.ts';

type Listener = Parameters<IpcRenderer['on']>[1];

/** `ipcRenderer` for the preload script. Sent to the page as text. */
export class PageIpcRenderer implements Pick<IpcRenderer, 'invoke' | 'send'> {
  readonly #channel: PageChannel;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(channel: PageChannel) {
    this.#channel = channel;
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    try {
      return await this.#channel.ask(['invoke', channel, args]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Error invoking remote method '${channel}': ${reason}`, { cause: error });
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.#channel.tell(['send', channel, args]);
  }

  on(channel: string, listener: Listener): this {
    const known = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, known.add(listener));
    return this;
  }

  once(channel: string, listener: Listener): this {
    const once: Listener = (event, ...args: unknown[]) => {
      this.off(channel, once);
      listener(event, ...args);
    };
    return this.on(channel, once);
  }

  off(channel: string, listener: Listener): this {
    this.#listeners.get(channel)?.delete(listener);
    return this;
  }

  addListener(channel: string, listener: Listener): this {
    return this.on(channel, listener);
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel: string): this {
    this.#listeners.delete(channel);
    return this;
  }

  /** For the stand-in: hands over what main sent. */
  deliver(channel: string, args: unknown[]): void {
    const event = { sender: this, ports: [], preventDefault: () => undefined };
    // The listener is typed by Electron; its event carries what a preload script may use.
    for (const listener of this.#listeners.get(channel) ?? []) listener(event as never, ...args);
  }
}
