import {
  type DirectiveFilter,
  type DirectiveStatus,
  directiveStatuses,
} from '../../../shared/domain/directives.ts';
import type { Lookups } from '../lookups.ts';

/** The filters of the register, in the order of the chips. */
export const facetNames = ['types', 'issuers', 'levels', 'years', 'fields', 'statuses'] as const;
export type FacetName = (typeof facetNames)[number];

/** Stands for "without a value" where rows carry numbers: sequences and years begin at 1. */
export const none = 0;

/** A filter as the numbers that rows carry; null means all. `levels` are issuers of those levels. */
export type Conditions = Readonly<Record<FacetName, readonly number[] | null>> & {
  /** Only these rows, by sequence: a selection. */
  readonly rows: readonly number[] | null;
};

/** The number of a status; statuses are never missing, so 0 is one of them. */
export function statusCode(status: DirectiveStatus): number {
  return directiveStatuses.indexOf(status);
}

/** An id that no catalogue knows (of a view made elsewhere) fits no row. */
function codesOf(
  ids: readonly string[],
  catalogue: { byId(id: string): { sequence: number } | undefined },
): number[] | null {
  if (ids.length === 0) return null;
  return ids.flatMap((id) => (id === 'none' ? [none] : (catalogue.byId(id)?.sequence ?? [])));
}

function issuersOfLevels(levels: DirectiveFilter['levels'], lookups: Lookups): number[] | null {
  if (levels.length === 0) return null;
  const wanted = new Set<string>(levels);
  const issuers = lookups.issuers.rows.filter(({ level }) => wanted.has(level));
  return [...(wanted.has('none') ? [none] : []), ...issuers.map(({ sequence }) => sequence)];
}

/**
 * Reads the filter of a view against the catalogues as they are now.
 * @param sequencesOf finds the rows of a selection
 */
export function toConditions(
  filter: DirectiveFilter,
  lookups: Lookups,
  sequencesOf: (ids: readonly string[]) => readonly number[],
): Conditions {
  return {
    rows: filter.ids.length === 0 ? null : sequencesOf(filter.ids),
    types: codesOf(filter.typeIds, lookups.types),
    issuers: codesOf(filter.issuerIds, lookups.issuers),
    levels: issuersOfLevels(filter.levels, lookups),
    years:
      filter.years.length === 0
        ? null
        : filter.years.map((year) => (year === 'none' ? none : year)),
    fields: codesOf(filter.fieldIds, lookups.fields),
    statuses: filter.statuses.length === 0 ? null : filter.statuses.map(statusCode),
  };
}

/** True when a view leaves rows out (its words aside). */
export function hasFilter(filter: DirectiveFilter): boolean {
  return Object.values(filter).some((values) => Array.isArray(values) && values.length > 0);
}
