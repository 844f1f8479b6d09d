/*
 * `node build/preview/run.ts [FOLDER or FILE] [arguments]`: runs a built Electron application on Node
 * and the browser of this machine. PREVIEW_HEADLESS=1 shows no window.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/processes.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier)
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});

function electronVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(resolve(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '';
}

// What a main process may read of Electron's own process object.
const versions = { ...process.versions, electron: electronVersion() };
Object.defineProperty(process, 'versions', { value: versions });
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: root });
const [, , given = root, ...rest] = process.argv;
process.argv = [process.execPath, given, ...rest];

const electron = await import('./electron.ts');
const { app } = await import('./app.ts');
const { control } = await import('./control.ts');
const { messageOf, note } = await import('./log.ts');
const { browserSettings } = await import('./pages.ts');

browserSettings.headless = process.env['PREVIEW_HEADLESS'] === '1';
// As in Electron's main process: a forgotten rejection is told, and ends nothing.
process.on('unhandledRejection', (reason) => {
  note(`unhandled rejection: ${reason instanceof Error ? reason.stack : messageOf(reason)}`);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
// Electron runs until it is told to quit, whether or not anything is going on.
setInterval(() => undefined, 2 ** 30);

await control.waitForStart(electron);
const main = app.paths.openApplication(resolve(given));
try {
  await import(pathToFileURL(main).href);
  app.becomeReady();
} catch (error) {
  note(`main could not start: ${error instanceof Error ? error.stack : messageOf(error)}`);
  app.exit(1);
}
