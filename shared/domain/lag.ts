import { daysUntil, type PartialDate, precisionOf } from './partialDates.ts';

/**
 * Days from a document to the one that carries it out: 06-QC/TU came 155 days after 290-QĐ/TW (domain.md
 * §1.2 row 2). Only between two dates known by the day.
 */
export function lagBetween(parent: PartialDate | null, child: PartialDate | null): number | null {
  if (parent === null || child === null) return null;
  if (precisionOf(parent) !== 'day' || precisionOf(child) !== 'day') return null;
  return daysUntil(child, parent);
}
