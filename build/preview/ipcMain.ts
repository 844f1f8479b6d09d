import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { guardMissing } from './guard.ts';
import type { WebContents } from './webContents.ts';
import type { WebFrame } from './webFrame.ts';

interface IpcEvent {
  readonly type: 'frame';
  readonly processId: number;
  readonly frameId: number;
  readonly sender: WebContents;
  readonly senderFrame: WebFrame | null;
}
type Handler = Parameters<IpcMain['handle']>[1];

class StandInIpcMain
  extends EventEmitter
  implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel);
      return handler(event, ...args) as unknown;
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** For the page's side: answers an invoke as the application's handler does. */
  async dispatch(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    // The handler is typed by Electron; our event carries the same members of its own classes.
    return (await handler(event as never, ...args)) as unknown;
  }
}

guardMissing('ipcMain', StandInIpcMain.prototype);

export const ipcMain = new StandInIpcMain();

export function ipcEvent(sender: WebContents, senderFrame: WebFrame): IpcEvent {
  return {
    type: 'frame',
    processId: senderFrame.processId,
    frameId: senderFrame.routingId,
    sender,
    senderFrame: senderFrame.detached ? null : senderFrame,
  };
}
