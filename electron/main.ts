import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { setupApplication } from './app/application.ts';
import { setupProtocol, registerAppScheme } from './app/protocol.ts';
import { setupSessionSecurity } from './app/sessionSecurity.ts';
import { setupSingleInstance } from './app/singleInstance.ts';
import { startOptions } from './app/startOptions.ts';

/*
 * The start of the application, in order. What must be before `ready` comes first; the window comes
 * last, when everything that could answer it exists but for the register, which is opened behind it.
 */
/** A plain name: the product's own has marks, and this path is read out over the telephone by IT staff. */
const dataFolderName = 'SoDanVan';
const options = startOptions(process.argv, process.env);
const dataFolder = options.dataFolder ?? join(app.getPath('appData'), dataFolderName);
useDataFolder(dataFolder);
app.enableSandbox();
registerAppScheme();

/**
 * Electron's own files go beside the register. It refuses a folder that is not there; where one cannot be
 * made (no such drive, no rights), Electron gets another and the start page says what is wrong with ours.
 */
function useDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'so-dan-van-')));
  }
}

async function start(): Promise<void> {
  await app.whenReady();
  setupSessionSecurity(options.developmentServer);
  setupProtocol(join(import.meta.dirname, '../renderer'));
  await setupApplication(options, dataFolder, import.meta.dirname);
}

// Not awaited here: Electron becomes ready only after this module has run to its end.
if (setupSingleInstance()) void start();
