import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../shared/domain/directives.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { describeDeadline } from '../../../shared/domain/partialDates.ts';
import { DocumentLine, ListFrame } from './ListFrame.tsx';

function Deadline({ dueOn }: { readonly dueOn: string }) {
  const { t } = useTranslation();
  const { kind, days } = describeDeadline(dueOn, localToday());
  return (
    <Badge
      variant="light"
      color={kind === 'left' ? 'gray' : kind === 'today' ? 'orange' : 'red'}
      tt="none"
      style={{ flexShrink: 0 }}
    >
      {t(`directives.deadline.${kind}`, { days: formatNumber(days) })}
    </Badge>
  );
}

interface DeadlineListProps {
  readonly title: string;
  readonly rows: readonly Directive[];
  readonly empty: string;
}

/** Documents with a deadline, and how long it is until then or since. */
export function DeadlineList({ title, rows, empty }: DeadlineListProps) {
  return (
    <ListFrame title={title} empty={empty}>
      {rows.map((row) => (
        <DocumentLine key={row.id} row={row}>
          {row.dueOn !== null && <Deadline dueOn={row.dueOn} />}
        </DocumentLine>
      ))}
    </ListFrame>
  );
}
