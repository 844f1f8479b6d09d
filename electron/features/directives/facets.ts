import {
  type Directive,
  type DirectiveFilter,
  directiveStatuses,
} from '../../../shared/domain/directives.ts';
import { levels } from '../../../shared/domain/organisations.ts';
import { compareVietnamese } from '../../../shared/domain/vietnamese.ts';
import { none } from '../../database/directiveIndex/conditions.ts';
import type { FacetCounts, ValueCounts } from '../../database/directiveIndex/facetCounts.ts';
import type { Lookups } from '../../database/lookups.ts';

interface FacetValue<Value extends string | number = string | number> {
  value: Value;
  /** A catalogue's name; of levels, statuses and "none" the page has the words. */
  label: string;
  count: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly sequence: number;
}

/** A value stays while it is chosen, also when nothing is left behind it: else it could not be unchosen. */
function isShown(
  count: number,
  value: string | number,
  chosen: readonly (string | number)[],
): boolean {
  return count > 0 || chosen.includes(value);
}

function catalogueFacet(
  rows: readonly Named[],
  counts: ValueCounts,
  chosen: readonly string[],
): FacetValue[] {
  const values = rows.map(({ id, name, sequence }) => ({
    value: id,
    label: name,
    count: counts.get(sequence) ?? 0,
  }));
  return [...values, { value: 'none', label: '', count: counts.get(none) ?? 0 }].filter(
    ({ value, count }) => isShown(count, value, chosen),
  );
}

function levelFacet(
  counts: ValueCounts,
  lookups: Lookups,
  chosen: readonly string[],
): FacetValue[] {
  const sums = new Map<NonNullable<Directive['level']> | 'none', number>();
  for (const [sequence, count] of counts) {
    const level = lookups.issuers.bySequence(sequence)?.level ?? 'none';
    sums.set(level, (sums.get(level) ?? 0) + count);
  }
  return [...levels, 'none' as const]
    .map((level) => ({ value: level, label: '', count: sums.get(level) ?? 0 }))
    .filter(({ value, count }) => isShown(count, value, chosen));
}

function yearFacet(counts: ValueCounts, chosen: DirectiveFilter['years']): FacetValue[] {
  const years = new Set([...counts.keys(), ...chosen.filter((year) => year !== 'none')]);
  years.delete(none);
  const values: FacetValue[] = [...years]
    .sort((left, right) => right - left)
    .map((year) => ({ value: year, label: String(year), count: counts.get(year) ?? 0 }));
  values.push({ value: 'none', label: '', count: counts.get(none) ?? 0 });
  return values.filter(({ value, count }) => isShown(count, value, chosen));
}

/**
 * The numbers beside the filters: types and fields in the catalogue's order, issuers in Vietnamese order,
 * levels from the centre down, the newest year first, rows without a value last.
 */
export function toFacets(counts: FacetCounts, lookups: Lookups, filter: DirectiveFilter) {
  const issuers = lookups.issuers.rows.toSorted((left, right) =>
    compareVietnamese(left.name, right.name),
  );
  return {
    types: catalogueFacet(lookups.types.rows, counts.types, filter.typeIds),
    issuers: catalogueFacet(issuers, counts.issuers, filter.issuerIds),
    levels: levelFacet(counts.levels, lookups, filter.levels),
    years: yearFacet(counts.years, filter.years),
    fields: catalogueFacet(lookups.fields.rows, counts.fields, filter.fieldIds),
    statuses: directiveStatuses
      .map((status, code) => ({ value: status, label: '', count: counts.statuses.get(code) ?? 0 }))
      .filter(({ value, count }) => isShown(count, value, filter.statuses)),
  };
}
