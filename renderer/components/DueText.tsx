import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { localToday } from '../../shared/domain/moments.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { describeDeadline } from '../../shared/domain/partialDates.ts';
import { StateText } from './StateText.tsx';

const looks = {
  overdue: { Icon: IconAlertCircle, tone: 'late' },
  today: { Icon: IconClock, tone: 'warn' },
  left: { Icon: IconClock, tone: 'quiet' },
} as const;

/** A deadline in words: "quá hạn 5 ngày", "còn 12 ngày". */
export function DueText({ dueOn }: { readonly dueOn: string }) {
  const { t } = useTranslation();
  const { kind, days } = describeDeadline(dueOn, localToday());
  return (
    <StateText {...looks[kind]}>
      {t(`directives.deadline.${kind}`, { days: formatNumber(days) })}
    </StateText>
  );
}
