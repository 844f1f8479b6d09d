import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';

/** Needed before the register opens, so kept in a file of its own (style.md part 2 §7). */
const windowStateSchema = z.object({
  width: z.number().int().min(800).max(10000).default(1366),
  height: z.number().int().min(500).max(10000).default(728),
  isMaximized: z.boolean().default(true),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** The last size of the window; a missing or damaged file gives the usual size. */
export function readWindowState(folder: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8')));
  } catch {
    return windowStateSchema.parse({});
  }
}

/** Remembers the size when the window closes. */
export function rememberWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const { width, height } = window.getBounds();
    const state: WindowState = { width, height, isMaximized: window.isMaximized() };
    try {
      writeFileSync(join(folder, 'window.json'), JSON.stringify(state));
    } catch {
      // A read-only folder costs the size of the window, nothing more.
    }
  });
}
