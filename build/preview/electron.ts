/*
 * What `import ... from 'electron'` gives the main process here. An import of anything else fails by
 * its name when the module is loaded; a member that is missing fails by its name when it is used.
 */
import { BrowserWindow } from './browserWindow.ts';
import { guardMissing } from './guard.ts';
import { allContents } from './registry.ts';

export { app } from './app.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipcMain.ts';
export { Menu, MenuItem } from './menu.ts';
export { nativeTheme } from './nativeTheme.ts';
export { nativeImage } from './nativeImage.ts';
export { net } from './net.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { clipboard, crashReporter, powerMonitor, shell } from './system.ts';
export { utilityProcess } from './utilityProcess.ts';
export { BrowserWindow };

export const webContents = guardMissing('webContents', {
  getAllWebContents: allContents,
  fromId: (id: number) => allContents().find((contents) => contents.id === id),
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
});
