import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { AppPaths } from './appPaths.ts';
import { createEvent } from './event.ts';
import { guardMissing } from './guard.ts';
import {
  type Greeting,
  greetingsSent,
  hasInstanceLock,
  releaseInstanceLock,
  takeInstanceLock,
} from './instanceLock.ts';
import { lifecycle, requireNotReady } from './lifecycle.ts';
import { openWindows } from './registry.ts';

type Offered =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'name'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'setBadgeCount'
  | 'focus';

class StandInApp extends EventEmitter implements Pick<App, Offered> {
  readonly isPackaged = false;
  readonly dock = undefined;
  /** For the stand-in's own use. */
  readonly paths = new AppPaths();
  /** Set by the browser: what must end before the process may. */
  beforeExit: () => Promise<void> = () => Promise.resolve();
  readonly #becameReady = Promise.withResolvers<void>();

  readonly commandLine = guardMissing('app.commandLine', {
    appendSwitch: (_name: string, _value?: string) => undefined,
    hasSwitch: (name: string) => process.argv.some((item) => item.split('=')[0] === `--${name}`),
    getSwitchValue: (name: string) =>
      process.argv.find((item) => item.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  }) satisfies Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;

  whenReady(): Promise<void> {
    // A main module may await this at its top level, and would then never finish loading.
    setImmediate(() => this.becomeReady());
    return this.#becameReady.promise;
  }

  isReady(): boolean {
    return lifecycle.ready;
  }

  becomeReady(): void {
    if (lifecycle.ready || lifecycle.exiting) return;
    lifecycle.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', createEvent({}), {});
    this.#becameReady.resolve();
  }

  quit(): void {
    setImmediate(() => this.#quitNow());
  }

  #quitNow(): void {
    if (lifecycle.quitting || lifecycle.exiting) return;
    const asked = createEvent({});
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    lifecycle.quitting = true;
    for (const window of openWindows) window.close();
    const willQuit = createEvent({});
    if (openWindows.size === 0) this.emit('will-quit', willQuit);
    if (openWindows.size > 0 || willQuit.defaultPrevented) {
      lifecycle.quitting = false;
      return;
    }
    this.exit(0);
  }

  exit(exitCode = 0): void {
    if (lifecycle.exiting) return;
    lifecycle.exiting = true;
    for (const window of openWindows) window.destroy();
    this.emit('quit', createEvent({}), exitCode);
    void Promise.allSettled([this.beforeExit(), greetingsSent()]).then(() =>
      process.exit(exitCode),
    );
  }

  getPath(name: string): string {
    return this.paths.get(name);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getAppPath(): string {
    return this.paths.appFolder;
  }

  get name(): string {
    return this.paths.name;
  }

  getName(): string {
    return this.paths.name;
  }

  setName(name: string): void {
    this.paths.name = name;
  }

  getVersion(): string {
    return this.paths.version;
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const greeting = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return takeInstanceLock(this.getPath('userData'), greeting, (other: Greeting) =>
      this.emit(
        'second-instance',
        createEvent({}),
        other.argv,
        other.workingDirectory,
        other.additionalData,
      ),
    );
  }

  hasSingleInstanceLock(): boolean {
    return hasInstanceLock();
  }

  releaseSingleInstanceLock(): void {
    releaseInstanceLock();
  }

  enableSandbox(): void {
    requireNotReady('app.enableSandbox()');
  }

  disableHardwareAcceleration(): void {
    requireNotReady('app.disableHardwareAcceleration()');
  }

  setAppUserModelId(_id: string): void {
    return undefined;
  }

  setAboutPanelOptions(_options: object): void {
    return undefined;
  }

  setBadgeCount(_count?: number): boolean {
    return false;
  }

  focus(): void {
    return undefined;
  }
}

guardMissing('app', StandInApp.prototype);

export const app = new StandInApp();
