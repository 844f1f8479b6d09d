import { Alert, Button, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useNearestDeadlines } from '../../components/useNearestDeadlines.ts';
import { DeadlineList } from './DeadlineList.tsx';
import { RecentList } from './RecentList.tsx';

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

/** Where the day begins: what is due, what was touched last, and the way in when the register is empty. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['directives', 'summary'],
    queryFn: () => api.directives.summary({}),
  });
  const { over, coming, overdue, dueThisMonth } = useNearestDeadlines();
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
        <Figure label={t('home.overdue')} value={overdue} color="var(--text-danger)" />
        <Figure label={t('home.dueThisMonth')} value={dueThisMonth} color="var(--text-warning)" />
        <Figure label={t('home.withoutNumber')} value={data.withoutNumber} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack gap="md">
          <DeadlineList title={t('home.due')} deadlines={coming} empty={t('home.dueEmpty')} />
          <DeadlineList
            title={t('home.overdueList')}
            deadlines={over}
            empty={t('home.overdueEmpty')}
          />
        </Stack>
        <RecentList lines={data.recent} />
      </SimpleGrid>
      <Alert variant="light" color="gray" icon={<IconShieldLock size={18} />}>
        {t('home.secretNotice')}
      </Alert>
    </Stack>
  );
}
