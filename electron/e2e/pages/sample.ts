import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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
    afterAll(async () => {
      await this.#app?.kill();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  get page(): Page {
    if (this.#app === undefined) throw new Error('the application is not started yet');
    return this.#app.page;
  }

  /** Ends the application and starts it again on the same register. */
  async restart(): Promise<Page> {
    await this.#app?.close();
    this.#app = await startApp({ dataFolder: this.#folder });
    return this.page;
  }
}
