import { type Conditions, type FacetName, facetNames } from './conditions.ts';
import { type CodeColumn, hidden, type RowColumns } from './rowColumns.ts';

/** How many rows carry each value. */
export type ValueCounts = ReadonlyMap<number, number>;
export type FacetCounts = Readonly<Record<FacetName, ValueCounts>>;

function codesOf(columns: RowColumns, name: FacetName): CodeColumn {
  switch (name) {
    case 'types':
      return columns.types;
    case 'issuers':
    case 'levels':
      return columns.issuers;
    case 'years':
      return columns.years;
    case 'fields':
      return columns.fields;
    case 'statuses':
      return columns.statuses;
  }
}

/**
 * How each row stands to the filters: a bit for each filter it fails (by its place in `facetNames`), and
 * the highest for rows that no view shows; 0 for a row that passes all.
 */
export type Standing = Uint8Array;

/** Tests every row against every filter: one pass over the rows for each filter in use. */
export function findStanding(columns: RowColumns, conditions: Conditions): Standing {
  const standing = columns.standing.slice(0, columns.size);
  if (conditions.rows !== null) hideOthers(standing, conditions.rows);
  for (const [place, name] of facetNames.entries()) {
    const wanted = conditions[name];
    if (wanted !== null) failOthers(standing, codesOf(columns, name), wanted, 1 << place);
  }
  return standing;
}

function hideOthers(standing: Standing, rows: readonly number[]): void {
  const shown = rows.filter((sequence) => standing[sequence] === 0);
  standing.fill(hidden);
  for (const sequence of shown) standing[sequence] = 0;
}

/** Without a branch in the loop: which rows fit is as good as random, and a wrong guess costs as much as ten rows. */
function failOthers(
  standing: Standing,
  { values, highest }: CodeColumn,
  wanted: readonly number[],
  bit: number,
): void {
  const bits = new Uint8Array(highest + 1).fill(bit);
  for (const code of wanted) bits[code] = 0;
  for (let sequence = 0; sequence < standing.length; sequence++) {
    standing[sequence] = (standing[sequence] ?? 0) | (bits[values[sequence] ?? 0] ?? 0);
  }
}

/** How many rows pass all filters. */
export function countPassing(standing: Standing): number {
  let count = 0;
  for (let sequence = 0; sequence < standing.length; sequence++) {
    if (standing[sequence] === 0) count++;
  }
  return count;
}

/** The same with rows that count beside any filter standing as those that pass. */
export function countingSomewhere(standing: Standing): Standing {
  const single = new Uint8Array(256).fill(hidden);
  single[0] = 0;
  for (const place of facetNames.keys()) single[1 << place] = 0;
  return standing.map((bits) => single[bits] ?? hidden);
}

/** The same with only those rows left that a search found. */
export function onlyFound(standing: Standing, found: Uint8Array): Standing {
  return hideWhere(standing, found, 0);
}

/** The same without the rows that a search found. */
export function withoutFound(standing: Standing, found: Uint8Array): Standing {
  return hideWhere(standing, found, 1);
}

function hideWhere(standing: Standing, found: Uint8Array, mark: 0 | 1): Standing {
  const left = standing.slice();
  for (let sequence = 0; sequence < left.length; sequence++) {
    if ((found[sequence] ?? 0) === mark) left[sequence] = hidden;
  }
  return left;
}

/**
 * Counts the rows behind each value of each filter: a row counts in a filter when it passes all the
 * others, so that a clerk sees what choosing another value would give.
 */
export function countFacets(columns: RowColumns, standing: Standing): FacetCounts {
  const countsOf = (name: FacetName) =>
    countCodes(codesOf(columns, name), standing, 1 << facetNames.indexOf(name));
  return {
    types: countsOf('types'),
    issuers: countsOf('issuers'),
    levels: countsOf('levels'),
    years: countsOf('years'),
    fields: countsOf('fields'),
    statuses: countsOf('statuses'),
  };
}

/** Counts the values of the rows that pass all filters or fail that one only; `bit` 0 stands for no filter. */
export function countCodes(
  { values, highest }: CodeColumn,
  standing: Standing,
  bit: number,
): ValueCounts {
  const sums = new Uint32Array(highest + 1);
  for (let sequence = 0; sequence < standing.length; sequence++) {
    const bits = standing[sequence];
    if (bits !== 0 && bits !== bit) continue;
    const code = values[sequence] ?? 0;
    sums[code] = (sums[code] ?? 0) + 1;
  }
  const counts = new Map<number, number>();
  for (const [code, count] of sums.entries()) if (count > 0) counts.set(code, count);
  return counts;
}
