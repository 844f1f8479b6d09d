import { formatDate, type PartialDate } from '../../../shared/domain/partialDates.ts';

/** A date as understood, else as written. */
export function shownDate(date: PartialDate | null, text: string): string {
  return date === null ? text : formatDate(date);
}

interface Decision {
  readonly decisionNumber: string;
  readonly decisionOn: PartialDate | null;
  readonly issuer: string;
}

/** "120/QĐ-UBND, 10/9/2026, Chủ tịch UBND xã". */
export function decisionText({ decisionNumber, decisionOn, issuer }: Decision): string {
  return [decisionNumber, shownDate(decisionOn, ''), issuer].filter(Boolean).join(', ');
}
