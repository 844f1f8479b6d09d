import { ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';
import type { FilePorts } from '../context.ts';
import type { Dispatch } from './dispatcher.ts';
import { isTrustedSender } from './senderCheck.ts';

/** The windows that may call and that hear events: ours, by the id of their contents. */
export class TrustedWindows {
  readonly #contents = new Map<number, WebContents>();

  add(contents: WebContents): void {
    this.#contents.set(contents.id, contents);
    contents.once('destroyed', () => this.#contents.delete(contents.id));
  }

  get ids(): ReadonlySet<number> {
    return new Set(this.#contents.keys());
  }

  /** Sends an event to every window; the payload is checked, like everything that crosses. */
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    const checked = events[name].parse(payload);
    for (const contents of this.#contents.values()) {
      if (!contents.isDestroyed()) contents.send('app:event', name, checked);
    }
  }
}

/** Opens the two channels of the bridge: calls, and paths of dropped files (answered with tokens). */
export function setupIpc(dispatch: Dispatch, files: FilePorts, windows: TrustedWindows): void {
  ipcMain.handle('app:call', (event, feature: unknown, procedure: unknown, input: unknown) => {
    if (!isTrustedSender(event, windows.ids)) {
      return { ok: false, error: { code: 'forbidden', details: {} } };
    }
    return dispatch(feature, procedure, input);
  });
  ipcMain.handle('app:file', (event, path: unknown) => {
    if (!isTrustedSender(event, windows.ids)) return '';
    const checked = z.string().min(1).safeParse(path);
    return checked.success ? files.register(checked.data).token : '';
  });
}
