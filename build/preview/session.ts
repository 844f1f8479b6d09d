import { EventEmitter } from 'node:events';
import type { Session as ElectronSession, WebContents as ElectronContents } from 'electron';
import type { CDPSession } from 'playwright-core';
import { guardMissing } from './guard.ts';
import { requireReady } from './lifecycle.ts';
import { messageOf, note } from './log.ts';
import { protocol } from './protocol.ts';
import { WebRequest } from './webRequest.ts';

type RequestHandler = NonNullable<Parameters<ElectronSession['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<ElectronSession['setPermissionCheckHandler']>[0]>;
type PermissionName = Parameters<RequestHandler>[1];

/** Electron's permission names and what Chromium's own permission setting calls them. */
const permissions: [PermissionName, { name: string; sysex?: boolean }][] = [
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
  ['pointerLock', { name: 'pointer-lock' }],
  ['keyboardLock', { name: 'keyboard-lock' }],
];

export class Session
  extends EventEmitter
  implements
    Pick<
      ElectronSession,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    >
{
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }

  /** Chromium has no device until its chooser gave one, and the stand-in never shows a chooser. */
  setDevicePermissionHandler(): void {
    return undefined;
  }

  /** Chromium keeps permissions by origin, so the handlers are asked before a page is loaded. */
  async applyPermissions(
    contents: ElectronContents,
    browser: CDPSession,
    origin: string,
    browserOrigin: string,
  ): Promise<void> {
    await Promise.all(
      permissions.map(async ([name, permission]) => {
        const setting = (await this.#allows(contents, name, origin)) ? 'granted' : 'denied';
        await browser
          .send('Browser.setPermission', { permission, setting, origin: browserOrigin })
          .catch((error: unknown) => note(`permission ${name} not set: ${messageOf(error)}`));
      }),
    );
  }

  async #allows(
    contents: ElectronContents,
    name: PermissionName,
    origin: string,
  ): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: origin };
    if (this.#checkHandler && !this.#checkHandler(contents, name, origin, details)) return false;
    const handler = this.#requestHandler;
    if (!handler) return true;
    // A handler that asks the clerk first answers later; until then the answer is no.
    return new Promise((resolve) => {
      handler(contents, name, resolve, details);
      setImmediate(resolve, false);
    });
  }
}

guardMissing('session', Session.prototype);

const defaultSession = new Session();

export const session = guardMissing('session', {
  get defaultSession(): Session {
    requireReady('session.defaultSession');
    return defaultSession;
  },
});

/** The one session, also before the app is ready. */
export function theSession(): Session {
  return defaultSession;
}
