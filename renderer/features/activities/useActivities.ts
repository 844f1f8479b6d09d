import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** All activities; some hundred a year. */
export function useActivities() {
  return useQuery({ queryKey: ['activities', 'list'], queryFn: () => api.activities.list({}) });
}
