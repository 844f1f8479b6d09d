import type { WebPreferences } from 'electron';

/**
 * The sandbox of every window (Electron security checklist 2–4, 6, 8–12). Most are defaults; they are
 * written out so that a test can hold them.
 */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // The register's words are Vietnamese; a spell checker would fetch dictionaries from the net.
    spellcheck: false,
  };
}
