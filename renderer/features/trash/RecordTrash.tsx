import { Button, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrashedRow } from '../../../shared/contract/trash.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

/** Deleted rows of all other registers; each comes back alone. */
export function RecordTrash() {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['trash', 'list'],
    queryFn: () => api.trash.list({}),
    // Every register can bring a row here; asked anew whenever the page is opened.
    staleTime: 0,
  });
  const restore = useAppMutation({
    mutationFn: ({ subject, id }: TrashedRow) => api.trash.restore({ rows: [{ subject, id }] }),
    onSuccess: (_done, { label }) =>
      void notifications.show({ color: 'green', message: t('trash.recordRestored', { label }) }),
  });
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('trash.recordsEmpty')}
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Table stickyHeader highlightOnHover verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={180}>{t('trash.register')}</Table.Th>
            <Table.Th>{t('history.row')}</Table.Th>
            <Table.Th w={160}>{t('trash.deletedAt')}</Table.Th>
            <Table.Th w={160}>{t('trash.deletedBy')}</Table.Th>
            <Table.Th w={120} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{t(`history.subject.${row.subject}`)}</Table.Td>
              <Table.Td>
                <Text size="sm" lineClamp={1} title={row.label}>
                  {row.label}
                </Text>
              </Table.Td>
              <Table.Td>{formatMoment(row.deletedAt)}</Table.Td>
              <Table.Td>{row.deletedBy}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('trash.restore')}: ${row.label}`}
                  onClick={() => restore.mutate(row)}
                >
                  {t('trash.restore')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
