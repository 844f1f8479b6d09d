import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { isLeavingPage } from '../../app/leaving.ts';
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
  const underway = useRef<string[]>([]);
  useEffect(() => {
    // A step of ours that the next one has overtaken already is no news: it would undo that one.
    const place = underway.current.indexOf(parameters.toString());
    underway.current = place < 0 ? [] : underway.current.slice(place + 1);
    if (underway.current.length === 0) latest.current = parameters;
  }, [parameters]);
  const change = useCallback(
    (part: Partial<ListState>, { replace = false }: { replace?: boolean } = {}) => {
      // A search that was still waiting to be asked for must not call the clerk back.
      if (isLeavingPage()) return;
      latest.current = writeListState({ ...readListState(latest.current), ...part });
      underway.current.push(latest.current.toString());
      setParameters(latest.current, { replace });
    },
    [setParameters],
  );
  return { state, change };
}
