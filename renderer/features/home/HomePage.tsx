import {
  Alert,
  Anchor,
  Badge,
  Button,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Directive } from '../../../shared/domain/directives.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { describeDeadline } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';

/** Today in the office; local, because a deadline ends at midnight there. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

function Figure({
  label,
  value,
  color,
}: {
  readonly label: string;
  readonly value: number;
  readonly color?: string;
}) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={28} fw={600} {...(color === undefined || value === 0 ? {} : { c: color })}>
        {formatNumber(value)}
      </Text>
    </Paper>
  );
}

function Deadline({ row }: { readonly row: Directive }) {
  const { t } = useTranslation();
  if (row.dueOn === null) return null;
  const { kind, days } = describeDeadline(row.dueOn, today());
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

function DocumentList({
  title,
  rows,
  empty,
}: {
  readonly title: string;
  readonly rows: readonly Directive[];
  readonly empty: string;
}) {
  const navigate = useNavigate();
  return (
    <Paper withBorder p="md">
      <Title order={4} mb="xs">
        {title}
      </Title>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <Stack gap={6}>
        {rows.map((row) => (
          <Group key={row.id} gap="sm" wrap="nowrap" justify="space-between">
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              truncate
              onClick={() => void navigate(`/directives?id=${row.id}`)}
            >
              {[row.numberSymbol || row.alias, row.summary]
                .filter((part) => part !== '')
                .join(' · ')}
            </Anchor>
            <Deadline row={row} />
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

/** Where the day begins: what is due, what was touched last, and the way in when the register is empty. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['directives', 'summary'],
    queryFn: () => api.directives.summary({}),
  });
  if (data === undefined) return null;
  if (data.total === 0 && data.inTrash === 0) {
    return (
      <EmptyState
        title={t('home.emptyTitle')}
        text={t('home.emptyText')}
        actions={
          <>
            <Button onClick={() => void navigate('/imports')}>{t('directives.import')}</Button>
            <Button variant="default" onClick={() => void navigate('/directives/new')}>
              {t('directives.new')}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <Stack gap="md" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={t('home.title')} />
      <SimpleGrid cols={4}>
        <Figure label={t('home.total')} value={data.total} />
        <Figure label={t('home.overdue')} value={data.overdue} color="var(--text-danger)" />
        <Figure
          label={t('home.dueThisMonth')}
          value={data.dueThisMonth}
          color="var(--text-warning)"
        />
        <Figure label={t('home.withoutNumber')} value={data.withoutNumber} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <DocumentList title={t('home.due')} rows={data.due} empty={t('home.dueEmpty')} />
        <DocumentList title={t('home.recent')} rows={data.recent} empty={t('home.recentEmpty')} />
      </SimpleGrid>
      <Alert variant="light" color="gray" icon={<IconShieldLock size={18} />}>
        {t('home.secretNotice')}
      </Alert>
    </Stack>
  );
}
