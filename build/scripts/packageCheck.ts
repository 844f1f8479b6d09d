import { join } from 'node:path';
import { checkPackage } from '../packaging/checks.ts';
import { makeStandInDistribution } from '../packaging/standInDistribution.ts';
import { root, run } from './processes.ts';

/*
 * `npm run package:check`: packs the application for Windows around a stand-in distribution and looks
 * at what came out. With `--real FOLDER` it looks at a finished build instead (the release workflow).
 */

const [flag, built] = process.argv.slice(2);
let folder = flag === '--real' && built !== undefined ? built : undefined;

if (folder === undefined) {
  const distribution = join(root, 'out/stand-in-distribution');
  makeStandInDistribution(distribution);
  const { code } = await run('electron-builder', [
    '--win',
    '--x64',
    '--dir',
    '--config',
    'electron-builder.yml',
    `-c.electronDist=${distribution}`,
    '-c.directories.output=out/package-check',
  ]);
  if (code !== 0) process.exit(code);
  folder = join(root, 'out/package-check/win-unpacked');
}

const checks = await checkPackage(folder, 'SoDanVan.exe');
for (const { what, found, isGood } of checks)
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${what}: ${found}`);
const failed = checks.filter(({ isGood }) => !isGood).length;
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
