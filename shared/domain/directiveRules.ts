import { hasClassifiedStamp } from './classified.ts';
import type { DirectiveValues } from './directives.ts';
import { firstDay, lastDay } from './partialDates.ts';

/** What may be wrong with a document as typed; words: `errors.field.<code>`. */
export type DirectiveProblemCode = 'required' | 'classified' | 'receivedBeforeIssued';

export interface DirectiveProblem {
  readonly field: keyof DirectiveValues;
  readonly code: DirectiveProblemCode;
  /** A warning is shown and does not keep the document from being saved. */
  readonly isWarning: boolean;
}

/** Fields that clerks write sentences into. */
const textFields = [
  'numberSymbol',
  'type',
  'issuer',
  'issuedOnText',
  'receivedOnText',
  'arrivalNumber',
  'summary',
  'alias',
  'field',
  'implements',
  'leadUnit',
  'dueOnText',
  'notes',
] as const satisfies readonly (keyof DirectiveValues)[];

/**
 * Checks a document before it is saved. It needs something to be found by: a number and symbol, a name in
 * use or an abstract (domain.md §7.2: rows without a number are ordinary). Classified documents are
 * refused at every entrance (domain.md §8). Received before issued is a slip of the pen more often than
 * not, but happens with drafts sent ahead, so it only warns.
 */
export function directiveProblems(values: DirectiveValues): DirectiveProblem[] {
  const problems: DirectiveProblem[] = [];
  if (values.numberSymbol === '' && values.alias === '' && values.summary === '') {
    problems.push({ field: 'summary', code: 'required', isWarning: false });
  }
  for (const field of textFields) {
    if (hasClassifiedStamp(values[field])) {
      problems.push({ field, code: 'classified', isWarning: false });
    }
  }
  if (isReceivedBeforeIssued(values)) {
    problems.push({ field: 'receivedOn', code: 'receivedBeforeIssued', isWarning: true });
  }
  return problems;
}

/**
 * Whether a document came before the day it was issued, as far as the dates tell: "5/2018" may be before
 * or after 04/5/2018.
 */
export function isReceivedBeforeIssued({
  issuedOn,
  receivedOn,
}: Pick<DirectiveValues, 'issuedOn' | 'receivedOn'>): boolean {
  if (issuedOn === null || receivedOn === null) return false;
  // A whole day is its own first and last; a hundred thousand rows of an import ask.
  if (issuedOn.length === 10 && receivedOn.length === 10) return receivedOn < issuedOn;
  return lastDay(receivedOn) < firstDay(issuedOn);
}

/**
 * What a row should say besides its number: the columns that every ledger has (domain.md §7.1), and by which
 * it is filtered, counted and reported. None of them is demanded: a document can lack its type (a letter)
 * or its abstract, and an old ledger leaves out what it leaves out; what must be there is in
 * `directiveProblems`. The number is not among them, since rows without one are ordinary (domain.md §7.2).
 */
const usualFields = ['type', 'issuer', 'issuedOn', 'summary'] as const;

/** The usual fields that a document leaves empty. A date that was not understood is not missing. */
export function missingFields(values: DirectiveValues): (typeof usualFields)[number][] {
  return usualFields.filter((field) => {
    const written = field === 'issuedOn' ? values.issuedOnText : values[field];
    return written.trim() === '' && (field !== 'issuedOn' || values.issuedOn === null);
  });
}
