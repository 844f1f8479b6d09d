import { useSearchParams } from 'react-router';
import { isPartialDate, lastDay, type PartialDate } from '../../../shared/domain/partialDates.ts';

/** The day, month, quarter or year reported on, kept in the address; none = today. */
export function useAsOf() {
  const [params, setParams] = useSearchParams();
  const written = params.get('asOf');
  const asOf = written !== null && isPartialDate(written) ? written : null;
  return {
    asOf,
    day: asOf === null ? null : lastDay(asOf),
    setAsOf: (date: PartialDate | null) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        if (date === null) next.delete('asOf');
        else next.set('asOf', date);
        return next;
      }),
  };
}
