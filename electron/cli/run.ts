import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { v7 as newId } from 'uuid';
import { AppError } from '../../shared/errors.ts';
import { createTranslator, type Language, type Translate } from '../../shared/locales/index.ts';
import type { AppContext, FilePorts, PaperPort } from '../context.ts';
import { createContext } from '../createContext.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { readOffice } from '../database/officeRows.ts';
import { Session } from '../database/session.ts';
import { JobRunner } from '../jobs/jobRunner.ts';
import type { StartProcess } from '../jobs/process.ts';

export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** What the headless commands need of the machine they run on. */
export interface CliPorts {
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly startProcess: StartProcess;
  /** Paper needs a browser engine; it gets the context, because the printed page asks for its rows. */
  readonly createPaper: (context: () => AppContext) => PaperPort;
}

/** Options of every command. */
export interface RunOptions {
  readonly data: string;
  readonly lang: Language;
  readonly clerk: string;
  readonly json?: boolean;
}

/** Files are named by arguments here, so no dialog is ever opened. */
function argumentFiles(): FilePorts {
  const paths = new Map<string, string>();
  return {
    chooseToOpen: async () => [],
    chooseToSave: async () => undefined,
    resolve: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('notFound');
      return path;
    },
    register: (path) => {
      const token = newId();
      paths.set(token, resolve(path));
      return { token, fileName: basename(path) };
    },
    openWithSystem: async () => {},
    showInFolder: () => {},
  };
}

/** A command at work: the context, the words, and the two ways of answering. */
export interface Run {
  readonly context: AppContext;
  readonly translate: Translate;
  /** Prints one JSON document with `--json`, else the sentence. */
  readonly answer: (document: unknown, sentence: string) => void;
}

function hasRegister(folder: string): boolean {
  return existsSync(dataFolder(folder).databaseFile);
}

/**
 * Where the register of `--data` is: in the folder itself, or in `register` below it, where the window
 * that was started with the same `--data` keeps it beside Electron's own files. The folder itself goes first;
 * a new register is only made there when there is none in either, so that none is ever made beside another.
 */
export function registerFolder(data: string): string {
  const folder = resolve(data);
  const ofWindow = join(folder, 'register');
  return !hasRegister(folder) && hasRegister(ofWindow) ? ofWindow : folder;
}

/**
 * Opens the register of `--data`, runs `work` and closes it, whatever happens.
 * @param mustExist false only for the command that makes the register
 */
export async function withRegister(
  options: RunOptions,
  ports: CliPorts,
  work: (run: Run) => Promise<void>,
  mustExist = true,
): Promise<void> {
  const folder = registerFolder(options.data);
  // Opening makes what is not there: asking for rows must not leave an empty register, which would later
  // stand in front of the window's.
  if (mustExist && !hasRegister(folder)) throw new AppError('notReady');
  mkdirSync(folder, { recursive: true });
  const translate = createTranslator(options.lang);
  const session = new Session(folder);
  const jobs = new JobRunner(ports.startProcess);
  let context: AppContext | undefined;
  const paper = ports.createPaper(() => {
    if (context === undefined) throw new AppError('notReady');
    return context;
  });
  context = createContext({ session, jobs, files: argumentFiles(), paper, emit: () => {} });
  try {
    await session.open();
    if (session.failure !== undefined) throw session.failure;
    if (mustExist && (await readOffice(session.database.kysely)) === undefined)
      throw new AppError('notReady');
    session.clerk = options.clerk;
    const answer = (document: unknown, sentence: string): void =>
      ports.print(`${options.json === true ? JSON.stringify(document) : sentence}\n`);
    await work({ context, translate, answer });
  } finally {
    jobs.cancelAll();
    await session.close();
  }
}
