import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../../shared/domain/directives.ts';
import { describeDeadline, formatDate } from '../../../../shared/domain/partialDates.ts';

/** Today in the office; local, because a deadline ends at midnight there. */
export function localToday(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

const colors = { overdue: 'red.8', today: 'orange.8', left: 'dimmed' } as const;

/** A deadline in words; a document that is no longer in force has none to keep. */
export function DeadlineCell({ row }: { readonly row: Directive }) {
  const { t } = useTranslation();
  if (row.dueOn === null) return <i>{row.dueOnText}</i>;
  if (row.status === 'replaced' || row.status === 'expired') return formatDate(row.dueOn);
  const { kind, days } = describeDeadline(row.dueOn, localToday());
  return (
    <Text span size="sm" c={colors[kind]} title={formatDate(row.dueOn)}>
      <IconClock size={13} style={{ verticalAlign: '-2px', marginRight: 4 }} aria-hidden />
      {t(`directives.deadline.${kind}`, { days })}
    </Text>
  );
}
