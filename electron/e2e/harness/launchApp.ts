import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { dropFile } from './dropFile.ts';
import { electronBinary } from './electronBinary.ts';
import { startElectron } from './electronHost.ts';
import { environment, type Host, type MainFunction } from './host.ts';
import { Journal, type ShownDialog } from './journal.ts';
import { addAnswer, clickMenuItem, quitApplication } from './mainScript.ts';
import { startStandIn } from './standInHost.ts';

/** Longer than any start or end of the application on a busy machine. */
const patience = 60_000;

export interface LaunchOptions {
  readonly dataFolder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Another built application than ours. */
  readonly application?: string;
}

export interface RunningApp {
  readonly host: Host['name'];
  /** The main window: the first that said it is ready. */
  readonly page: Page;
  readonly dialogs: {
    /** Answers are used up in the order in which they were given; an empty list cancels. */
    answerOpen(paths: string[]): Promise<void>;
    /** An empty path cancels. */
    answerSave(path: string): Promise<void>;
    answerMessage(index: number): Promise<void>;
    /** Whether the next print job reaches a printer; without an answer it does not. */
    answerPrint(isSent: boolean): Promise<void>;
    readonly shown: readonly ShownDialog[];
  };
  readonly opened: readonly string[];
  readonly printed: readonly string[];
  readonly exited: Promise<number | null>;
  /** What the application wrote to stdout and stderr. */
  readonly output: string;
  windows(): Page[];
  clickMenu(id: string): Promise<void>;
  /** Drops a file of the disk on an element, with its path. */
  dropFile(selector: string, path: string): Promise<void>;
  /** Gives a file that a test makes in the page a path; on the stand-in alone. */
  setDroppedFile(name: string, path: string): void;
  evaluate<Argument, Result>(
    run: MainFunction<Argument, Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Ends the application without asking it, as a power cut does. */
  kill(): Promise<void>;
  /** Quits as a clerk does, and fails if a dialog was left unanswered. */
  close(): Promise<void>;
}

/** The real Electron where its binary is; `E2E_HOST=stand-in` overrules. */
function usesElectron(): boolean {
  return process.env['E2E_HOST'] !== 'stand-in' && electronBinary() !== undefined;
}

let isHostTold = false;

/** A report must say what it was measured on. */
function tellHost(name: Host['name']): void {
  if (!isHostTold) process.stdout.write(`The application runs on: ${name}\n`);
  isHostTold = true;
}

async function startHost(options: LaunchOptions): Promise<{ host: Host; journal: Journal }> {
  const { dataFolder, env = {}, args = [] } = options;
  const journal = new Journal();
  const host = await (usesElectron() ? startElectron : startStandIn)({
    application: options.application ?? join(import.meta.dirname, '../../..'),
    args: [`--data=${dataFolder}`, ...args],
    env: environment(env),
    onOutput: (text) => journal.take(text),
  });
  tellHost(host.name);
  // Every later step would only time out: end now, and say why when the test closes the application.
  journal.onUnanswered = () => void host.kill();
  return { host, journal };
}

async function isReady(page: Page): Promise<boolean> {
  return page
    .evaluate<boolean>("document.documentElement.dataset.ready === 'true'")
    .catch(() => false);
}

async function findReadyPage(host: Host, isOver: () => boolean): Promise<Page | undefined> {
  while (!isOver()) {
    for (const page of host.pages()) if (await isReady(page)) return page;
    await wait(25);
  }
  return undefined;
}

async function waitForMainPage(host: Host, journal: Journal): Promise<Page> {
  let end: string | undefined;
  void host.exited.then((code) => (end = `it ended with ${code}`));
  const limit = setTimeout(() => (end ??= 'time is up'), patience);
  await Promise.race([host.opened, host.exited]);
  const page = await findReadyPage(host, () => end !== undefined);
  clearTimeout(limit);
  if (page) return page;
  const pages = host
    .pages()
    .map((open) => open.url())
    .join(', ');
  await host.kill();
  journal.throwUnanswered();
  throw new Error(`The application is not ready: ${end}. Pages: ${pages}. ${journal.output}`);
}

async function quit(host: Host): Promise<void> {
  await host.evaluate(quitApplication, null).catch(() => undefined);
  const isLate = await Promise.race([
    host.exited.then(() => false),
    wait(patience, true, { ref: false }),
  ]);
  if (!isLate) return;
  await host.kill();
  throw new Error('The application did not quit');
}

/** Starts the built application and waits until its page says `data-ready="true"`. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const { host, journal } = await startHost(options);
  const page = await waitForMainPage(host, journal);
  const answer = (kind: 'open' | 'save' | 'message' | 'print', given: unknown) =>
    host.evaluate(addAnswer, { kind, answer: given });
  return {
    host: host.name,
    page,
    dialogs: {
      answerOpen: (paths) => answer('open', paths),
      answerSave: (path) => answer('save', path),
      answerMessage: (index) => answer('message', index),
      answerPrint: (isSent) => answer('print', isSent),
      shown: journal.dialogs,
    },
    opened: journal.opened,
    printed: journal.printed,
    exited: host.exited,
    get output() {
      return journal.output;
    },
    windows: () => host.pages(),
    clickMenu: (id) => host.evaluate(clickMenuItem, id),
    dropFile: (selector, path) => dropFile(page, selector, path),
    setDroppedFile: (name, path) => host.knowFile(name, path),
    evaluate: (run, argument) => host.evaluate(run, argument),
    kill: () => host.kill(),
    async close() {
      await quit(host);
      journal.throwUnanswered();
    },
  };
}

export interface EndedApp {
  readonly code: number | null;
  readonly output: string;
  readonly dialogs: readonly ShownDialog[];
}

/** Starts an application that is expected to end by itself (a second instance, a start that fails). */
export async function runToEnd(options: LaunchOptions): Promise<EndedApp> {
  const { host, journal } = await startHost(options);
  const limit = setTimeout(() => void host.kill(), patience);
  const code = await host.exited;
  clearTimeout(limit);
  journal.throwUnanswered();
  return { code, output: journal.output, dialogs: journal.dialogs };
}
