import { useSearchParams } from 'react-router';
import { localToday } from '../../../shared/domain/moments.ts';

/** The day whose tree is shown, kept in the address; today when none is. */
export function useTreeDay(): readonly [string, (day: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const change = (day: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (day === null) next.delete('day');
      else next.set('day', day);
      return next;
    });
  return [params.get('day') ?? localToday(), change];
}
