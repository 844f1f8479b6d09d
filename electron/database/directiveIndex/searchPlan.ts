import type { Standing } from './facetCounts.ts';
import type { SampleRow } from './searchSample.ts';
import { isIndexed, type SearchPhase, type SearchWord } from './searchWords.ts';

/** What finding costs, in microseconds; only the ratios matter. */
export interface SearchCosts {
  /** FTS5 reads every place of every word behind a prefix. */
  readonly place: number;
  /** A found row is handed over and marked. */
  readonly found: number;
  /** A row is read from the table and looked through. */
  readonly check: number;
  /** With marks its text has to be made again. */
  readonly exactCheck: number;
}

/**
 * Measured at a million rows; looking into a row takes 1, with marks 8, while its page is in memory, and
 * seventy and more when the disk has to be asked, so it counts for more than the former.
 */
export const measuredCosts: SearchCosts = { place: 0.07, found: 0.05, check: 8, exactCheck: 20 };

/** Below this many rows the full-text index answers everything in a few milliseconds. */
export const sampledFromRows = 20_000;

/** Which words the full-text index is asked for; the others are looked for in the rows it gives. */
export interface SearchPlan {
  readonly asked: readonly SearchWord[];
  /** The index answers the whole question. */
  readonly isComplete: boolean;
  /** Guessed microseconds. */
  readonly cost: number;
  /** Guessed share of the looked at rows that fit. */
  readonly hitRate: number;
}

/** What a plan is made for. */
export interface SearchQuestion {
  readonly words: readonly SearchWord[];
  readonly phase: SearchPhase;
  /** 0 for each row that passes the filters. */
  readonly standing: Standing;
  /** How many do. */
  readonly passing: number;
  /** Rows wanted; Infinity to find all. */
  readonly wanted: number;
  readonly costs: SearchCosts;
}

/** The whole question to the index, where it knows all words. */
export function completePlan(words: readonly SearchWord[]): SearchPlan {
  const asked = words.filter(isIndexed);
  return { asked, isComplete: asked.length === words.length, cost: 0, hitRate: 0 };
}

/** A row of the sample as the words see it: bit n is set when word n fits, without and with marks. */
interface Look {
  readonly folded: number;
  readonly exact: number;
  readonly isCandidate: boolean;
}

function lookAt(words: readonly SearchWord[], row: SampleRow, isCandidate: boolean): Look {
  let folded = 0;
  let exact = 0;
  for (const [place, word] of words.entries()) {
    if (!row.folded.includes(` ${word.folded}`)) continue;
    folded |= 1 << place;
    if (word.exact === null || row.exact.includes(` ${word.exact}`)) exact |= 1 << place;
  }
  return { folded, exact, isCandidate };
}

function fits({ folded, exact }: Look, asked: number, phase: SearchPhase): boolean {
  if ((folded & asked) !== asked) return false;
  return phase === 'all' || ((exact & asked) === asked) === (phase === 'exact');
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count++;
  return count;
}

/** Places of the index that a word makes it read, per row of the register. */
function placesOf(word: SearchWord, phase: SearchPhase, sample: readonly SampleRow[]): number {
  let sum = 0;
  for (const row of sample) {
    if (word.exact !== null && phase !== 'all') sum += occurrences(row.exact, ` ${word.exact}`);
    if (word.exact === null || phase !== 'exact') sum += occurrences(row.folded, ` ${word.folded}`);
  }
  return sum / sample.length;
}

/** A share of a sample, never quite 0: what the sample lacks may still be there. */
function share(looks: readonly Look[], asked: number, phase: SearchPhase): number {
  let hits = 0;
  for (const look of looks) if (fits(look, asked, phase)) hits++;
  return (hits + 0.5) / (looks.length + 1);
}

/**
 * Chooses the cheapest way to find rows: ask the index for the rarest words, for more of them or for
 * all, and look for the rest in the rows themselves, in the order they will be shown, until enough are found.
 */
export function planSearch(
  question: SearchQuestion,
  sample: readonly SampleRow[],
  registerRows: number,
): SearchPlan {
  const { words, phase, passing, wanted, costs } = question;
  const looks = sample.map((row) => lookAt(words, row, question.standing[row.sequence] === 0));
  const candidates = looks.filter(({ isCandidate }) => isCandidate);
  const matching = share(candidates, (1 << words.length) - 1, phase);
  const check = phase === 'all' ? costs.check : costs.exactCheck;
  const ranked = words
    .map((word, place) => ({ word, bit: 1 << place, places: placesOf(word, phase, sample) }))
    .filter(({ word }) => isIndexed(word))
    .sort((left, right) => left.places - right.places);
  let best: SearchPlan | undefined;
  let askCost = 0;
  let bits = 0;
  for (let length = 0; length <= ranked.length; length++) {
    const added = ranked[length - 1];
    askCost += (added?.places ?? 0) * registerRows * costs.place;
    bits |= added?.bit ?? 0;
    const isComplete = length === words.length && length > 0;
    // "Without these marks" can only be asked once all words are.
    const as = phase === 'rest' && !isComplete ? 'all' : phase;
    const found = length === 0 ? 0 : share(looks, bits, as) * registerRows * costs.found;
    const left = length === 0 ? 1 : share(candidates, bits, as);
    const hitRate = Math.min(matching / left, 1);
    const checked = isComplete ? 0 : Math.min(passing * left, wanted / hitRate);
    const cost = askCost + found + checked * check;
    if (best === undefined || cost < best.cost) {
      best = { asked: ranked.slice(0, length).map(({ word }) => word), isComplete, cost, hitRate };
    }
  }
  return best ?? completePlan(words);
}
