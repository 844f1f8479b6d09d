import { app, BrowserWindow } from 'electron';

/**
 * One window for one register: a second start shows the first window and ends.
 * @returns false in the second instance, which must stop at once
 */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  return true;
}
