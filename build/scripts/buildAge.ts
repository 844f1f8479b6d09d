import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.ts';

const sources = [
  'electron',
  'renderer',
  'shared',
  'migrations',
  'build/config',
  'package-lock.json',
];
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

function newestTime(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !isTest(entry.name))
    .reduce((newest, entry) => Math.max(newest, newestTime(join(path, entry.name))), 0);
}

/** Tests are not in the build. */
function isTest(name: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(name) || name === 'e2e' || name === 'bench';
}

/** Whether out/ holds everything and nothing in the sources is newer. */
export function isBuildCurrent(folder = root): boolean {
  const built = products.map((path) => join(folder, path));
  if (!built.every((path) => existsSync(path))) return false;
  const oldestBuilt = Math.min(...built.map((path) => statSync(path).mtimeMs));
  const newestSource = Math.max(
    ...sources
      .map((path) => join(folder, path))
      .filter((path) => existsSync(path))
      .map(newestTime),
  );
  return newestSource <= oldestBuilt;
}
