import { type Conditions, type FacetName, facetNames } from './conditions.ts';
import { out, type RowColumns } from './rowColumns.ts';

/** How many rows carry each value. */
export type ValueCounts = ReadonlyMap<number, number>;
export type FacetCounts = Readonly<Record<FacetName, ValueCounts>>;

type Codes = Uint32Array | Uint16Array | Uint8Array;

function codesOf(columns: RowColumns, name: FacetName): Codes {
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
 * How each row stands to the filters: 0 when it passes all, 255 when it fails several or lies in the
 * trash, else one more than the place in `facetNames` of the one filter it fails.
 */
export type Standing = Uint8Array;

/** Tests every row against every filter: one pass over the rows for each filter in use. */
export function findStanding(columns: RowColumns, conditions: Conditions): Standing {
  const standing = columns.standing.slice(0, columns.size);
  if (conditions.rows !== null) dropOthers(standing, conditions.rows);
  for (const [place, name] of facetNames.entries()) {
    const wanted = conditions[name];
    if (wanted !== null) failOthers(codesOf(columns, name), wanted, standing, place + 1);
  }
  return standing;
}

function dropOthers(standing: Standing, rows: readonly number[]): void {
  const shown = rows.filter((sequence) => standing[sequence] === 0);
  standing.fill(out);
  for (const sequence of shown) standing[sequence] = 0;
}

function failOthers(
  codes: Codes,
  wanted: readonly number[],
  standing: Standing,
  mark: number,
): void {
  const isWanted = new Uint8Array(Math.max(0, ...wanted) + 1);
  for (const code of wanted) isWanted[code] = 1;
  for (let sequence = 0; sequence < standing.length; sequence++) {
    const before = standing[sequence] ?? out;
    if (before === out || isWanted[codes[sequence] ?? 0] === 1) continue;
    standing[sequence] = before === 0 ? mark : out;
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
  const counting = standing.slice();
  for (let sequence = 0; sequence < counting.length; sequence++) {
    if (counting[sequence] !== out) counting[sequence] = 0;
  }
  return counting;
}

/** The same with only those rows left that a search found. */
export function onlyFound(standing: Standing, found: Uint8Array): Standing {
  const left = standing.slice();
  for (let sequence = 0; sequence < left.length; sequence++) {
    if (found[sequence] !== 1) left[sequence] = out;
  }
  return left;
}

/**
 * Counts the rows behind each value of each filter: a row counts in a filter when it passes all the
 * others, so that a clerk sees what choosing another value would give.
 */
export function countFacets(columns: RowColumns, standing: Standing): FacetCounts {
  const countsOf = (name: FacetName) =>
    countCodes(codesOf(columns, name), standing, facetNames.indexOf(name) + 1);
  return {
    types: countsOf('types'),
    issuers: countsOf('issuers'),
    levels: countsOf('levels'),
    years: countsOf('years'),
    fields: countsOf('fields'),
    statuses: countsOf('statuses'),
  };
}

function countCodes(codes: Codes, standing: Standing, mark: number): ValueCounts {
  // A number for each code met so far; catalogues number their rows from 1 without large holes.
  let sums = new Uint32Array(1024);
  for (let sequence = 0; sequence < standing.length; sequence++) {
    const stands = standing[sequence];
    if (stands !== 0 && stands !== mark) continue;
    const code = codes[sequence] ?? 0;
    if (code >= sums.length) {
      const larger = new Uint32Array(code * 2);
      larger.set(sums);
      sums = larger;
    }
    sums[code] = (sums[code] ?? 0) + 1;
  }
  const counts = new Map<number, number>();
  for (const [code, count] of sums.entries()) if (count > 0) counts.set(code, count);
  return counts;
}
