import type { Directive } from '../../shared/domain/directives.ts';
import { formatDate } from '../../shared/domain/partialDates.ts';

type Shown = Pick<Directive, 'numberSymbol' | 'alias' | 'summary' | 'issuedOn'>;

/** A document in a few words: its number, else its short name, else its abstract; with its date. */
export function documentName(directive: Shown): string {
  return directive.numberSymbol || directive.alias || directive.summary;
}

/** One line to tell documents apart by. */
export function documentLine(directive: Shown): string {
  const date = directive.issuedOn === null ? '' : formatDate(directive.issuedOn);
  return [...new Set([documentName(directive), date, directive.summary])]
    .filter((part) => part !== '')
    .join(' · ');
}
