import { useState } from 'react';
import { useLocation } from 'react-router';
import { readListState } from '../features/directives/listState.ts';

export type WorkYears = ReturnType<typeof readListState>['filter']['years'];

const register = '/directives';

/** The lists whose address says of which years their rows are. */
const listsOfYears: ReadonlySet<string> = new Set([register, '/programs', '/activities']);

function withYears(path: string, search: string, years: WorkYears): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('year');
  // The row beside the list may not be in it any more.
  parameters.delete('id');
  for (const year of years) parameters.append('year', String(year));
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/**
 * The years that the lists show, remembered while other pages are open. The address of a list says them:
 * where its filters are changed or let go, the header follows, so that no row is ever hidden by something
 * that is not to be seen above the list.
 */
export function useWorkYears() {
  const { pathname, search } = useLocation();
  const [kept, setKept] = useState<WorkYears>([]);
  /** Pages without years show everything. */
  const isOfYears = listsOfYears.has(pathname);
  const shown = readListState(new URLSearchParams(search)).filter.years;
  const years = isOfYears ? shown : kept;
  // Set while drawing: the same years are the same state, so that it ends at once.
  if (String(years) !== String(kept)) setKept(years);

  /** The list that is open, or else the register, of these years. */
  const addressFor = (wanted: WorkYears): string =>
    isOfYears ? withYears(pathname, search, wanted) : withYears(register, '', wanted);
  /** Where an entry on the left leads to: a list of these years, without other filters. */
  const entryOf = (path: string): string =>
    listsOfYears.has(path) ? withYears(path, '', years) : path;
  /** Choosing leads to, or stays in, the register of documents. */
  const isRegister = !isOfYears || pathname === register;
  return { years, isOfYears, isRegister, addressFor, entryOf };
}
