import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { withShownJob } from '../../api/shownJobs.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatMoment } from '../../../shared/domain/moments.ts';

/** Deleted documents, newest first. */
export function DirectiveTrash() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, hasNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    queryKey: ['directives', 'trash'],
    queryFn: ({ pageParam }) => api.directives.trash({ cursor: pageParam, limit: 100 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const restore = useAppMutation({
    mutationFn: (ids: readonly string[]) =>
      withShownJob((jobId) => api.directives.restore({ ids: [...ids], jobId })),
    onSuccess: (_done, ids) => {
      setChosen(new Set());
      notifications.show({
        color: 'green',
        message: t('trash.restored', { count: formatNumber(ids.length) }),
      });
    },
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  if (!isPending && rows.length === 0)
    return <EmptyState title={t('trash.empty')} text={t('trash.emptyText')} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('trash.text')}
        </Text>
        <Button
          disabled={chosen.size === 0}
          loading={restore.isPending}
          onClick={() => restore.mutate([...chosen])}
        >
          {chosen.size === 0
            ? t('trash.restore')
            : t('trash.restoreCount', { count: formatNumber(chosen.size) })}
        </Button>
      </Group>
      <Table stickyHeader highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36} />
            <Table.Th w={160}>{t('directives.fields.numberSymbol')}</Table.Th>
            <Table.Th w={120}>{t('directives.fields.issuedOn')}</Table.Th>
            <Table.Th>{t('directives.fields.summary')}</Table.Th>
            <Table.Th w={160}>{t('trash.deletedAt')}</Table.Th>
            <Table.Th w={160}>{t('trash.deletedBy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} onClick={() => toggle(row.id)} style={{ cursor: 'pointer' }}>
              <Table.Td>
                <Checkbox
                  aria-label={row.numberSymbol || row.summary}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                  onClick={(event) => event.stopPropagation()}
                />
              </Table.Td>
              <Table.Td>{row.numberSymbol || row.alias}</Table.Td>
              <Table.Td>
                {row.issuedOn === null ? row.issuedOnText : formatDate(row.issuedOn)}
              </Table.Td>
              <Table.Td>
                <Text size="sm" lineClamp={1}>
                  {row.summary}
                </Text>
              </Table.Td>
              <Table.Td>{row.deletedAt === null ? '' : formatMoment(row.deletedAt)}</Table.Td>
              <Table.Td>{row.updatedBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasNextPage && (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Stack>
  );
}
