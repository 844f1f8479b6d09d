import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { PaperWatch } from '../context.ts';

/** Often enough that a short register is not kept waiting. */
const askEveryMilliseconds = 50;

/** To be run in the page: the marks by which it says how far it is. */
export const paperMarks = '({ ...document.documentElement.dataset })';

/** `printReady` and `printRead` are set by the print page; `ready` without them is a page that crashed. */
const marksSchema = z.object({
  printReady: z.enum(['true', 'failed']).optional(),
  printRead: z.coerce.number().int().default(0),
  ready: z.string().optional(),
});

/**
 * Waits until the print page is laid out and its fonts are loaded; however long a register takes, there
 * is no limit of time, only the watcher's signal.
 * @param ask runs `paperMarks` in the page
 * @throws AppError `paperFailed` as soon as the page says that it has failed; the signal's reason
 */
export async function waitForPaper(
  ask: () => Promise<unknown>,
  { signal, onRead, onLaidOut }: PaperWatch,
): Promise<void> {
  let read = 0;
  for (;;) {
    const marks = marksSchema.parse(await unlessAborted(signal, ask()));
    if (marks.printReady === 'failed') throw new AppError('paperFailed');
    if (marks.printReady === undefined && marks.ready !== undefined)
      throw new AppError('paperFailed');
    if (marks.printRead > read) onRead((read = marks.printRead));
    if (marks.printReady === 'true') return onLaidOut();
    await unlessAborted(signal, wait(askEveryMilliseconds));
  }
}

/** What `work` gives or throws; the signal's reason at once when it comes first, whatever becomes of the work. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(signal.reason as Error);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([promise, work]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
