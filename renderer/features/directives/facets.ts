import { type DirectiveFilter, directiveFilterSchema } from '../../../shared/domain/directives.ts';

/** The filters shown as chips, in the order of ui.md; each name is also the key of its counts and words. */
export const facetNames = ['types', 'issuers', 'levels', 'years', 'fields', 'statuses'] as const;
export type FacetName = (typeof facetNames)[number];

export type FacetValue = string | number;

const filterKeys = {
  types: 'typeIds',
  issuers: 'issuerIds',
  levels: 'levels',
  years: 'years',
  fields: 'fieldIds',
  statuses: 'statuses',
} as const satisfies Record<FacetName, keyof DirectiveFilter>;

/** What is chosen in one filter; empty means all. */
export function facetValues(filter: DirectiveFilter, facet: FacetName): readonly FacetValue[] {
  return filter[filterKeys[facet]];
}

/** The filter with other values in one of its chips. */
export function withFacet(
  filter: DirectiveFilter,
  facet: FacetName,
  values: readonly FacetValue[],
): DirectiveFilter {
  return directiveFilterSchema.parse({ ...filter, [filterKeys[facet]]: values });
}

/** True when any filter or search text hides rows. */
export function isFiltered(filter: DirectiveFilter): boolean {
  return (
    filter.search.trim() !== '' || facetNames.some((facet) => facetValues(filter, facet).length > 0)
  );
}
