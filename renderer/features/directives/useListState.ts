import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type ListState, readListState, writeListState } from './listState.ts';

export interface ListAddress {
  readonly state: ListState;
  /** `replace` keeps steps like typing and stepping out of the way of "back". */
  readonly change: (part: Partial<ListState>, options?: { replace?: boolean }) => void;
}

/** The state of the list, kept in its address, so that back, forward and reload come to the same rows. */
export function useListState(): ListAddress {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readListState(parameters), [parameters]);
  // The router gives the address of the last drawing; two changes within one would lose the first.
  const latest = useRef(parameters);
  useEffect(() => {
    latest.current = parameters;
  }, [parameters]);
  const change = useCallback(
    (part: Partial<ListState>, { replace = false }: { replace?: boolean } = {}) => {
      latest.current = writeListState({ ...readListState(latest.current), ...part });
      setParameters(latest.current, { replace });
    },
    [setParameters],
  );
  return { state, change };
}
