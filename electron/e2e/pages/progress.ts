import type { Page } from 'playwright-core';
import type { jobPhases } from '../../../shared/contract/jobs.ts';

/**
 * Runs a script in the page at the first report that a job is in a phase; `progress` is the report. The
 * promise resolves with what the script gave. Ask before the job is started.
 */
export function whileWriting(
  page: Page,
  script: string,
  phase: (typeof jobPhases)[number] = 'writing',
): Promise<unknown> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const stop = bridge.on('jobs.progress', (progress) => {
      if (progress.phase !== '${phase}') return;
      stop();
      Promise.resolve(${script}).then(resolve, reject);
    });
  })`);
}
