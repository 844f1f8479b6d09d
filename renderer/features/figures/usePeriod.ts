import { useQuery } from '@tanstack/react-query';
import type { FigureFormRow } from '../../../shared/contract/figures.ts';
import {
  kindOfPeriod,
  type Period,
  type PeriodKind,
  periodOfDay,
  previousPeriod,
} from '../../../shared/domain/periods.ts';
import { api } from '../../api/client.ts';
import { localToday } from '../../../shared/domain/moments.ts';

/** What is reported now: the period that has just ended; of terms, the present one by the congress years. */
function usualPeriod(kind: PeriodKind): Period {
  const today = localToday();
  if (kind !== 'term') return previousPeriod(periodOfDay(today, kind));
  // Party congresses: 2015, 2020, 2025 (domain.md §1.1 row 5, §1.4 row 15).
  const begun = Math.floor(Number(today.slice(0, 4)) / 5) * 5;
  return `${begun}/${begun + 5}`;
}

/**
 * The period to show: the one of the address when it fits, else the latest with figures, else the one
 * that is due. Undefined while that is read.
 */
export function usePeriod(
  form: FigureFormRow,
  asked: Period | null,
  kinds: readonly PeriodKind[],
): Period | undefined {
  const { data: written } = useQuery({
    queryKey: ['figures', 'periods', form.id],
    queryFn: () => api.figures.periods({ formId: form.id }),
  });
  if (asked !== null && kinds.includes(kindOfPeriod(asked))) return asked;
  return written === undefined ? undefined : (written[0] ?? usualPeriod(form.periodKind));
}
