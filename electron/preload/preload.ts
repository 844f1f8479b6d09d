import { contextBridge, ipcRenderer, webUtils } from 'electron';

/*
 * All that the page can reach: one call, one subscription, and a token for a file that the clerk
 * chose or dropped. No logic, no imports but Electron: a sandboxed preload is a single file.
 */
contextBridge.exposeInMainWorld('bridge', {
  call: (feature: string, procedure: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('app:call', feature, procedure, input),
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    // The event object carries the sender and is never handed to the page.
    const receive = (_event: unknown, name: string, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('app:event', receive);
    return () => void ipcRenderer.off('app:event', receive);
  },
  fileToken: (file: File): Promise<string> =>
    ipcRenderer.invoke('app:file', webUtils.getPathForFile(file)),
});
