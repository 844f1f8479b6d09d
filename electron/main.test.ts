import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

type Listener = (details: { url: string }, answer: (told: { cancel: boolean }) => void) => void;

/** Electron as far as the start asks for it: what was asked, in order. */
const electron = vi.hoisted(() => ({
  asked: [] as string[],
  privileges: {} as Record<string, unknown>,
  listener: undefined as unknown,
  folder: '',
  start: Promise.withResolvers<void>(),
}));

vi.mock('electron', () => ({
  app: {
    getPath: () => electron.folder,
    setPath: () => {},
    enableSandbox: () => electron.asked.push('sandbox'),
    requestSingleInstanceLock: () => true,
    on: (event: string) => electron.asked.push(event),
    whenReady: async () => void electron.asked.push('ready'),
  },
  BrowserWindow: {},
  protocol: {
    registerSchemesAsPrivileged: ([{ scheme, privileges }]: [
      { scheme: string; privileges: object },
    ]) => {
      electron.asked.push('scheme');
      electron.privileges[scheme] = privileges;
    },
    handle: (scheme: string) => electron.asked.push(`serve ${scheme}`),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: () => electron.asked.push('permissions'),
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
      webRequest: {
        onBeforeRequest: (listener: unknown) => {
          electron.asked.push('network');
          electron.listener = listener;
        },
      },
    },
  },
}));
vi.mock('./app/application.ts', () => ({
  setupApplication: async () => {
    electron.asked.push('window');
    electron.start.resolve();
  },
}));

beforeAll(async () => {
  electron.folder = mkdtempSync(join(tmpdir(), 'main-'));
  await import('./main.ts');
  await electron.start.promise;
});
afterAll(() => rmSync(electron.folder, { recursive: true, force: true }));

const place = (step: string): number => electron.asked.indexOf(step);

test('every process of the application is put in the sandbox before there is one', () => {
  expect(place('sandbox')).toBeGreaterThanOrEqual(0);
  expect(place('sandbox')).toBeLessThan(place('ready'));
});

test('the page’s scheme is a secure origin of its own whose compiled code is kept between starts', () => {
  expect(place('scheme')).toBeLessThan(place('ready'));
  expect(electron.privileges).toEqual({
    app: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  });
});

test('the ways out are closed before a window is made', () => {
  for (const step of ['permissions', 'network', 'web-contents-created', 'serve app']) {
    expect(place(step), step).toBeGreaterThan(place('ready'));
    expect(place(step), step).toBeLessThan(place('window'));
  }
  const answers: boolean[] = [];
  for (const url of ['https://example.com/', 'app://main/index.html'])
    (electron.listener as Listener)({ url }, ({ cancel }) => answers.push(cancel));
  expect(answers).toEqual([true, false]);
});
