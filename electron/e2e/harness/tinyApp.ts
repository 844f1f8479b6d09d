import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A very small application with every mechanism that ours relies on, so that the hosts can be tested
 * before and apart from it. What happens in its main process is collected in `globalThis.happened`.
 */

const main = `
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';

const here = import.meta.dirname;
const happened = (globalThis.happened = []);
const data = process.argv.find((item) => item.startsWith('--data=')).slice(7);
app.setPath('userData', data);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
const html = { 'content-type': 'text/html; charset=utf-8', 'x-tiny': 'served',
  'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self' https:; img-src 'self'" };
const files = {
  '/index.html': [\`<!doctype html><title>Tiny</title><script src="page.js"></script>
    <script>document.documentElement.dataset.inline = 'ran'</script>
    <a id="away" href="https://example.org/">away</a> <a id="mail" href="mailto:a@example.org">mail</a>
    <a id="blank" target="_blank" href="https://example.org/">blank</a>
    <input id="text"> <input id="file" type="file"> <div id="drop">drop</div>\`, html],
  '/page.js': ["document.documentElement.dataset.ready = 'true'", { 'content-type': 'text/javascript' }],
};
function serve(request) {
  const { pathname, host, protocol: scheme } = new URL(request.url);
  happened.push(['served', scheme, host, pathname]);
  const [body, headers] = files[pathname] ?? [null, {}];
  return new Response(body, { status: body === null ? 404 : 200, headers });
}
function startWorker(mode) {
  const child = utilityProcess.fork(join(here, 'worker.mjs'), [mode], { serviceName: 'tiny' });
  child.on('exit', (code) => happened.push(['exit', mode, code]));
  return child;
}
function confine(contents) {
  for (const name of ['will-navigate', 'will-frame-navigate']) {
    contents.on(name, (event) => { happened.push([name, event.url]); event.preventDefault(); });
  }
  contents.setWindowOpenHandler(({ url }) => { happened.push(['open', url]); return { action: 'deny' }; });
}
ipcMain.handle('echo', (event, value) => {
  const frame = event.senderFrame;
  happened.push(['echo', frame.url, frame.origin, frame === frame.top]);
  event.sender.send('echoed', value);
  return value;
});
ipcMain.handle('fail', () => { throw new RangeError('too much'); });
ipcMain.handle('work', (_event, text) => new Promise((resolve) => {
  const child = startWorker('echo');
  child.once('message', (message) => { resolve(message); child.kill(); });
  child.postMessage({ text, at: new Date(0) });
}));
ipcMain.handle('crash', () => new Promise((resolve) => startWorker('crash').once('exit', resolve)));
ipcMain.handle('kill', () => new Promise((resolve) => {
  const child = startWorker('busy');
  child.once('message', () => child.kill());
  child.once('exit', resolve);
}));
ipcMain.handle('pdf', (event) => event.sender.printToPDF({ pageSize: 'A4', landscape: true }));
ipcMain.handle('open', () => dialog.showOpenDialog({ title: 'Which file?', properties: ['openFile'] }));
app.on('second-instance', (_event, argv) => happened.push(['second', argv.at(-1)]));
app.on('web-contents-created', (_event, contents) => confine(contents));

async function start() {
  await app.whenReady();
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !details.url.startsWith('app:');
    if (cancel) happened.push(['cancelled', details.url]);
    answer({ cancel });
  });
  protocol.handle('app', serve);
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [
    { id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: () => happened.push(['menu', 'new']) },
  ] }]));
  const window = new BrowserWindow({ width: 1000, height: 700, show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true } });
  window.once('ready-to-show', () => { happened.push(['ready-to-show']); window.show(); });
  await window.loadURL('app://main/index.html');
}
if (app.requestSingleInstanceLock()) void start();
else app.quit();
`;

const preload = `
const { contextBridge, ipcRenderer, webUtils } = require('electron');
contextBridge.exposeInMainWorld('bridge', {
  call: (channel, value) => ipcRenderer.invoke(channel, value),
  on: (channel, listener) => void ipcRenderer.on(channel, (_event, value) => listener(value)),
  path: (file) => ipcRenderer.invoke('echo', webUtils.getPathForFile(file)),
});
`;

const worker = `
const mode = process.argv[2];
if (mode === 'crash') throw new Error('this worker crashes');
process.parentPort.on('message', ({ data }) => process.parentPort.postMessage({ ...data, mode }));
if (mode === 'busy') { process.parentPort.postMessage('busy'); setTimeout(() => { for (;;); }, 100); }
`;

/** Writes the tiny application into a folder. */
export function makeTinyApp(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'tiny', version: '1.0.0', type: 'module', main: 'main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.js'), main);
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(join(folder, 'worker.mjs'), worker);
}
