import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
}

function configFolder(): string {
  if (process.platform === 'win32') {
    return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** `app.getPath` and what belongs to it: the application's folder, name and version. */
export class AppPaths {
  readonly #paths = new Map<string, string>();
  #appFolder = process.cwd();
  #manifest: Manifest = { name: 'Electron', version: '0.0.0' };

  /** Takes what `electron FOLDER` or `electron FILE` would take; gives the main file. */
  openApplication(path: string): string {
    if (!statSync(path).isDirectory()) {
      this.#appFolder = dirname(path);
      return path;
    }
    const text = readFileSync(join(path, 'package.json'), 'utf8');
    const { name, productName, version, main } = JSON.parse(text) as Record<string, string>;
    this.#appFolder = path;
    this.#manifest = { name: productName ?? name ?? 'Electron', version: version ?? '0.0.0' };
    return join(path, main ?? 'index.js');
  }

  get appFolder(): string {
    return this.#appFolder;
  }

  get name(): string {
    return this.#manifest.name;
  }

  set name(name: string) {
    this.#manifest.name = name;
  }

  get version(): string {
    return this.#manifest.version;
  }

  get(name: string): string {
    return this.#paths.get(name) ?? this.#usual(name);
  }

  set(name: string, path: string): void {
    this.#usual(name);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!existsSync(path)) throw new Error(`Failed to set path: ${name} does not exist`);
    this.#paths.set(name, path);
  }

  #usual(name: string): string {
    const home = homedir();
    const usual: Record<string, () => string> = {
      home: () => home,
      appData: configFolder,
      assets: () => this.#appFolder,
      userData: () => join(this.get('appData'), this.name),
      sessionData: () => this.get('userData'),
      logs: () => made(join(this.get('userData'), 'logs')),
      crashDumps: () => join(this.get('userData'), 'Crashpad'),
      temp: tmpdir,
      exe: () => process.execPath,
      module: () => process.execPath,
      desktop: () => join(home, 'Desktop'),
      documents: () => join(home, 'Documents'),
      downloads: () => join(home, 'Downloads'),
      music: () => join(home, 'Music'),
      pictures: () => join(home, 'Pictures'),
      videos: () => join(home, 'Videos'),
    };
    const path = Object.hasOwn(usual, name) ? usual[name] : undefined;
    if (!path) throw new Error(`Failed to get '${name}' path`);
    return path();
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
