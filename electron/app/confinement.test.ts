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

test('no permission is granted, whatever it is', () => {
  const answers: boolean[] = [];
  const fake = {
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) =>
      handler(undefined, 'media', (isGranted: boolean) => answers.push(isGranted)),
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
  };
  denyPermissions(fake as unknown as Session);
  expect(answers).toEqual([false, false, false]);
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
