import { useState } from 'react';
import { useLocation } from 'react-router';
import { directiveFilterSchema } from '../../shared/domain/directives.ts';
import { defaultSort, readListState, writeListState } from '../features/directives/listState.ts';

export type WorkYears = ReturnType<typeof readListState>['filter']['years'];

const register = '/directives';

/**
 * The years that the register shows, remembered while other pages are open. The register's address says
 * them: where its filters are changed or let go, the header follows, so that no row is ever hidden by
 * something that is not to be seen above the list.
 */
export function useWorkYears() {
  const { pathname, search } = useLocation();
  const [kept, setKept] = useState<WorkYears>([]);
  const shown = readListState(new URLSearchParams(search));
  const isRegister = pathname === register;
  const years = isRegister ? shown.filter.years : kept;
  // Set while drawing: the same years are the same state, so that it ends at once.
  if (String(years) !== String(kept)) setKept(years);

  const addressFor = (wanted: WorkYears): string => {
    const before = isRegister
      ? shown
      : { filter: directiveFilterSchema.parse({}), sort: defaultSort };
    const filter = { ...before.filter, years: wanted };
    return `${register}?${writeListState({ ...before, filter, openId: null }).toString()}`;
  };
  /** Where the list on the left leads to: the register of these years, without other filters. */
  const entry =
    years.length === 0
      ? register
      : `${register}?${writeListState({
          filter: directiveFilterSchema.parse({ years }),
          sort: defaultSort,
          openId: null,
        }).toString()}`;
  return { years, addressFor, entry };
}
