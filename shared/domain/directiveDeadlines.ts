import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { parseInterval } from './intervals.ts';
import { addInterval, type PartialDate, partialDateSchema } from './partialDates.ts';
import { lineOf, referenceSchema } from './records.ts';

/** Cụ thể hóa, quán triệt, sơ kết, tổng kết (domain.md §1.2 rows 9 and 12). */
export const directiveDeadlineKinds = ['concretise', 'study', 'review', 'summary'] as const;
export const directiveDeadlineKindSchema = z.enum(directiveDeadlineKinds);

/** Something due on a directive: on a day, or so long after the day of the directive. */
export const directiveDeadlineValuesSchema = z.object({
  directiveId: idSchema,
  kind: directiveDeadlineKindSchema,
  /** "5 năm" after the directive's own date; goes before `dueOn`. */
  interval: lineOf(60),
  dueOn: partialDateSchema.nullable().default(null),
  dueOnText: lineOf(200),
  /** Empty while it is still to be done. */
  doneOn: partialDateSchema.nullable().default(null),
  doneOnText: lineOf(120),
  /** The report or document that came of it. */
  documentId: referenceSchema,
  notes: lineOf(2000),
});
export type DirectiveDeadlineValues = z.infer<typeof directiveDeadlineValuesSchema>;

/**
 * When it is due: the interval counts from the date of the directive, as exactly as that is known, so that a
 * corrected date moves its deadlines along. Null while there is no date to count from.
 */
export function deadlineOf(
  deadline: Pick<DirectiveDeadlineValues, 'interval' | 'dueOn'>,
  issuedOn: PartialDate | null,
): PartialDate | null {
  if (deadline.interval === '') return deadline.dueOn;
  const interval = parseInterval(deadline.interval);
  return interval === null || issuedOn === null ? null : addInterval(issuedOn, interval);
}
