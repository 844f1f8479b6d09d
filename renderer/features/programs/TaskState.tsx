import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconClockCheck,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { describeDeadline, formatDate } from '../../../shared/domain/partialDates.ts';
import type { TaskState as State } from '../../../shared/domain/tasks.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { StateText } from '../../components/StateText.tsx';

const looks = {
  notStarted: { Icon: IconCircleDashed, tone: 'quiet' },
  inProgress: { Icon: IconProgress, tone: 'warn' },
  overdue: { Icon: IconAlertCircle, tone: 'late' },
  done: { Icon: IconCircleCheck, tone: 'good' },
  doneLate: { Icon: IconClockCheck, tone: 'good' },
  paused: { Icon: IconPlayerPause, tone: 'quiet' },
} as const;

/** How a task stands, in words. */
export function TaskState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  return <StateText {...looks[state]}>{t(`tasks.state.${state}`)}</StateText>;
}

const deadlineLooks = {
  overdue: { Icon: IconAlertCircle, tone: 'late' },
  today: { Icon: IconClock, tone: 'warn' },
  left: { Icon: IconClock, tone: 'quiet' },
} as const;

type Due = Pick<TaskLine, 'deadline' | 'deadlineText' | 'state' | 'recurrence'>;

/** The deadline as written; how often, where the task comes again. */
export function useDeadlineText(): (line: Due) => string {
  const { t } = useTranslation();
  return ({ deadline, deadlineText, recurrence }) => {
    if (deadlineText !== '') return deadlineText;
    if (recurrence !== 'none') return t(`tasks.recurrence.${recurrence}`);
    return deadline === null ? '' : formatDate(deadline);
  };
}

/** The days to a deadline while they matter: "quá hạn 5 ngày"; of a task that is done, the deadline alone. */
export function TaskDeadline({ line }: { readonly line: Due }) {
  const { t } = useTranslation();
  const text = useDeadlineText()(line);
  const isOpen = ['notStarted', 'inProgress', 'overdue'].includes(line.state);
  if (line.deadline === null || line.recurrence !== 'none' || !isOpen) {
    return <span title={text}>{text}</span>;
  }
  const { kind, days } = describeDeadline(line.deadline, localToday());
  return (
    <StateText {...deadlineLooks[kind]}>
      {t(`tasks.deadline.${kind}`, { days: formatNumber(days) })}
    </StateText>
  );
}
