import type { DirectiveFilter } from '../../../shared/domain/directives.ts';
import type { DirectiveIndex, RegisterView } from './directiveIndex.ts';
import { countFacets, countOnes, countsSomewhere, type FacetCounts } from './facetCounts.ts';
import type { Needs } from './parts.ts';
import { completePlan, planSearch } from './searchPlan.ts';
import { type SearchWord, searchWords } from './searchWords.ts';

/** A count that would take longer is given as "more than" (microseconds). */
const longestExactCount = 40_000;
/** "More than 2000" is said after so many rows are found, or this many looked through. */
const mostFound = 2000;
const mostChecked = 10_000;

/** How many rows; `isExact: false` means at least so many. */
export interface RowCount {
  readonly total: number;
  readonly isExact: boolean;
}

function needsOf(words: readonly SearchWord[]): Needs {
  return { columns: true, order: null, sample: words.length > 0 };
}

/** Counts the rows of a view. */
export function countRows(index: DirectiveIndex, filter: DirectiveFilter): Promise<RowCount> {
  const words = searchWords(filter.search);
  return index.ask(needsOf(words), (view) => {
    const { fits, count } = view.filtered(filter);
    if (words.length === 0) return { total: count, isExact: true };
    const { found, isExact } = findAll(view, words, fits);
    return { total: countBoth(fits, found), isExact };
  });
}

/** Counts the rows of a view by each value of each filter, the other filters applied. */
export function countByFacet<T>(
  index: DirectiveIndex,
  filter: DirectiveFilter,
  then: (counts: FacetCounts, isExact: boolean, view: RegisterView) => T,
): Promise<T> {
  const words = searchWords(filter.search);
  return index.ask(needsOf(words), (view) => {
    const { columns } = view.parts;
    if (columns === undefined) throw new Error('the columns are not loaded');
    const { standing } = view.filtered(filter);
    if (words.length === 0) return then(countFacets(columns, standing, null), true, view);
    const { found, isExact } = findAll(view, words, countsSomewhere(standing));
    return then(countFacets(columns, standing, found), isExact, view);
  });
}

/** The rows with all words among those that fit, or, where that would take too long, some of them. */
function findAll(
  view: RegisterView,
  words: readonly SearchWord[],
  fits: Uint8Array,
): { found: Uint8Array; isExact: boolean } {
  const { parts, text, costs } = view;
  const size = fits.length;
  const whole = completePlan(words);
  if (whole.isComplete && (parts.sample === undefined || text.knows(words, 'all'))) {
    return { found: text.find(words, 'all', size), isExact: true };
  }
  const question = { words, phase: 'all', fits, fitting: countOnes(fits), costs } as const;
  const planFor = (wanted: number) =>
    parts.sample === undefined
      ? whole
      : planSearch({ ...question, wanted }, parts.sample.rows, parts.columns?.count ?? 0);
  const exact = planFor(Infinity);
  const isLimited = exact.cost > longestExactCount;
  const plan = isLimited ? planFor(mostFound) : exact;
  const candidates = plan.asked.length === 0 ? null : text.find(plan.asked, 'all', size);
  if (plan.isComplete && candidates !== null) return { found: candidates, isExact: true };
  return checkAll(view, words, { fits, candidates, isLimited });
}

interface Candidates {
  readonly fits: Uint8Array;
  readonly candidates: Uint8Array | null;
  readonly isLimited: boolean;
}

/** Looks into the rows, the newest first. */
function checkAll(
  { text, lookups }: RegisterView,
  words: readonly SearchWord[],
  { fits, candidates, isLimited }: Candidates,
): { found: Uint8Array; isExact: boolean } {
  const found = new Uint8Array(fits.length);
  let count = 0;
  let checked = 0;
  let batch: number[] = [];
  for (let sequence = fits.length - 1; sequence >= 0; sequence--) {
    const isCandidate = fits[sequence] === 1 && (candidates === null || candidates[sequence] === 1);
    if (isCandidate) batch.push(sequence);
    if (batch.length < 500 && sequence > 0) continue;
    const fitting = text.check(batch, words, 'all', lookups);
    for (const row of fitting) found[row] = 1;
    count += fitting.length;
    checked += batch.length;
    batch = [];
    if (isLimited && (count >= mostFound || checked >= mostChecked))
      return { found, isExact: false };
  }
  return { found, isExact: true };
}

function countBoth(fits: Uint8Array, found: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < fits.length; index++) {
    if (fits[index] === 1 && found[index] === 1) count++;
  }
  return count;
}
