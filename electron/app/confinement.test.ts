import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { isAppUrl } from '../ipc/senderCheck.ts';
import { confineContents, denyPermissions, isAllowedRequest } from './confinement.ts';

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
