/** Main answers others after so long, also in the middle of a change of several rows (design.md §2). */
const longestStretch = 10;

/** Called after each piece of a longer work: gives others their turn when it has gone on for a while. */
export type Breathe = () => Promise<void>;

/**
 * For work in main; a job has its process to itself. One for the whole of a question: with another for each of
 * its steps, the end of one and the beginning of the next would be one long stretch.
 */
export function newBreather(): Breathe {
  let until = performance.now() + longestStretch;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + longestStretch;
  };
}
