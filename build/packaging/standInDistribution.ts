import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the fuse tool looks for in Electron's binary, then a version, a length, and one digit a fuse. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
/** More fuses than are used today, all "removed" but for the digits set below: `0` is off. */
const fuseCount = 9;

/**
 * A small folder that electron-builder takes for an Electron distribution: a real Windows executable
 * (so that icon, version and integrity can be written into its resources) with the fuse wire at its
 * end (so that the fuses can be flipped and read back). It proves the packaging where Electron's own
 * binary cannot be had; the real one is packed by the release workflow.
 */
export function makeStandInDistribution(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const winstaller = dirname(
    createRequire(import.meta.url).resolve('electron-winstaller/package.json'),
  );
  const executable = readFileSync(join(winstaller, 'vendor/7z-x64.exe'));
  const wire = Buffer.concat([
    Buffer.from(fuseSentinel, 'latin1'),
    Buffer.from([fuseVersion, fuseCount]),
    Buffer.from('0'.repeat(fuseCount), 'latin1'),
  ]);
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([executable, wire]));
  for (const locale of ['vi', 'en-US', 'fr'])
    writeFileSync(join(folder, `locales/${locale}.pak`), '');
  writeFileSync(join(folder, 'version'), '0.0.0');
  cpSync(join(winstaller, 'LICENSE'), join(folder, 'LICENSE'));
}
