import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** All awards; some hundred a year. */
export function useAwards() {
  return useQuery({ queryKey: ['awards', 'list'], queryFn: () => api.awards.list({}) });
}

/** All proposals with what is to be said of them. */
export function useProposals() {
  return useQuery({
    queryKey: ['awardProposals', 'list'],
    queryFn: () => api.awardProposals.list({}),
  });
}

/** All appraisals, newest first. */
export function useAppraisals() {
  return useQuery({ queryKey: ['appraisals', 'list'], queryFn: () => api.appraisals.list({}) });
}

/** The kinds of awards, in the office's order. */
export function useAwardKinds() {
  // The key of the settings' list: one copy for both.
  return useQuery({ queryKey: ['awardKinds'], queryFn: () => api.awardKinds.list({}) });
}

/** How certificates are laid on paper. */
export function useLayouts() {
  return useQuery({
    queryKey: ['certificateLayouts'],
    queryFn: () => api.certificateLayouts.list({}),
  });
}
