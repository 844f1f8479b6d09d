import { useCallback, useState } from 'react';

/** A long call under way: its id names it for progress and cancel. */
export interface Job {
  readonly jobId: string | null;
  /** Makes the id of a new call. */
  readonly begin: () => string;
  readonly end: () => void;
}

/** Keeps the id of the one long call that a page has under way. */
export function useJob(): Job {
  const [jobId, setJobId] = useState<string | null>(null);
  const begin = useCallback(() => {
    const id = crypto.randomUUID();
    setJobId(id);
    return id;
  }, []);
  const end = useCallback(() => setJobId(null), []);
  return { jobId, begin, end };
}
