import { resolve } from 'node:path';

/** What the command line and the development server ask of a start. */
export interface StartOptions {
  /** `--data=DIR`: another register than the user's own, as an absolute path. */
  readonly dataFolder: string | undefined;
  readonly language: 'vi' | 'en';
  /** Vite's address while developing; never in a package. */
  readonly developmentServer: string | undefined;
}

/** Reads `--data=DIR` or `--data DIR`, as the headless commands do, `--lang=en` and the development server that electron-vite announces. */
export function startOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const value = (name: string) => {
    const joined = argv.find((argument) => argument.startsWith(`--${name}=`));
    if (joined !== undefined) return joined.slice(name.length + 3);
    const at = argv.indexOf(`--${name}`);
    return at === -1 ? undefined : argv[at + 1];
  };
  const data = value('data');
  return {
    // Electron takes no relative path, and the user's own register must not be opened in its place.
    dataFolder: data === undefined ? undefined : resolve(data),
    language: value('lang') === 'en' ? 'en' : 'vi',
    developmentServer: env['ELECTRON_RENDERER_URL'],
  };
}
