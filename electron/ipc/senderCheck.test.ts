import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { isAppUrl, isTrustedSender } from './senderCheck.ts';

type Sender = Parameters<typeof isTrustedSender>[0];

function event(url: string, options: { id?: number; isTop?: boolean } = {}): Sender {
  const frame: { url: string; top?: unknown } = { url };
  frame.top = options.isTop === false ? {} : frame;
  return { senderFrame: frame, sender: { id: options.id ?? 1 } } as unknown as Sender;
}

const own = new Set([1]);

test('the top frame of our own window on our own page may call', () => {
  expect(isTrustedSender(event('app://main/index.html#/directives'), own)).toBe(true);
});

test('a frame inside the page may not', () => {
  expect(isTrustedSender(event('app://main/index.html', { isTop: false }), own)).toBe(false);
});

test('a frame that is gone may not', () => {
  const gone = { senderFrame: null, sender: { id: 1 } } as unknown as IpcMainInvokeEvent;
  expect(isTrustedSender(gone, own)).toBe(false);
});

test('a window that is not ours may not', () => {
  expect(isTrustedSender(event('app://main/index.html', { id: 7 }), own)).toBe(false);
});

test.each([
  'https://main/',
  'app://main.evil.com/',
  'https://evil.com/?app://main',
  'app:main',
  'about:blank',
  '',
])('the address %s is not ours', (address) => expect(isAppUrl(address)).toBe(false));
