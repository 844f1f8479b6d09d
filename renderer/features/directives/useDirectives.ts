import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DirectiveFilter, DirectiveSort } from '../../../shared/domain/directives.ts';
import { api } from '../../api/client.ts';

type DirectivePage = Awaited<ReturnType<typeof api.directives.list>>;

const pageSize = 100;

/** The rows of the list, page after page. While another filter is read the rows before stay in sight. */
export function useDirectiveRows(filter: DirectiveFilter, sort: DirectiveSort) {
  return useInfiniteQuery({
    queryKey: ['directives', 'list', filter, sort],
    queryFn: ({ pageParam }) =>
      api.directives.list({ filter, sort, cursor: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useDirectiveCount(filter: DirectiveFilter) {
  return useQuery({
    queryKey: ['directives', 'count', filter],
    queryFn: () => api.directives.count({ filter }),
    placeholderData: keepPreviousData,
  });
}

export function useDirectiveFacets(filter: DirectiveFilter) {
  return useQuery({
    queryKey: ['directives', 'facets', filter],
    queryFn: () => api.directives.facets({ filter }),
    placeholderData: keepPreviousData,
  });
}

/** As many as one change of several rows takes (shared/contract/directives.ts). */
export const selectionLimit = 5000;
const largestPage = 500;

export interface AllIds {
  readonly ids: string[];
  /** false when there are more rows than can be changed at once. */
  readonly isComplete: boolean;
}

/** The ids of all rows of the list, from its beginning, as many as can be changed at once. */
export async function listAllIds(filter: DirectiveFilter, sort: DirectiveSort): Promise<AllIds> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: DirectivePage = await api.directives.list({
      filter,
      sort,
      cursor,
      limit: largestPage,
    });
    ids.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null && ids.length < selectionLimit);
  return { ids: ids.slice(0, selectionLimit), isComplete: cursor === null };
}
