/** A third of what main may be blocked (design.md §2): slow machines and other work take the rest. */
const longestStretch = 15;

/** Lets others have their turn during long work in the main process. */
export class Breather {
  #since = performance.now();

  /** Call it often: it waits for the event loop only when the work has gone on for long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < longestStretch) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
