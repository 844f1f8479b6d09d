import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { v7 as newId } from 'uuid';
import { AppError } from '../shared/errors.ts';
import type { AppContext, FileReference } from './context.ts';
import { Session } from './database/session.ts';
import { JobRunner } from './jobs/jobRunner.ts';
import { nodeProcesses } from './jobs/process.ts';

/** A context on a real data folder for tests: real SQLite, real job processes; only dialogs are scripted. */
export interface TestContext extends AppContext {
  readonly folder: string;
  readonly emitted: string[];
  /** What the next dialogs answer. */
  readonly answers: { open: string[][]; save: (string | undefined)[] };
  /** A fixed day, so that deadlines do not depend on when the test runs. */
  day: string;
  dispose(): Promise<void>;
}

/** Opens a fresh register in a temporary folder (or `folder`), with the clerk "Nguyễn Thị Thử". */
export async function makeTestContext(
  folder = mkdtempSync(join(tmpdir(), 'so-dan-van-')),
): Promise<TestContext> {
  const session = new Session(folder);
  await session.open();
  if (session.failure !== undefined) throw session.failure;
  session.clerk = 'Nguyễn Thị Thử';
  const paths = new Map<string, string>();
  const emitted: string[] = [];
  const answers: TestContext['answers'] = { open: [], save: [] };
  const register = (path: string): FileReference => {
    const token = newId();
    paths.set(token, path);
    return { token, fileName: basename(path) };
  };
  const context: TestContext = {
    folder,
    emitted,
    answers,
    session,
    day: '2026-09-15',
    get database() {
      return session.database;
    },
    get clerk() {
      if (session.clerk === undefined) throw new AppError('notReady');
      return session.clerk;
    },
    jobs: new JobRunner(nodeProcesses(join(import.meta.dirname, 'workers'), '.ts')),
    files: {
      chooseToOpen: async () => (answers.open.shift() ?? []).map(register),
      chooseToSave: async () => answers.save.shift(),
      resolve: (token) => {
        const path = paths.get(token);
        if (path === undefined) throw new AppError('notFound');
        return path;
      },
      register,
      openWithSystem: async () => {},
      showInFolder: () => {},
    },
    paper: { toPdf: async () => {}, print: async () => true },
    emit: (name) => void emitted.push(name),
    today: () => context.day,
    dispose: async () => {
      context.jobs.cancelAll();
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return context;
}
