import type { DirectiveFilter } from '../../../shared/domain/directives.ts';
import type { DocumentReference } from '../catalogueReindex.ts';
import { countDirectives } from '../countDirectives.ts';
import { hasFilter } from './conditions.ts';
import type { DirectiveIndex, RegisterView } from './directiveIndex.ts';
import {
  countCodes,
  countFacets,
  countingSomewhere,
  countPassing,
  type FacetCounts,
  onlyFound,
  type Standing,
  type ValueCounts,
} from './facetCounts.ts';
import { Filtered, type Needs, nothingNeeded } from './parts.ts';
import { completePlan, planSearch } from './searchPlan.ts';
import { type SearchWord, searchWords } from './searchWords.ts';

/** A count that would take longer is given as "more than" (microseconds). */
const longestExactCount = 30_000;
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

/** Counts the rows of a view; the whole register also before anything is read into memory. */
export function countRows(index: DirectiveIndex, filter: DirectiveFilter): Promise<RowCount> {
  const words = searchWords(filter.search);
  if (words.length === 0 && !hasFilter(filter)) return index.ask(nothingNeeded, countRegister);
  return index.ask(needsOf(words), (view) => {
    const filtered = view.filtered(filter);
    if (words.length === 0) return { total: filtered.count, isExact: true };
    const { found, isExact } = findAll(view, filter.search, words, filtered);
    return { total: countPassing(onlyFound(filtered.standing, found)), isExact };
  });
}

function countRegister({ connection, parts }: RegisterView): RowCount {
  const total = parts.columns?.isLoaded ? parts.columns.count : countDirectives(connection);
  return { total, isExact: true };
}

const columnOf = {
  type_sequence: 'types',
  issuer_sequence: 'issuers',
  field_sequence: 'fields',
} as const satisfies Record<DocumentReference, string>;

/** How many documents outside the trash use each row of a catalogue, by the row's sequence. */
export function countUses(
  index: DirectiveIndex,
  reference: DocumentReference,
): Promise<ValueCounts> {
  return index.ask(needsOf([]), ({ parts: { columns } }) => {
    if (columns === undefined) throw new Error('the columns are not loaded');
    return countCodes(columns[columnOf[reference]], columns.standing, 0);
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
    if (words.length === 0) return then(countFacets(columns, standing), true, view);
    const { found, isExact } = findAll(
      view,
      filter.search,
      words,
      new Filtered(countingSomewhere(standing)),
    );
    return then(countFacets(columns, onlyFound(standing, found)), isExact, view);
  });
}

interface Found {
  readonly found: Uint8Array;
  readonly isExact: boolean;
}

/** The rows with the number or all words among those that fit; of the latter some, where all would take too long. */
function findAll(
  view: RegisterView,
  search: string,
  words: readonly SearchWord[],
  filtered: Filtered,
): Found {
  const { found, isExact } = findWords(view, words, filtered);
  const numbered = view.text.findNumber(search, found.length);
  if (numbered === null) return { found, isExact };
  return { found: found.map((mark, sequence) => mark | (numbered[sequence] ?? 0)), isExact };
}

/** The rows with all words, or some of them. */
function findWords(
  view: RegisterView,
  words: readonly SearchWord[],
  { standing, count }: Filtered,
): Found {
  const { parts, text, costs } = view;
  const size = standing.length;
  const whole = completePlan(words);
  if (whole.isComplete && (parts.sample === undefined || text.knows(words, 'all'))) {
    return { found: text.find(words, 'all', size), isExact: true };
  }
  const question = { words, phase: 'all', standing, passing: count, costs } as const;
  const planFor = (wanted: number) =>
    parts.sample === undefined
      ? whole
      : planSearch({ ...question, wanted }, parts.sample.rows, parts.columns?.count ?? 0);
  const exact = planFor(Infinity);
  const isLimited = exact.cost > longestExactCount;
  const plan = isLimited ? planFor(mostFound) : exact;
  const candidates = plan.asked.length === 0 ? null : text.find(plan.asked, 'all', size);
  if (plan.isComplete && candidates !== null) return { found: candidates, isExact: true };
  return checkAll(view, words, { standing, candidates, isLimited });
}

interface Candidates {
  readonly standing: Standing;
  readonly candidates: Uint8Array | null;
  readonly isLimited: boolean;
}

/** Looks into the rows, the newest first. */
function checkAll(
  { text }: RegisterView,
  words: readonly SearchWord[],
  { standing, candidates, isLimited }: Candidates,
): Found {
  const found = new Uint8Array(standing.length);
  let count = 0;
  let checked = 0;
  let batch: number[] = [];
  for (let sequence = standing.length - 1; sequence >= 0; sequence--) {
    const isCandidate =
      standing[sequence] === 0 && (candidates === null || candidates[sequence] === 1);
    if (isCandidate) batch.push(sequence);
    if (batch.length < 500 && sequence > 0) continue;
    const fitting = text.check(batch, words);
    for (const row of fitting) found[row] = 1;
    count += fitting.length;
    checked += batch.length;
    batch = [];
    if (isLimited && (count >= mostFound || checked >= mostChecked))
      return { found, isExact: false };
  }
  return { found, isExact: true };
}
