import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { v7 as newId } from 'uuid';
import { contract } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import type { AppContext } from '../context.ts';
import { createContext } from '../createContext.ts';
import { continueReindexing } from '../database/catalogueReindex.ts';
import { readOffice } from '../database/officeRows.ts';
import { Session } from '../database/session.ts';
import { handlers } from '../features/handlers.ts';
import { sweepStaging } from '../imports/staging.ts';
import { createDispatcher } from '../ipc/dispatcher.ts';
import { setupIpc, TrustedWindows } from '../ipc/ipc.ts';
import { JobRunner } from '../jobs/jobRunner.ts';
import { utilityProcesses } from '../jobs/utilityProcesses.ts';
import { createFilePorts } from './files.ts';
import { logError } from './log.ts';
import { type AppPlaces, createMainWindow } from './mainWindow.ts';
import { setupMenu } from './menu.ts';
import { setupOverdueBadge } from './overdueBadge.ts';
import { createPaperPort } from './paper.ts';
import type { StartOptions } from './startOptions.ts';

/** The page as it is asked for: Vietnamese goes without saying. */
function pageAddress({ developmentServer, language }: StartOptions): string {
  const page = developmentServer ?? 'app://main/index.html';
  return language === 'vi' ? page : `${page}?lang=${language}`;
}

function appPlaces(options: StartOptions, mainFolder: string): AppPlaces {
  return {
    preload: join(mainFolder, '../preload/preload.cjs'),
    userData: app.getPath('userData'),
    page: pageAddress(options),
  };
}

/**
 * Puts the parts together: the ports, the dispatcher, the window, and behind it the register.
 * @param dataFolder where the register is, or would be
 * @param mainFolder where main.js is; workers and the preload are found from there
 */
export async function setupApplication(
  options: StartOptions,
  dataFolder: string,
  mainFolder: string,
): Promise<void> {
  const translate = createTranslator(options.language);
  const places = appPlaces(options, mainFolder);
  const windows = new TrustedWindows();
  const session = new Session(join(dataFolder, 'register'), (isWaiting) =>
    windows.emit('database.waiting', { isWaiting }),
  );
  const jobs = new JobRunner(utilityProcesses(join(mainFolder, 'workers')), (progress) =>
    windows.emit('jobs.progress', progress),
  );
  let window: BrowserWindow | undefined;
  const requireWindow = (): BrowserWindow => {
    if (window === undefined) throw new Error('no window yet');
    return window;
  };
  const files = createFilePorts(requireWindow, translate);
  const paper = createPaperPort(places, (hidden) => windows.add(hidden.webContents));
  const context = createContext({
    session,
    jobs,
    files,
    paper,
    emit: (name, payload) => {
      windows.emit(name, payload);
      countOverdue();
      if (name === 'imports.changed' || name === 'registers.changed') void backUp(context, windows);
    },
  });
  const countOverdue = setupOverdueBadge(context, () => window, translate);
  const dispatch = createDispatcher(contract, handlers, context, (ref, where, error) =>
    logError(session.folder.logs, ref, where, error),
  );
  const opened = Promise.withResolvers<void>();
  // The page may ask before the register is open; its answers wait for it.
  setupIpc((...call) => opened.promise.then(() => dispatch(...call)), files, windows);
  setupEnd(session, jobs);
  // The window first: the system makes its process while the register is opened.
  window = createMainWindow(places, translate('common.productName'));
  windows.add(window.webContents);
  window.once('ready-to-show', () => void opened.promise.then(() => tidyUp(context, windows)));
  setupMenu(window, translate, (command) => windows.emit('menu.command', { command }));
  sweepStaging(session.folder.staging);
  await session.open();
  opened.resolve();
  countOverdue();
  setInterval(() => {
    void backUp(context, windows);
    countOverdue();
  }, backUpEveryMilliseconds);
}

/** The first day, and a window that is never closed, have their copy too; on any other day nothing is due. */
const backUpEveryMilliseconds = 10 * 60 * 1000;

/** What can wait until the window is shown. */
async function tidyUp(context: AppContext, windows: TrustedWindows): Promise<void> {
  await backUp(context, windows);
  // A renamed catalogue row may have been left half indexed by a run that ended early.
  if (context.session.isOpen) await continueReindexing(context.session.database);
}

/**
 * The copy that is due is made behind the shown window, in a job that also reads it as a whole: a large
 * register is checked that way once a day. A copy that is not whole means that the register is not.
 */
async function backUp({ session, jobs }: AppContext, windows: TrustedWindows): Promise<void> {
  // A register that no office has begun holds nothing, and its copy would stand for the day's work.
  if (!session.isOpen || (await readOffice(session.database.kysely)) === undefined) return;
  const { databaseFile, logs } = session.folder;
  try {
    const isMade = await session.backUpWhenDue(new Date(), (file) =>
      jobs.run('writeBackup', newId(), { databaseFile, file, attachments: null }),
    );
    if (isMade) windows.emit('backups.changed', {});
  } catch (error) {
    // Tried again at the next start: a full disk or an office in a hurry must not stop the work.
    logError(logs, 'BACKUP', 'automatic backup', error);
    if (!(error instanceof AppError && error.code === 'backupDamaged')) return;
    await session.giveUp(new AppError('databaseDamaged', {}, undefined, error));
    windows.emit('startup.changed', {});
  }
}

/** Ends without haste: jobs are killed (their work is all or nothing), the register is closed. */
function setupEnd(session: Session, jobs: JobRunner): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    jobs.cancelAll();
    void session.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
