import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './processes.ts';

/** Ten minutes: a slow line may need them for a browser, a closed network answers at once. */
const downloadLimit = 10 * 60_000;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macNames = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPaths = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function installedCandidates(): string[] {
  if (process.platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'];
    return windowsPaths.flatMap((path) =>
      folders.flatMap((name) => process.env[name] ?? []).map((folder) => join(folder, path)),
    );
  }
  if (process.platform === 'darwin') {
    return macNames.flatMap((name) =>
      ['', homedir()].map((base) => `${base}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own download, of this version or of another one that lies beside it. */
function downloadedCandidates(): string[] {
  const own = chromium.executablePath();
  const [store, inside] = own.split(/chromium-\d+[\\/]/);
  if (!store || !inside || !existsSync(store)) return [own];
  const others = readdirSync(store).filter((name) => /^chromium-\d+$/.test(name));
  return [own, ...others.map((name) => join(store, name, inside))];
}

/** The Chromium, Chrome or Edge of this machine; `BROWSER_PATH` names another one. */
export function findBrowser(): string | undefined {
  const named = process.env['BROWSER_PATH'];
  return [...(named ? [named] : []), ...installedCandidates(), ...downloadedCandidates()].find(
    (path) => existsSync(path),
  );
}

function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  // Everything that an installer says goes to stderr: stdout may be somebody's JSON.
  const stdio = ['ignore', process.stderr, process.stderr] as const;
  const options = { stdio: [...stdio], env: { ...process.env, ...env }, timeout: downloadLimit };
  return spawnSync(command, args, options).status === 0;
}

function downloadBrowser(): boolean {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  return succeeds(process.execPath, [cli, 'install', '--no-shell', 'chromium'], env);
}

function installFromDebian(): boolean {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  );
}

/** A browser, installed when there is none: Playwright's download first, then the Debian package. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const ways: [string, () => boolean][] = [
    ["Playwright's own Chromium", downloadBrowser],
    ['the Debian package chromium', installFromDebian],
  ];
  for (const [name, install] of ways) {
    process.stderr.write(`No Chromium, Chrome or Edge found; trying ${name}\n`);
    const browser = install() ? findBrowser() : undefined;
    if (browser) return browser;
  }
  throw new Error(
    'No browser could be had. Install Chromium, Chrome or Edge, or set BROWSER_PATH to one.',
  );
}
