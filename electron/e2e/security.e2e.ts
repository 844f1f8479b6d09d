import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import type { RunningApp } from './harness/launchApp.ts';
import { type BridgeResult, callBridge, countDirectives } from './pages/bridge.ts';
import { answerFirstRun, startApp } from './pages/office.ts';

/* What a script that got into the page could do: nothing (Electron's security checklist, on the built application). */

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await startApp({ dataFolder: folder });
  page = app.page;
  await answerFirstRun(page, 'sample');
});
afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script as the page's own code: what the debugger evaluates itself is exempt from the policy. */
function runInPage<Value>(script: string): Promise<Value> {
  return page.evaluate<Value>(`new Promise((resolve) => setTimeout(async () => { ${script} }, 0))`);
}

describe('the page', () => {
  test('has nothing of Node', async () => {
    const types = await page.evaluate(
      `[typeof require, typeof process, typeof module, typeof Buffer, typeof global, typeof electron]`,
    );
    expect(new Set(types as string[])).toEqual(new Set(['undefined']));
  });

  test('reaches the main process by three functions and nothing else', async () => {
    const functions = await page.evaluate(
      `Object.entries(bridge).map(([name, value]) => name + ': ' + typeof value).sort()`,
    );
    expect(functions).toEqual(['call: function', 'fileToken: function', 'on: function']);
    expect(await page.evaluate(`typeof ipcRenderer`)).toBe('undefined');
  });

  test('is sandboxed, isolated and without Node in every window', async () => {
    const preferences = await app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => {
          const options = Reflect.get(window, 'options') as
            { webPreferences: WebPreferences } | undefined;
          const inForce: unknown = Reflect.has(window.webContents, 'getLastWebPreferences')
            ? Reflect.apply(
                Reflect.get(window.webContents, 'getLastWebPreferences'),
                window.webContents,
                [],
              )
            : options?.webPreferences;
          return Object(inForce) as WebPreferences;
        }),
      null,
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });
});

describe('the content security policy', () => {
  test('comes as a header and allows only the application itself', async () => {
    const header = await page.evaluate<string>(
      `fetch('index.html').then((answer) => answer.headers.get('content-security-policy'))`,
    );
    const policy = new Map(
      header.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')] as const;
      }),
    );
    expect(policy.get('default-src')).toBe(`'none'`);
    expect(policy.get('script-src')).toBe(`'self'`);
    expect(policy.get('connect-src')).toBe(`'self'`);
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
      expect(policy.get(closed), closed).toBe(`'none'`);
    }
    expect(header).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test.each([
    [
      'an inline script',
      `const script = document.createElement('script');
       script.textContent = 'globalThis.intruder = true';
       document.head.append(script);`,
    ],
    [
      'an inline handler',
      `const image = document.createElement('img');
       image.setAttribute('onerror', 'globalThis.intruder = true');
       document.body.append(image);
       image.src = 'data:image/png;base64,AA==';`,
    ],
    ['eval', `try { (0, eval)('globalThis.intruder = true'); } catch {}`],
    ['a made function', `try { new Function('globalThis.intruder = true')(); } catch {}`],
    [
      'a script address',
      `const link = document.createElement('a');
       link.href = 'javascript:globalThis.intruder = true';
       document.body.append(link);
       link.click();`,
    ],
    [
      'a script from data',
      `import('data:text/javascript,globalThis.intruder = true').catch(() => undefined);`,
    ],
  ])('stops %s', async (_name, script) => {
    const violated = await runInPage<string>(
      `document.addEventListener('securitypolicyviolation',
         (event) => resolve(event.effectiveDirective), { once: true }); ${script}`,
    );
    expect(violated).toMatch(/^script-src/);
    expect(await page.evaluate(`typeof intruder`)).toBe('undefined');
  });

  test.each([
    ['fetch', 'connect-src', `fetch('https://example.org/').catch(() => undefined)`],
    ['plain http', 'connect-src', `fetch('http://127.0.0.1:9/').catch(() => undefined)`],
    ['a file of the disk', 'connect-src', `fetch('file:///etc/hostname').catch(() => undefined)`],
    ['a web socket', 'connect-src', `try { new WebSocket('wss://example.org/'); } catch {}`],
    ['a beacon', 'connect-src', `navigator.sendBeacon('https://example.org/', 'x')`],
    ['an image', 'img-src', `new Image().src = 'https://example.org/a.png'`],
    [
      'a style',
      'style-src-elem',
      `document.head.append(Object.assign(document.createElement('link'),
         { rel: 'stylesheet', href: 'https://example.org/a.css' }))`,
    ],
    [
      'a frame',
      'frame-src',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'index.html' }))`,
    ],
    [
      'a form',
      'form-action',
      `const form = document.createElement('form');
       form.action = 'https://example.org/'; document.body.append(form); form.submit();`,
    ],
  ])('lets nothing out or in by %s', async (_name, directive, attempt) => {
    const violated = await runInPage<string>(
      `document.addEventListener('securitypolicyviolation',
         (event) => resolve(event.effectiveDirective), { once: true }); ${attempt}`,
    );
    expect(violated).toBe(directive);
  });
});

test.each([
  '../register/register.db',
  '..%2f..%2fmain%2fmain.js',
  '%2e%2e/main/main.js',
  'index.html%00.png',
  '../package.json',
])('nothing outside the page’s own folder is served: %s', async (address) => {
  const status = `fetch(${JSON.stringify(address)}).then((answer) => answer.status)`;
  expect(await page.evaluate(status)).toBe(404);
});

describe('the window', () => {
  test('is not led away', async () => {
    const before = page.url();
    for (const address of [
      'https://example.org/',
      'file:///etc/hostname',
      'data:text/html,x',
      'app://other/index.html',
    ]) {
      await runInPage(`location.href = ${JSON.stringify(address)}; setTimeout(resolve, 100)`);
    }
    expect(page.url()).toBe(before);
    expect(await countDirectives(page)).toBeGreaterThan(0);
  });

  test('opens no other window', async () => {
    const opened = await runInPage<boolean>(
      `const other = window.open('https://example.org/'); setTimeout(() => resolve(other?.closed ?? true), 500)`,
    );
    expect(opened).toBe(true);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test('is granted nothing but writing to the clipboard', async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
    ];
    const states = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (name) => {
            const { navigator } = globalThis as unknown as {
              navigator: {
                permissions: { query(wanted: { name: string }): Promise<{ state: string }> };
              };
            };
            return (await navigator.permissions.query({ name })).state;
          }),
        ),
      names,
    );
    expect(states).toEqual(names.map(() => 'denied'));
    const read = `navigator.clipboard.readText().then(() => 'read', (error) => error.name)`;
    expect(await page.evaluate(read)).toBe('NotAllowedError');
    const written = `navigator.clipboard.writeText('mã lỗi').then(() => 'written', (error) => error.name)`;
    expect(await page.evaluate(written)).toBe('written');
  });
});

describe('the one door for calls', () => {
  /** What must never be told to a page: where files are, what the code or the database looks like. */
  const inner =
    /node_modules|\.[jt]s:\d|\bat \w+ \(|\/(home|root|tmp|work|usr)\/|[A-Z]:\\|SELECT|INSERT|sqlite|zod/i;

  function expectRefusal(result: BridgeResult, code: RegExp): void {
    expect(result).toMatchObject({ ok: false, error: { code: expect.stringMatching(code) } });
    expect(JSON.stringify(result)).not.toMatch(inner);
  }

  test.each([
    ['nothing', 'list'],
    ['directives', 'dropTable'],
    ['__proto__', 'toString'],
    ['constructor', 'constructor'],
    ['directives', '__proto__'],
    ['directives', 'constructor'],
    ['directives.list', ''],
    [7, null],
    [['directives'], { list: 1 }],
  ])('knows no %s.%s', async (feature, procedure) => {
    expectRefusal(await callBridge(page, feature, procedure, {}), /^notFound$/);
  });

  const garbage: readonly unknown[] = [
    null,
    7,
    'x',
    [],
    [{}],
    { id: 7, ids: ['x'], values: [], filter: 'all', token: '../../etc', jobId: {}, key: 9 },
    { id: "' OR 1=1 --", file: '/etc/passwd', query: '\u0000', limit: 1e9, cursor: {} },
    { extra: true, __proto__: { id: 'x' }, name: 'x'.repeat(100_000), office: null },
  ];
  const cases = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).flatMap(([procedure, { input }]) =>
      garbage
        .filter((value) => !input.safeParse(value).success)
        .map((value) => [feature, procedure, value] as const),
    ),
  );

  test('refuses garbage at every procedure, by a code and nothing more', async () => {
    const before = await countDirectives(page);
    expect(cases.length).toBeGreaterThan(250);
    for (const [feature, procedure, value] of cases) {
      const result = await callBridge(page, feature, procedure, value);
      expectRefusal(result, /^validation$/);
    }
    expect(await countDirectives(page)).toBe(before);
  });

  test('answers ids that are nobody’s with a code', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    for (const [feature, procedure, input] of [
      ['directives', 'get', { id }],
      ['history', 'undo', { changeId: id }],
      ['attachments', 'open', { id }],
      ['attachments', 'add', { owner: { subject: 'directives', id }, files: [id] }],
      ['imports', 'open', { jobId: id, file: id }],
      ['imports', 'commit', { jobId: id, importId: id }],
      ['startup', 'restore', { token: id }],
    ] as const) {
      expectRefusal(
        await callBridge(page, feature, procedure, input),
        /^(notFound|conflict|validation)$/,
      );
    }
  });

  test('takes words of SQL for words', async () => {
    const search = `'; DROP TABLE directives; -- " OR * NEAR( AND NOT`;
    const result = await callBridge(page, 'directives', 'list', { filter: { search } });
    expect(result).toMatchObject({ ok: true });
    expect(await countDirectives(page)).toBeGreaterThan(0);
  });

  test('is polluted by no key', async () => {
    const values: unknown = JSON.parse(
      '{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}',
    );
    await callBridge(page, 'office', 'setPreference', { key: '__proto__', value: values });
    await callBridge(page, 'directives', 'create', { values });
    expect(await app.evaluate(() => Reflect.get({}, 'isPolluted') === true, null)).toBe(false);
  });

  test('gives no token for a file that nobody chose', async () => {
    const token = await page.evaluate(
      `Promise.resolve().then(() => bridge.fileToken(new File(['x'], '/etc/passwd')))
         .catch(() => '')`,
    );
    expect(token).toBe('');
  });
});
