import { Alert, Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { withShownJob } from '../../api/shownJobs.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { logTitle } from '../../components/changeTitle.ts';
import { ChangeLines } from '../../components/ChangeLines.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UndoList } from './UndoList.tsx';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

function useHistory() {
  return useInfiniteQuery({
    queryKey: ['history', 'list'],
    queryFn: ({ pageParam }) => api.history.list({ cursor: pageParam, limit: 100 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Recomputes the marks that chain the log; only asked for, because a long log takes a while. */
function VerifyLog() {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const { data, isFetching } = useQuery({
    queryKey: ['history', 'verify'],
    queryFn: () => api.history.verify({}),
    enabled: isAsked,
  });
  return (
    <Group gap="sm">
      <Button
        variant="default"
        loading={isFetching}
        onClick={() => setIsAsked(true)}
        title={t('history.verifyHint')}
      >
        {t('history.verify')}
      </Button>
      {data !== undefined && (
        <Alert py={4} variant="light" color={data.brokenAt === null ? 'green' : 'red'}>
          {data.brokenAt === null
            ? t('history.intact', { entries: formatNumber(data.entries) })
            : t('history.broken', { at: formatNumber(data.brokenAt) })}
        </Alert>
      )}
    </Group>
  );
}

/** Who changed what and when, newest first; the last changes can be undone from here. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage, isPending, isFetchingNextPage } = useHistory();
  const undo = useAppMutation({
    mutationFn: (changeId: string) =>
      withShownJob((jobId) => api.history.undo({ changeId, jobId })),
  });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Stack gap="md" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={t('history.title')} actions={<VerifyLog />} />
      <UndoList onUndo={(changeId) => undo.mutate(changeId)} isUndoing={undo.isPending} />
      {isPending && <Loader size="sm" />}
      {!isPending && entries.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
      <Table stickyHeader verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={160}>{t('history.when')}</Table.Th>
            <Table.Th w={180}>{t('history.who')}</Table.Th>
            <Table.Th w={220}>{t('history.what')}</Table.Th>
            <Table.Th>{t('history.row')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.sequence} style={{ verticalAlign: 'top' }}>
              <Table.Td>{formatMoment(entry.at)}</Table.Td>
              <Table.Td>{entry.clerk}</Table.Td>
              <Table.Td>{logTitle(entry, t)}</Table.Td>
              <Table.Td>
                <Text size="sm" fw={500} lineClamp={2}>
                  {entry.label}
                </Text>
                <ChangeLines entry={entry} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Stack>
  );
}
