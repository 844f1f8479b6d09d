import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { RunningApp } from '../harness/launchApp.ts';
import { answerFirstRun, startApp } from './office.ts';

/** An office that has begun with the sample, for all tests of one file. */
export class SampleOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  #app: RunningApp | undefined;

  constructor() {
    beforeAll(async () => {
      this.#app = await startApp({ dataFolder: this.#folder });
      await answerFirstRun(this.page, 'sample');
    });
    afterEach(({ task }) => {
      if (task.result?.state === 'fail') process.stderr.write(this.#app?.output ?? '');
    });
    afterAll(async () => {
      await this.#app?.kill();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  get #running(): RunningApp {
    if (this.#app === undefined) throw new Error('the application is not started yet');
    return this.#app;
  }

  get page(): Page {
    return this.#running.page;
  }

  /** The system's dialogs, which a test answers. */
  get dialogs(): RunningApp['dialogs'] {
    return this.#running.dialogs;
  }

  /** A place for a file that is written, gone with the office. */
  fileAt(name: string): string {
    return join(this.#folder, name);
  }

  /** Ends the application and starts it again on the same register. */
  async restart(): Promise<Page> {
    await this.#app?.close();
    this.#app = await startApp({ dataFolder: this.#folder });
    return this.page;
  }
}
