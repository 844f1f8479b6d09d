import { useQuery } from '@tanstack/react-query';
import type { Deadline, DeadlineGroup } from '../../shared/domain/deadlines.ts';
import { api } from '../api/client.ts';

/** Lines of each list of the start page: what fits beside each other on a small screen. */
const shownOfEach = 8;

/** What lies nearest to today on both sides of it, over all registers, and how much there is; not what was put off. */
export function useNearestDeadlines() {
  const { data } = useQuery({
    queryKey: ['deadlines', 'nearest'],
    queryFn: () => api.deadlines.list({ most: shownOfEach, isNearest: true }),
  });
  const groups = data?.groups ?? [];
  const countOf = (wanted: DeadlineGroup) =>
    groups.find(({ group }) => group === wanted)?.count ?? 0;
  const listed = (isOver: boolean): Deadline[] =>
    groups
      .filter(({ group }) => (group === 'overdue') === isOver)
      .flatMap(({ deadlines }) => deadlines);
  return {
    over: listed(true).toReversed(),
    coming: listed(false).slice(0, shownOfEach),
    overdue: countOf('overdue'),
    dueThisMonth: countOf('thisWeek') + countOf('thisMonth'),
  };
}
