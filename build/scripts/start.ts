import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary } from '../../electron/e2e/harness/electronBinary.ts';
import { isBuildCurrent } from './buildAge.ts';
import { root } from './processes.ts';

/*
 * `npm start [-- arguments]`: the built application, on Electron where its binary is or can be fetched,
 * else on the stand-in of build/preview with the browser of this machine.
 */

/** A closed network must not make the start wait: the host of the binary answers soon or not at all. */
const probeLimit = 3000;
/** A download that has begun may take its time on a slow line. */
const downloadLimit = 10 * 60_000;

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name]);
}

function build(): boolean {
  if (isBuildCurrent()) return true;
  console.log('Building (the sources are newer than out/) …');
  const command = 'npm run -s build';
  return spawnSync(command, { cwd: root, stdio: 'inherit', shell: true }).status === 0;
}

async function canReachDownload(): Promise<boolean> {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'];
  const address = mirror ?? 'https://github.com/electron/electron/releases/';
  try {
    const signal = AbortSignal.timeout(probeLimit);
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
    return true;
  } catch {
    return false;
  }
}

/** Electron's own installer, only when its host answers. */
async function fetchElectron(): Promise<string | undefined> {
  const found = electronBinary();
  if (found || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !(await canReachDownload())) {
    return found;
  }
  console.log("Fetching Electron's binary, once …");
  const installer = join(root, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [installer], { stdio: 'inherit', timeout: downloadLimit });
  return electronBinary();
}

function runToEnd(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit' });
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on('error', (error) => {
    console.error(error.message);
    resolve(1);
  });
  child.on('exit', (code) => resolve(code ?? 1));
  // Ctrl+C reaches the application too, which quits by itself; its end is ours.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  return promise;
}

async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    console.error(
      'No display here, so no window can be shown. Without one:\n' +
        '  npm run -s cli -- --help   the headless commands\n' +
        '  npm run demo               a sample office, an import, an export and a report',
    );
    return 1;
  }
  if (!build()) return 1;
  const electron = await fetchElectron();
  if (electron) {
    console.log('Running on Electron');
    return runToEnd(electron, [root, ...args]);
  }
  console.log('Running on the stand-in for Electron (its binary is not here), in a browser window');
  return runToEnd(process.execPath, [join(root, 'build/preview/run.ts'), root, ...args]);
}

process.exitCode = await start(process.argv.slice(2));
