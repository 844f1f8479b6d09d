/** Told when a write starts or stops waiting for a long job. */
export type WaitingListener = (isWaiting: boolean) => void;

/** After this long a waiting write is reported to the page (design.md §2). */
const reportAfterMilliseconds = 1000;

/**
 * One writer at a time: short writes of the main process and the long transaction of a job take turns
 * in the order they asked. SQLite would also serialise them, but by failing with "busy".
 */
export class WriteTurn {
  #last: Promise<void> = Promise.resolve();
  readonly #onWaiting: WaitingListener;

  constructor(onWaiting: WaitingListener = () => {}) {
    this.#onWaiting = onWaiting;
  }

  /** Runs `work` when all earlier writes are done; a failed one does not stop the next. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await this.#waitFor(before);
    try {
      return await work();
    } finally {
      resolve();
    }
  }

  async #waitFor(before: Promise<void>): Promise<void> {
    let isReported = false;
    const timer = setTimeout(() => {
      isReported = true;
      this.#onWaiting(true);
    }, reportAfterMilliseconds);
    await before;
    clearTimeout(timer);
    if (isReported) this.#onWaiting(false);
  }
}
