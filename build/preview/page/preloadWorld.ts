/// <reference lib="dom" />
import type { ContextBridge, WebUtils } from 'electron';
import { guardMissing } from '../guard.ts';
import { PageChannel, type ToPage } from './channel.ts';
import { codecFunctions, decode } from './codec.ts';
import { PageIpcRenderer } from './ipcRenderer.ts';
import { PageKeys } from './keys.ts';

export interface PreloadSettings {
  /** Name of the binding that carries text to main; gone from the page before its scripts run. */
  binding: string;
  /** Name of the function that main calls with what it sends. */
  receiver: string;
  /** What a file's path looks like until main, which alone can know it, puts the real one in place. */
  filePrefix: string;
  /** Whether a user can close the window, and main must be asked first. */
  guardsClosing: boolean;
  process: { platform: string; arch: string; versions: Record<string, string>; argv: string[] };
}

/** What a preload script finds in its world. */
export interface PreloadWorld {
  require(name: string): unknown;
  process: object;
}

function freezeDeeply(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freezeDeeply);
  return ArrayBuffer.isView(value) ? value : Object.freeze(value);
}

function makeContextBridge(): object {
  return guardMissing('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      if (Object.hasOwn(globalThis, key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      Object.defineProperty(globalThis, key, { value: freezeDeeply(api), enumerable: true });
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>);
}

function makeWebUtils(files: File[], filePrefix: string): object {
  return guardMissing('webUtils', {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File');
      return `${filePrefix}${files.push(file) - 1}`;
    },
  } satisfies Pick<WebUtils, 'getPathForFile'>);
}

function watchLeaving(channel: PageChannel, guardsClosing: boolean): void {
  let navigates = false;
  window.navigation.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination;
    navigates = !sameDocument;
    // Other schemes (mailto: and the like) never become a request, so they are stopped and told here.
    if (/^(https?|about|blob|data|file|javascript):/.test(url)) return;
    event.preventDefault();
    channel.tell(['leave', url]);
  });
  window.addEventListener('beforeunload', (event) => {
    if (guardsClosing && !navigates) event.preventDefault();
    navigates = false;
  });
}

/**
 * Runs in the page before any of its scripts: gives the preload script its `electron`, and the menu
 * its keys. Undefined in the frames in which Electron runs no preload script.
 */
export function makePreloadWorld(settings: PreloadSettings): PreloadWorld | undefined {
  const carry: unknown = Reflect.get(globalThis, settings.binding);
  Reflect.deleteProperty(globalThis, settings.binding);
  if (window !== window.top || typeof carry !== 'function') return undefined;

  const channel = new PageChannel((text) => Promise.resolve(carry(text)));
  const ipcRenderer = new PageIpcRenderer(channel);
  const keys = new PageKeys(channel);
  const files: File[] = [];
  function receive(text: string): void {
    const message = decode(text) as ToPage;
    if (message[0] === 'message') ipcRenderer.deliver(message[1], message[2]);
    else [, keys.keys, keys.reportsInput] = message;
  }
  Object.defineProperty(globalThis, settings.receiver, { value: receive });
  Object.defineProperty(globalThis, `${settings.receiver}Files`, { value: files });
  guardMissing('ipcRenderer', PageIpcRenderer.prototype);
  watchLeaving(channel, settings.guardsClosing);
  channel.tell(['hello']);

  const electron = guardMissing('electron', {
    ipcRenderer,
    contextBridge: makeContextBridge(),
    webUtils: makeWebUtils(files, settings.filePrefix),
  });
  const world = { type: 'renderer', env: {}, sandboxed: true, contextIsolated: true };
  return {
    require(name) {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name} (a sandboxed preload script has only electron)`);
    },
    process: { ...settings.process, ...world },
  };
}

/** What the page must be given for `makePreloadWorld` to work there. */
export const preloadWorldParts = [
  ...codecFunctions,
  guardMissing,
  PageChannel,
  PageIpcRenderer,
  PageKeys,
  freezeDeeply,
  makeContextBridge,
  makeWebUtils,
  watchLeaving,
  makePreloadWorld,
];
