import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DirectiveDeadline } from '../../shared/contract/study.ts';
import {
  daysUntil,
  describeDeadline,
  formatDate,
  firstDay,
} from '../../shared/domain/partialDates.ts';
import { localToday } from '../../shared/domain/moments.ts';
import { StateText } from './StateText.tsx';

type Shown = Pick<DirectiveDeadline, 'effectiveDueOn' | 'doneOn'>;

/** Done, done late, overdue or how many days are left, in words. */
export function DeadlineState({ deadline }: { readonly deadline: Shown }) {
  const { t } = useTranslation();
  const { effectiveDueOn, doneOn } = deadline;
  if (doneOn !== null) {
    const date = formatDate(doneOn);
    // Of a month or a year it is not known how late in it: late is only what is certainly so.
    const late = effectiveDueOn === null ? 0 : -daysUntil(effectiveDueOn, firstDay(doneOn));
    return (
      <StateText Icon={IconCheck} tone={late > 0 ? 'warn' : 'good'}>
        {late > 0
          ? t('coverage.deadlines.doneLate', { date, days: late })
          : t('coverage.deadlines.done', { date })}
      </StateText>
    );
  }
  if (effectiveDueOn === null) return null;
  const { kind, days } = describeDeadline(effectiveDueOn, localToday());
  return (
    <StateText
      Icon={kind === 'overdue' ? IconAlertTriangle : IconClock}
      tone={kind === 'overdue' ? 'late' : kind === 'today' ? 'warn' : 'quiet'}
    >
      {t(`coverage.deadlines.${kind}`, { days })}
    </StateText>
  );
}
