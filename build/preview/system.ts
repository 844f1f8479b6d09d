import { EventEmitter } from 'node:events';
import type { Clipboard, CrashReporter, Shell } from 'electron';
import { guardMissing } from './guard.ts';
import { note } from './log.ts';

/* The parts of the operating system that a preview only pretends to reach. */

export const shell = guardMissing('shell', {
  async openExternal(url: string): Promise<void> {
    note(`would open ${url}`);
    return Promise.resolve();
  },
  async openPath(path: string): Promise<string> {
    note(`would open ${path}`);
    return Promise.resolve('');
  },
  showItemInFolder(path: string): void {
    note(`would show ${path}`);
  },
  beep(): void {
    note('would beep');
  },
}) satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

let copied = '';

export const clipboard = guardMissing('clipboard', {
  readText: () => Promise.resolve(copied),
  writeText(text: string): Promise<void> {
    copied = text;
    return Promise.resolve();
  },
  clear(): void {
    copied = '';
  },
}) satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear'>;

export const crashReporter = guardMissing('crashReporter', {
  start: () => undefined,
}) satisfies Pick<CrashReporter, 'start'>;

class StandInPowerMonitor extends EventEmitter {}
guardMissing('powerMonitor', StandInPowerMonitor.prototype);

/** Nothing is ever reported: the machine's sleep is not seen from here. */
export const powerMonitor = new StandInPowerMonitor();
