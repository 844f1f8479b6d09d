import { type Conditions, type FacetName, facetNames } from './conditions.ts';
import type { RowColumns } from './rowColumns.ts';

/** How many rows carry each value. */
export type ValueCounts = ReadonlyMap<number, number>;
export type FacetCounts = Readonly<Record<FacetName, ValueCounts>>;

/** A row in the trash, or one that fails two filters, counts nowhere. */
const out = 255;

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
  const { size, live } = columns;
  const standing = new Uint8Array(size);
  for (let sequence = 0; sequence < size; sequence++) {
    if (live[sequence] !== 1) standing[sequence] = out;
  }
  if (conditions.rows !== null) dropOthers(standing, conditions.rows);
  for (const [place, name] of facetNames.entries()) {
    const wanted = conditions[name];
    if (wanted !== null) failOthers(codesOf(columns, name), wanted, standing, place + 1);
  }
  return standing;
}

function dropOthers(standing: Standing, rows: readonly number[]): void {
  const live = standing.slice();
  standing.fill(out);
  for (const sequence of rows) standing[sequence] = live[sequence] ?? out;
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

/** 1 for each row that passes all filters. */
export function passesAll(standing: Standing): Uint8Array {
  const passes = new Uint8Array(standing.length);
  for (let sequence = 0; sequence < standing.length; sequence++) {
    if (standing[sequence] === 0) passes[sequence] = 1;
  }
  return passes;
}

/** 1 for each row that counts beside any filter. */
export function countsSomewhere(standing: Standing): Uint8Array {
  const counts = new Uint8Array(standing.length);
  for (let sequence = 0; sequence < standing.length; sequence++) {
    if (standing[sequence] !== out) counts[sequence] = 1;
  }
  return counts;
}

/** How many rows a mask holds. */
export function countOnes(mask: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < mask.length; index++) count += mask[index] ?? 0;
  return count;
}

/**
 * Counts the rows behind each value of each filter: a row counts in a filter when it passes all the
 * others, so that a clerk sees what choosing another value would give.
 * @param found 1 for each row that the search found; null without a search
 */
export function countFacets(
  columns: RowColumns,
  standing: Standing,
  found: Uint8Array | null,
): FacetCounts {
  const counted =
    found === null
      ? standing
      : standing.map((mark, sequence) => (found[sequence] === 1 ? mark : out));
  const countsOf = (name: FacetName) =>
    countCodes(codesOf(columns, name), counted, facetNames.indexOf(name) + 1);
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
