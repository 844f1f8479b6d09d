import { QueryClient } from '@tanstack/react-query';

/**
 * The page's cache. `always`: TanStack's default asks nothing without a network, and this application
 * has none. Nothing goes stale by time; events say when to ask again.
 */
export function createQueryClient(): QueryClient {
  const common = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...common, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: common,
    },
  });
}
