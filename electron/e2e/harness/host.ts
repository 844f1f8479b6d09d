import type * as Electron from 'electron';
import type { Page } from 'playwright-core';

/** Run in the main process as text: it must not use anything from outside itself. */
export type MainFunction<Argument, Result> = (
  electron: typeof Electron,
  argument: Argument,
) => Result | Promise<Result>;

export interface HostOptions {
  /** Folder of the application: its package.json names the built main file. */
  readonly application: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly onOutput: (text: string) => void;
}

/** What runs the application: the real Electron, or the stand-in for it. */
export interface Host {
  readonly name: 'electron' | 'stand-in';
  /** The exit code, null after a signal. */
  readonly exited: Promise<number | null>;
  /** Resolves when there can be pages, or when the application has ended. */
  readonly opened: Promise<void>;
  pages(): Page[];
  evaluate<Argument, Result>(
    run: MainFunction<Argument, Result>,
    argument: Argument,
  ): Promise<Result>;
  /** A path for a file that a test makes in the page. */
  knowFile(name: string, path: string): void;
  kill(): Promise<void>;
}

/** The tests' own settings must not reach the application. */
export function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = /^(VITEST|NODE_ENV|NODE_OPTIONS|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/;
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || own.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), ...extra };
}
