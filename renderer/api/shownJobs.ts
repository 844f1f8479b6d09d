import { useSyncExternalStore } from 'react';

/*
 * Long calls that no page of their own shows, such as the undo of a change of many rows: they go on when
 * the page is left, so the window itself shows them.
 */

let shown: readonly string[] = [];
const listeners = new Set<() => void>();

function show(jobIds: readonly string[]): void {
  shown = jobIds;
  for (const listener of listeners) listener();
}

/** Runs a call under an id whose progress the window shows, if it takes a while. */
export async function withShownJob<Data>(run: (jobId: string) => Promise<Data>): Promise<Data> {
  const jobId = crypto.randomUUID();
  show([...shown, jobId]);
  try {
    return await run(jobId);
  } finally {
    show(shown.filter((other) => other !== jobId));
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The calls under way, oldest first. */
export function useShownJobs(): readonly string[] {
  return useSyncExternalStore(subscribe, () => shown);
}
