import { join } from 'node:path';
import { app } from 'electron';
import { setupApplication } from './app/application.ts';
import { setupProtocol, registerAppScheme } from './app/protocol.ts';
import { setupSessionSecurity } from './app/sessionSecurity.ts';
import { setupSingleInstance } from './app/singleInstance.ts';
import { startOptions } from './app/startOptions.ts';

/*
 * The start of the application, in order. What must be before `ready` comes first; the window comes
 * last, when everything that could answer it exists.
 */
const options = startOptions(process.argv, process.env);
// A plain name: the product's own has marks, and this path is read out over the telephone by IT staff.
app.setPath('userData', options.dataFolder ?? join(app.getPath('appData'), 'SoDanVan'));
app.enableSandbox();
registerAppScheme();

async function start(): Promise<void> {
  await app.whenReady();
  setupSessionSecurity(options.developmentServer);
  setupProtocol(join(import.meta.dirname, '../renderer'));
  await setupApplication(options, import.meta.dirname);
}

// Not awaited here: Electron becomes ready only after this module has run to its end.
if (setupSingleInstance()) void start();
