import type { DirectiveFilter, DirectiveSort } from '../../../shared/domain/directives.ts';
import { hasFilter } from './conditions.ts';
import { withoutFound } from './facetCounts.ts';
import type { DirectiveIndex, RegisterView } from './directiveIndex.ts';
import { sortColumns } from './orderedReader.ts';
import type { Ordering, SortPlace } from './ordering.ts';
import { readInOrder } from './plainOrder.ts';
import {
  type ColumnSort,
  Filtered,
  type GroupSort,
  groupSorts,
  type Needs,
  nothingNeeded,
} from './parts.ts';
import { Scanner } from './scanner.ts';
import { completePlan, planSearch } from './searchPlan.ts';
import { type SearchPhase, searchPhases, type SearchWord, searchWords } from './searchWords.ts';

/** Where the next page begins: after this row, in this phase of the search. */
export interface PagePlace extends SortPlace {
  readonly phase: number;
}

/** A page of a view. */
export interface PageQuestion {
  readonly filter: DirectiveFilter;
  readonly sort: DirectiveSort;
  readonly after: PagePlace | null;
  readonly limit: number;
}

/** Rows of a page by their sequences; `next` is null on the last one. */
export interface PageAnswer {
  readonly sequences: readonly number[];
  readonly next: PagePlace | null;
}

/** After looking through so many rows, the index is asked for all words, whatever that costs. */
const mostChecked = { all: 8000, exact: 2500, rest: 2500 } as const satisfies Record<
  SearchPhase,
  number
>;

/** The index is asked as well when so many hits were to be expected by now and not a quarter is there. */
const expectedHits = 12;

/** Documents that have the number searched for come before those that have its words. */
type PagePhase = 'number' | SearchPhase;

function isGroupSort(field: DirectiveSort['field']): field is GroupSort {
  return groupSorts.some((sort) => sort === field);
}

/**
 * Finds one page of a view: the same cost for the first and for the thousandth.
 * @param then reads the rows, still in the state of the register that the page was found in
 */
export function findPage<T>(
  index: DirectiveIndex,
  question: PageQuestion,
  then: (answer: PageAnswer, view: RegisterView) => T | Promise<T>,
): Promise<T> {
  const { filter, sort } = question;
  const words = searchWords(filter.search);
  const { field } = sort;
  if (words.length === 0 && !hasFilter(filter) && !isGroupSort(field)) {
    return index.ask(nothingNeeded, (view) => then(plainPage(view, field, question), view));
  }
  const needs: Needs = {
    columns: true,
    order: isGroupSort(field) ? 'issuedOn' : field,
    sample: words.length > 0,
  };
  return index.ask(needs, (view) => then(new PageSearch(view, question, words).page(), view));
}

/** A page of the whole register by one column, straight from the column's index. */
function plainPage(
  { connection }: RegisterView,
  field: ColumnSort,
  { after, limit, sort }: PageQuestion,
): PageAnswer {
  const rows = readInOrder(connection, sortColumns[field], sort.direction, after, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    sequences: rows.slice(0, limit).map(({ sequence }) => sequence),
    next: last === undefined ? null : { phase: 0, group: null, ...last },
  };
}

/** A page with filters, words or a catalogue's order, from what is in memory. */
class PageSearch {
  readonly #view: RegisterView;
  readonly #question: PageQuestion;
  readonly #words: readonly SearchWord[];
  readonly #ordering: Ordering;
  readonly #filtered: Filtered;
  /** The rows with the number searched for; null when no number was. */
  readonly #numbered: Uint8Array | null;
  /** The rows that the words are looked for in. */
  readonly #others: Filtered;
  /** Rows looked into, with the phase they are shown in; undefined for those without the words. */
  readonly #seen = new Map<number, SearchPhase | undefined>();

  constructor(view: RegisterView, question: PageQuestion, words: readonly SearchWord[]) {
    const { parts, lookups } = view;
    const { field, direction } = question.sort;
    const order = isGroupSort(field) ? parts.groupOrder(field, lookups) : parts.orders.get(field);
    if (order === undefined) throw new Error('the order asked for is not loaded');
    this.#view = view;
    this.#question = question;
    this.#words = words;
    this.#ordering = order.toOrdering(direction);
    this.#filtered = view.filtered(question.filter);
    const { standing } = this.#filtered;
    this.#numbered = view.text.findNumber(question.filter.search, standing.length);
    this.#others =
      this.#numbered === null
        ? this.#filtered
        : new Filtered(withoutFound(standing, this.#numbered));
  }

  page(): PageAnswer {
    const { after, limit } = this.#question;
    const byWords = searchPhases(this.#words);
    const phases: readonly PagePhase[] = this.#numbered === null ? byWords : ['number', ...byWords];
    const rows: { sequence: number; phase: number }[] = [];
    for (let phase = after?.phase ?? 0; phase < phases.length && rows.length <= limit; phase++) {
      const from = after !== null && phase === after.phase ? after : null;
      const found = this.#readPhase(phases[phase] ?? 'all', from, limit + 1 - rows.length);
      rows.push(...found.map((sequence) => ({ sequence, phase })));
    }
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      sequences: rows.slice(0, limit).map(({ sequence }) => sequence),
      next:
        last === undefined ? null : { phase: last.phase, ...this.#ordering.placeOf(last.sequence) },
    };
  }

  #readPhase(phase: PagePhase, after: SortPlace | null, wanted: number): number[] {
    const ordering = this.#ordering;
    const place = after === null ? null : ordering.locate(after);
    if (phase === 'number')
      return new Scanner(ordering, this.#filtered.standing, this.#numbered, place).next(wanted);
    const words = this.#words;
    const plan = this.#plan(phase, wanted);
    const asked = this.#ask(plan.asked, phase, plan.isComplete);
    const scanner = new Scanner(ordering, this.#others.standing, asked, place);
    if (words.length === 0 || plan.isComplete) return scanner.next(wanted);
    const rows: number[] = [];
    const whole = completePlan(words);
    for (let checked = 0; rows.length < wanted;) {
      const batch = Math.max(64, Math.min(1000, checked));
      const candidates = scanner.next(batch);
      checked += candidates.length;
      rows.push(...this.#check(candidates, phase));
      if (candidates.length < batch) break;
      // Words and order depend on each other: "thông báo" by type comes after "báo cáo", all of them.
      const expected = checked * plan.hitRate;
      const isUnlucky = expected >= expectedHits && rows.length < expected / 4;
      const isEnough = isUnlucky || checked > mostChecked[phase];
      if (isEnough && whole.isComplete && rows.length < wanted) {
        scanner.narrow(this.#ask(whole.asked, phase, true));
        return [...rows, ...scanner.next(wanted - rows.length)];
      }
    }
    return rows.slice(0, wanted);
  }

  /** The given rows that belong to a phase. What was seen in the phase before is not looked at again. */
  #check(sequences: readonly number[], phase: SearchPhase): number[] {
    const { text, lookups } = this.#view;
    if (phase === 'all') return text.check(sequences, this.#words);
    const unseen = sequences.filter((sequence) => !this.#seen.has(sequence));
    const sorted = text.sort(unseen, this.#words, lookups);
    for (const sequence of unseen) this.#seen.set(sequence, sorted.get(sequence));
    return sequences.filter((sequence) => this.#seen.get(sequence) === phase);
  }

  #plan(phase: SearchPhase, wanted: number) {
    const words = this.#words;
    const { parts, text, costs } = this.#view;
    const whole = completePlan(words);
    if (words.length === 0 || parts.sample === undefined) return whole;
    if (whole.isComplete && text.knows(words, phase)) return whole;
    const { standing, count: passing } = this.#others;
    const question = { words, phase, standing, passing, wanted, costs };
    return planSearch(question, parts.sample.rows, parts.columns?.count ?? 0);
  }

  #ask(asked: readonly SearchWord[], phase: SearchPhase, isComplete: boolean): Uint8Array | null {
    if (asked.length === 0) return null;
    const as = phase === 'rest' && !isComplete ? 'all' : phase;
    return this.#view.text.find(asked, as, this.#filtered.standing.length);
  }
}
