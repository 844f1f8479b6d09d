/** What the command line and the development server ask of a start. */
export interface StartOptions {
  /** `--data=DIR`: another register than the user's own. */
  readonly dataFolder: string | undefined;
  readonly language: 'vi' | 'en';
  /** Vite's address while developing; never in a package. */
  readonly developmentServer: string | undefined;
}

/** Reads `--data=DIR`, `--lang=en` and the development server that electron-vite announces. */
export function startOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const value = (name: string) =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    dataFolder: value('data'),
    language: value('lang') === 'en' ? 'en' : 'vi',
    developmentServer: env['ELECTRON_RENDERER_URL'],
  };
}
