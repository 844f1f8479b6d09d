import type { Directive } from '../../../../shared/domain/directives.ts';
import { localToday } from '../../../../shared/domain/moments.ts';
import {
  type Deadline,
  describeDeadline,
  formatDate,
} from '../../../../shared/domain/partialDates.ts';
import { DueText } from '../../../components/DueText.tsx';

/** How a deadline stands today; null for none, and for documents that need not be followed any more. */
export function deadlineOf(row: Directive): Deadline | null {
  if (row.dueOn === null || row.status === 'replaced' || row.status === 'expired') return null;
  return describeDeadline(row.dueOn, localToday());
}

/** A deadline in words. */
export function DeadlineCell({ row }: { readonly row: Directive }) {
  if (row.dueOn === null) return <i>{row.dueOnText}</i>;
  return deadlineOf(row) === null ? formatDate(row.dueOn) : <DueText dueOn={row.dueOn} />;
}
