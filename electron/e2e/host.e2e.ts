import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp, runToEnd } from './harness/launchApp.ts';
import { makeTinyApp } from './harness/tinyApp.ts';

/* What the application relies on its host for, tried on a tiny application of its own. */

let folder = '';
let app: RunningApp;
const running: RunningApp[] = [];

async function launch(): Promise<RunningApp> {
  const launched = await launchApp({ application: join(folder, 'app'), dataFolder: data() });
  running.push(launched);
  return launched;
}

function data(): string {
  return join(folder, 'Dữ liệu');
}

/** What happened in main, by the first word. */
async function happened(name: string): Promise<unknown[][]> {
  const events = await app.evaluate(() => Reflect.get(globalThis, 'happened') as unknown[][], null);
  return events.filter((event) => event[0] === name);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-dan-van-host-'));
  mkdirSync(data());
  makeTinyApp(join(folder, 'app'));
  app = await launch();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((launched) => launched.kill()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('the bridge', () => {
  test('carries values to main and back as structured clone does', async () => {
    const result = await app.page.evaluate(`(async () => {
      const sent = { at: new Date(5), bytes: new Uint8Array([0, 255]), none: undefined,
        map: new Map([['Dân vận', [1]]]) };
      const back = await bridge.call('echo', sent);
      return [back.at instanceof Date && back.at.getTime(), back.bytes instanceof Uint8Array,
        [...back.bytes], 'none' in back, back.map.get('Dân vận')];
    })()`);
    expect(result).toEqual([5, true, [0, 255], true, [1]]);
  });

  test('tells main which frame asks', async () => {
    await app.page.evaluate(`bridge.call('echo', 1)`);
    expect(await happened('echo')).toEqual([['echo', 'app://main/index.html', 'app://main', true]]);
  });

  test('brings what main sends, in order', async () => {
    const heard = await app.page.evaluate(`(async () => {
      const heard = [];
      const all = new Promise((resolve) => bridge.on('echoed', (value) => {
        if (heard.push(value) === 20) resolve(heard);
      }));
      for (let index = 0; index < 20; index += 1) void bridge.call('echo', index);
      return all;
    })()`);
    expect(heard).toEqual(Array.from({ length: 20 }, (_none, index) => index));
  });

  test('turns an error of main into an error of the page', async () => {
    const call = app.page.evaluate(`bridge.call('fail').catch((error) => error.message)`);
    expect(await call).toBe("Error invoking remote method 'fail': RangeError: too much");
  });
});

describe('the page', () => {
  test('is served by the application with its headers', async () => {
    const header = await app.page.evaluate(
      `fetch('index.html').then((answer) => answer.headers.get('x-tiny'))`,
    );
    expect(header).toBe('served');
    expect(await app.page.evaluate(`fetch('nothing').then((answer) => answer.status)`)).toBe(404);
    expect(await happened('served')).toContainEqual(['served', 'app:', 'main', '/page.js']);
    expect(await app.page.evaluate('isSecureContext')).toBe(true);
    expect(await app.page.evaluate('[innerWidth, document.title]')).toEqual([1000, 'Tiny']);
  });

  test('is held by its content security policy', async () => {
    expect(await app.page.getAttribute('html', 'data-inline')).toBeNull();
    const evaluated = app.page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI));
      const script = document.createElement('script');
      script.src = 'https://example.org/x.js';
      document.head.append(script);
    })`);
    expect(await evaluated).toBe('https://example.org/x.js');
  });

  test('reaches no network', async () => {
    const outcome = app.page.evaluate(
      `fetch('https://example.org/secret').then(() => 'reached', () => 'refused')`,
    );
    expect(await outcome).toBe('refused');
    expect(await happened('cancelled')).toEqual([['cancelled', 'https://example.org/secret']]);
  });

  test('cannot be led away', async () => {
    const before = app.page.url();
    await app.page.click('#away');
    await app.page.click('#mail');
    await app.page.evaluate(`location.href = 'https://example.com/x'`);
    await expect
      .poll(async () => (await happened('will-frame-navigate')).map((event) => event[1]))
      .toEqual(['https://example.org/', 'mailto:a@example.org', 'https://example.com/x']);
    expect(app.page.url()).toBe(before);
    expect(await app.page.textContent('#drop')).toBe('drop');
  });

  test('opens no window', async () => {
    await app.page.evaluate(`void window.open('https://example.org/popup')`);
    await app.page.click('#blank');
    await expect
      .poll(async () => (await happened('open')).map((event) => event[1]))
      .toEqual(['https://example.org/popup', 'https://example.org/']);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test('is given no permission', async () => {
    const states = await app.page.evaluate(`Promise.all(['geolocation', 'camera', 'notifications']
      .map(async (name) => (await navigator.permissions.query({ name })).state))`);
    expect(states).toEqual(['denied', 'denied', 'denied']);
    const text = `navigator.clipboard.readText().then(() => 'read', (error) => error.name)`;
    expect(await app.page.evaluate(text)).toBe('NotAllowedError');
  });

  test('gives the menu its keys, unless it takes them for itself', async () => {
    await app.page.press('#text', 'ControlOrMeta+n');
    await expect.poll(() => happened('menu')).toEqual([['menu', 'new']]);
    await app.clickMenu('new');
    expect(await happened('menu')).toHaveLength(2);
    await app.page.evaluate(
      `document.querySelector('#text').addEventListener('keydown', (event) => event.preventDefault())`,
    );
    await app.page.press('#text', 'ControlOrMeta+n');
    await app.page.evaluate(`bridge.call('echo', 'after the key')`);
    expect(await happened('menu')).toHaveLength(2);
    await expect(app.clickMenu('nowhere')).rejects.toThrow('no menu item nowhere');
  });

  test('knows the path of a chosen and of a dropped file', async () => {
    const file = join(folder, 'Sổ văn bản.xlsx');
    writeFileSync(file, 'x');
    await app.page.setInputFiles('#file', file);
    const chosen = `bridge.path(document.querySelector('#file').files[0])`;
    expect(await app.page.evaluate(chosen)).toBe(file);
    await app.page.evaluate(`void (globalThis.dropped = new Promise((resolve) =>
      document.querySelector('#drop').addEventListener('drop', (event) =>
        resolve(bridge.path(event.dataTransfer.files[0])))))`);
    await app.dropFile('#drop', file);
    expect(await app.page.evaluate('dropped')).toBe(file);
  });

  test('is printed to a PDF', async () => {
    const head = await app.page.evaluate(
      `bridge.call('pdf').then((bytes) => String.fromCharCode(...bytes.subarray(0, 5)))`,
    );
    expect(head).toBe('%PDF-');
  });
});

describe('a utility process', () => {
  test('answers main', async () => {
    const answer = await app.page.evaluate(`bridge.call('work', 'việc')`);
    expect(answer).toEqual({ text: 'việc', at: new Date(0), mode: 'echo' });
  });

  test('that crashes is told and leaves the application running', async () => {
    expect(await app.page.evaluate(`bridge.call('crash')`)).not.toBe(0);
    expect(await app.page.evaluate(`bridge.call('echo', 'still here')`)).toBe('still here');
  });

  test('that never yields can be killed', async () => {
    expect(await app.page.evaluate(`bridge.call('kill')`)).not.toBe(0);
  });
});

describe('a test', () => {
  test('answers dialogs beforehand', async () => {
    await app.dialogs.answerOpen(['/a/b.xlsx']);
    expect(await app.page.evaluate(`bridge.call('open')`)).toEqual({
      canceled: false,
      filePaths: ['/a/b.xlsx'],
    });
    await expect
      .poll(() => app.dialogs.shown)
      .toMatchObject([{ kind: 'open', title: 'Which file?', isAnswered: true }]);
  });

  test('fails with the title of a dialog that it did not foresee', async () => {
    await app.page.evaluate(`bridge.call('open')`).catch(() => undefined);
    await app.exited;
    await expect(app.close()).rejects.toThrow('Nobody answered the open dialog "Which file?"');
  });

  test('hears of a member that the stand-in does not have', async () => {
    if (app.host === 'electron') return;
    const call = app.evaluate(({ app: main }) => main.getAppMetrics(), null);
    await expect(call).rejects.toThrow('no app.getAppMetrics');
  });
});

describe('the application', () => {
  test('runs once per data folder, and the first instance hears of the second', async () => {
    const second = await runToEnd({
      application: join(folder, 'app'),
      dataFolder: data(),
      args: ['--open=tệp'],
    });
    expect(second.code).toBe(0);
    await expect.poll(() => happened('second')).toEqual([['second', '--open=tệp']]);
  });

  test('starts again after it was killed, with what the page had stored', async () => {
    await app.page.evaluate(`localStorage.setItem('nháp', 'còn')`);
    await app.close();
    app = await launch();
    expect(await app.page.evaluate(`localStorage.getItem('nháp')`)).toBe('còn');
    await app.kill();
    app = await launch();
    await expect.poll(() => happened('ready-to-show')).toHaveLength(1);
  });

  test('quits with code 0, or stays when it says no', async () => {
    await app.evaluate(({ app: main, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.once('close', (event) => event.preventDefault());
      main.quit();
    }, null);
    expect(await app.page.evaluate(`bridge.call('echo', 'still here')`)).toBe('still here');
    await app.close();
    expect(await app.exited).toBe(0);
  });
});
