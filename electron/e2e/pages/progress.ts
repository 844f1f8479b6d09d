import type { Page } from 'playwright-core';

/**
 * Runs a script in the page at the first report that a job is writing; `progress` is the report. The
 * promise resolves with what the script gave. Ask before the job is started.
 */
export function whileWriting(page: Page, script: string): Promise<unknown> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const stop = bridge.on('jobs.progress', (progress) => {
      if (progress.phase !== 'writing') return;
      stop();
      Promise.resolve(${script}).then(resolve, reject);
    });
  })`);
}
