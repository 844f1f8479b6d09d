import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../../shared/domain/directives.ts';
import { localToday } from '../../../../shared/domain/moments.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import {
  type Deadline,
  describeDeadline,
  formatDate,
} from '../../../../shared/domain/partialDates.ts';
import { StateText } from '../../../components/StateText.tsx';

const looks = {
  overdue: { Icon: IconAlertCircle, tone: 'late' },
  today: { Icon: IconClock, tone: 'warn' },
  left: { Icon: IconClock, tone: 'quiet' },
} as const;

/** How a deadline stands today; null for none, and for documents that need not be followed any more. */
export function deadlineOf(row: Directive): Deadline | null {
  if (row.dueOn === null || row.status === 'replaced' || row.status === 'expired') return null;
  return describeDeadline(row.dueOn, localToday());
}

/** A deadline in words. */
export function DeadlineCell({ row }: { readonly row: Directive }) {
  const { t } = useTranslation();
  if (row.dueOn === null) return <i>{row.dueOnText}</i>;
  const deadline = deadlineOf(row);
  if (deadline === null) return formatDate(row.dueOn);
  const { kind, days } = deadline;
  return (
    <StateText {...looks[kind]}>
      {t(`directives.deadline.${kind}`, { days: formatNumber(days) })}
    </StateText>
  );
}
