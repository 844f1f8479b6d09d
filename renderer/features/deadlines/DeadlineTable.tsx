import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Deadline } from '../../../shared/domain/deadlines.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { DueText } from '../../components/DueText.tsx';
import { deadlineAddress } from '../../components/deadlineAddress.ts';

interface DeadlineTableProps {
  readonly title: string;
  /** All there are; those listed may be fewer. */
  readonly count: number;
  readonly deadlines: readonly Deadline[];
  readonly action: string;
  readonly onAction: (deadline: Deadline) => void;
}

/** One group of deadlines with a button for each line. */
export function DeadlineTable({ title, count, deadlines, action, onAction }: DeadlineTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (deadlines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Group gap="xs" mb={4}>
        <Title order={4}>{title}</Title>
        <Text size="sm" c="dimmed">
          {t('deadlines.count', { count: formatNumber(count) })}
        </Text>
      </Group>
      <Table verticalSpacing={4} layout="fixed" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deadlines.fields.title')}</Table.Th>
            <Table.Th w={180}>{t('deadlines.fields.unit')}</Table.Th>
            <Table.Th w={130}>{t('deadlines.fields.source')}</Table.Th>
            <Table.Th w={110}>{t('deadlines.fields.dueOn')}</Table.Th>
            <Table.Th w={190}>{t('deadlines.fields.state')}</Table.Th>
            <Table.Th w={116} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deadlines.map((deadline) => (
            <Table.Tr key={`${deadline.source} ${deadline.rowId}`}>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="left"
                  lineClamp={2}
                  title={deadline.title}
                  onClick={() => void navigate(deadlineAddress(deadline))}
                >
                  {deadline.title}
                </Anchor>
                {deadline.snoozedUntil !== null && (
                  <Text size="xs" c="dimmed">
                    {t('deadlines.snoozedUntil', {
                      date: formatDate(deadline.snoozedUntil),
                      reason: deadline.snoozeReason,
                    })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{deadline.unit}</Table.Td>
              <Table.Td>{t(`deadlines.source.${deadline.source}`)}</Table.Td>
              <Table.Td title={deadline.dueOnText}>{formatDate(deadline.dueOn)}</Table.Td>
              <Table.Td>
                <DueText dueOn={deadline.dueOn} />
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${action}: ${deadline.title}`}
                  onClick={() => onAction(deadline)}
                >
                  {action}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {count > deadlines.length && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('deadlines.more', { count: formatNumber(count - deadlines.length) })}
        </Text>
      )}
    </section>
  );
}
