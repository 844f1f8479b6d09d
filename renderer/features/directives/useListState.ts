import { useCallback, useMemo } from 'react';
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
  const change = useCallback(
    (part: Partial<ListState>, { replace = false }: { replace?: boolean } = {}) =>
      setParameters((current) => writeListState({ ...readListState(current), ...part }), {
        replace,
      }),
    [setParameters],
  );
  return { state, change };
}
