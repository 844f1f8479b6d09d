import { expect, test } from 'vitest';
import { directiveFilterSchema } from '../../../shared/domain/directives.ts';
import { facetNames, facetValues, isFiltered, withFacet } from './facets.ts';

const empty = directiveFilterSchema.parse({});
const samples = {
  types: ['none'],
  issuers: ['0190a6f2-6e1c-7a3f-8b1d-0c9f1e2d3a4b'],
  levels: ['central'],
  years: [2013, 'none'],
  fields: ['none'],
  statuses: ['replaced'],
} as const;

test('each chip changes its own filter and leaves the others alone', () => {
  for (const facet of facetNames) {
    const changed = withFacet(empty, facet, samples[facet]);
    expect(facetValues(changed, facet)).toEqual(samples[facet]);
    for (const other of facetNames.filter((name) => name !== facet)) {
      expect(facetValues(changed, other)).toEqual([]);
    }
    expect(withFacet(changed, facet, [])).toEqual(empty);
  }
});

test('the register counts as filtered when a chip or a search text hides rows', () => {
  expect(isFiltered(empty)).toBe(false);
  expect(isFiltered({ ...empty, search: '  ' })).toBe(false);
  expect(isFiltered({ ...empty, search: 'dân vận' })).toBe(true);
  expect(isFiltered(withFacet(empty, 'years', [2013]))).toBe(true);
});
