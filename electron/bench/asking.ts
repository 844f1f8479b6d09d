import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Dispatch } from '../ipc/dispatcher.ts';
import type { BenchTable } from './table.ts';

/** What the pages of whole countries must keep to, in milliseconds. */
const pageTarget = 300;
const blockedTarget = 50;

/** Asks a feature through the dispatcher as the window does, and notes what it took. */
export class Asking {
  readonly #dispatch: Dispatch;
  readonly #feature: string;
  readonly #common: object;
  readonly rows: BenchTable['rows'] = [];

  /** @param common what every question says besides */
  constructor(dispatch: Dispatch, feature: string, common: object = {}) {
    this.#dispatch = dispatch;
    this.#feature = feature;
    this.#common = common;
  }

  /** Asks each question once: the time of the slowest, and how long main did not answer others meanwhile. */
  async measure(what: string, procedure: string, inputs: readonly object[]): Promise<void> {
    const taken: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (const input of inputs) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const start = performance.now();
      const result = await this.#dispatch(this.#feature, procedure, { ...this.#common, ...input });
      if (!result.ok) throw new Error(`${procedure}: ${result.error.code}`);
      taken.push(performance.now() - start);
    }
    delay.disable();
    const sorted = taken.toSorted((left, right) => left - right);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    const worst = sorted.at(-1) ?? Number.NaN;
    const blocked = delay.max / 1e6;
    this.rows.push({
      what,
      measured: `median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms; main blocked ≤ ${blocked.toFixed(0)} ms`,
      target: `≤ ${pageTarget} ms; ≤ ${blockedTarget} ms`,
      isReached: worst <= pageTarget && blocked <= blockedTarget,
    });
  }
}
