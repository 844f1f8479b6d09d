import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';

/** One promise about the package and whether it holds. */
export interface Check {
  readonly what: string;
  readonly found: string;
  readonly isGood: boolean;
}

/** A fuse's digit in the wire. */
const off = '0';
const on = '1';

/** design.md §9: the packaged application without Electron. */
const largestBytes = 12 * 1024 * 1024;

const allowedFiles = [
  /^\/package\.json$/,
  /^\/out(\/|$)/,
  /^\/node_modules(\/better-sqlite3(\/package\.json|\/lib(\/.*)?|\/prebuilds(\/win32-x64\.node)?)?)?$/,
];

function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function checkFiles(archive: string): Check {
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const strangers = files.filter(
    (file) => !allowedFiles.some((pattern) => pattern.test(file)) || file.endsWith('.map'),
  );
  const needed = [
    '/out/main/main.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/out/main/workers/readWorkbook.js',
  ];
  const missing = needed.filter((file) => !files.includes(file));
  return {
    what: 'archive holds the bundled code and nothing else',
    found: [
      `${files.length} entries`,
      ...strangers.slice(0, 5),
      ...missing.map((file) => `missing ${file}`),
    ].join(', '),
    isGood: strangers.length === 0 && missing.length === 0,
  };
}

function checkSize(resources: string): Check {
  const bytes = folderSize(resources);
  return {
    what: 'application without Electron at most 12 MB',
    found: `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    isGood: bytes <= largestBytes,
  };
}

function checkBinary(resources: string): Check {
  const folder = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  const binaries = existsSync(folder) ? readdirSync(folder) : [];
  const file = join(folder, 'win32-x64.node');
  const isWindows =
    existsSync(file) && readFileSync(file).subarray(0, 2).toString('latin1') === 'MZ';
  return {
    what: 'the one native binary is the Windows x64 one, outside the archive',
    found: binaries.join(', '),
    isGood: isWindows && binaries.length === 1,
  };
}

const wantedFuses: readonly (readonly [name: string, fuse: FuseV1Options, state: string])[] = [
  ['runAsNode', FuseV1Options.RunAsNode, off],
  ['cookieEncryption', FuseV1Options.EnableCookieEncryption, on],
  ['nodeOptions', FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
  ['nodeCliInspect', FuseV1Options.EnableNodeCliInspectArguments, off],
  ['asarIntegrity', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, on],
  ['fileProtocolPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, off],
];

async function checkFuses(executable: string): Promise<Check[]> {
  const wire = await getCurrentFuseWire(executable);
  return wantedFuses.map(([name, fuse, wanted]) => {
    const digit = String.fromCodePoint(wire[fuse] ?? 0);
    return { what: `fuse ${name}`, found: digit === on ? 'on' : 'off', isGood: digit === wanted };
  });
}

/** The hash of the archive's header stands in the executable's resources: a changed archive does not start. */
function checkIntegrity(executable: string, archive: string): Check {
  const resources = NtExecutableResource.from(
    NtExecutable.from(readFileSync(executable), { ignoreCert: true }),
  );
  const entry = resources.entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  const written = entry === undefined ? '' : Buffer.from(entry.bin).toString('utf8');
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  return {
    what: 'hash of the archive in the executable',
    found: written.slice(0, 120),
    isGood: written.includes(hash),
  };
}

/** Checks an unpacked Windows build (`release/win-unpacked`). */
export async function checkPackage(folder: string, executableName: string): Promise<Check[]> {
  const resources = join(folder, 'resources');
  const archive = join(resources, 'app.asar');
  const executable = join(folder, executableName);
  return [
    checkFiles(archive),
    checkSize(resources),
    checkBinary(resources),
    ...(await checkFuses(executable)),
    checkIntegrity(executable, archive),
  ];
}
