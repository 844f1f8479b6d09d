import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { isAppUrl } from '../ipc/senderCheck.ts';
import { confineContents, denyNetwork, denyPermissions, isAllowedRequest } from './confinement.ts';

test.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://x/',
  'file:///C:/x',
  'ftp://x/',
  'not an address',
])('a request to %s never leaves', (address) => expect(isAllowedRequest(address)).toBe(false));

test.each(['app://main/index.html', 'data:image/png;base64,AA==', 'blob:app://main/1'])(
  'a request to %s stays inside',
  (address) => expect(isAllowedRequest(address)).toBe(true),
);

/** Whether a session cancels a request to each address. */
function cancelled(addresses: readonly string[], developmentServer?: string): unknown[] {
  const answers: unknown[] = [];
  const fake = {
    webRequest: {
      onBeforeRequest: (
        listener: (details: { url: string }, answer: (told: unknown) => void) => void,
      ) => addresses.forEach((url) => listener({ url }, (told) => answers.push(told))),
    },
  };
  denyNetwork(fake as unknown as Session, developmentServer);
  return answers;
}

test('a session cancels what would leave, and lets the page have its own files', () => {
  const addresses = ['https://example.com/', 'app://main/index.html', 'wss://example.com/'];
  expect(cancelled(addresses)).toEqual([{ cancel: true }, { cancel: false }, { cancel: true }]);
});

test('the development server is the only host let through, and only while developing', () => {
  const addresses = ['http://localhost:5173/a.ts', 'http://localhost:5174/a.ts'];
  expect(cancelled(addresses, 'http://localhost:5173')).toEqual([
    { cancel: false },
    { cancel: true },
  ]);
  expect(cancelled(addresses)).toEqual([{ cancel: true }, { cancel: true }]);
});

/** What the handlers answer to a request, a check and a device. */
function answersTo(permission: string): boolean[] {
  const answers: boolean[] = [];
  const fake = {
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) =>
      handler(undefined, permission, (isGranted: boolean) => answers.push(isGranted)),
    setPermissionCheckHandler: (handler: (...args: unknown[]) => boolean) =>
      answers.push(handler(undefined, permission)),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
  };
  denyPermissions(fake as unknown as Session);
  return answers;
}

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'usb'])(
  'the permission %s is not granted',
  (permission) => expect(answersTo(permission)).toEqual([false, false, false]),
);

test('copied text may be put on the clipboard', () => {
  expect(answersTo('clipboard-sanitized-write')).toEqual([true, true, false]);
});

class FakeContents extends EventEmitter {
  opened: unknown;
  setWindowOpenHandler(handler: () => unknown): void {
    this.opened = handler();
  }
}

function leave(contents: FakeContents, event: string, url: string): boolean {
  let isPrevented = false;
  contents.emit(event, { url, preventDefault: () => (isPrevented = true) });
  return !isPrevented;
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
  '%s to elsewhere is stopped',
  (event) => {
    const contents = new FakeContents();
    confineContents(contents as unknown as WebContents, isAppUrl);
    expect(leave(contents, event, 'https://example.com/app://main/')).toBe(false);
    expect(leave(contents, event, 'app://main.evil/')).toBe(false);
    expect(leave(contents, event, 'app://main/index.html#/directives')).toBe(true);
  },
);

test('no new window opens and no web view is attached', () => {
  const contents = new FakeContents();
  confineContents(contents as unknown as WebContents, isAppUrl);
  expect(contents.opened).toEqual({ action: 'deny' });
  expect(leave(contents, 'will-attach-webview', '')).toBe(false);
});
