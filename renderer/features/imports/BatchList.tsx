import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { totalsText } from '../../components/sheets/totalsText.ts';
import { useTakeBack } from './useTakeBack.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';

/** Earlier imports, each of which can be taken back whole. */
export function BatchList() {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['imports', 'batches'],
    queryFn: () => api.imports.batches({}),
  });
  const takeBack = useTakeBack();
  const moment = formatMoment;
  return (
    <Stack gap="xs">
      <Title order={4}>{t('imports.batches')}</Title>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('imports.noBatches')}
        </Text>
      )}
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {data.map((batch) => (
            <Table.Tr key={batch.id}>
              <Table.Td w={170}>{moment(batch.at)}</Table.Td>
              <Table.Td w={160}>{batch.clerk}</Table.Td>
              <Table.Td>
                <Text size="sm">{`${batch.fileName} · ${batch.sheet}`}</Text>
                <Text size="xs" c="dimmed">
                  {t('imports.totals', totalsText(batch.totals))}
                </Text>
              </Table.Td>
              <Table.Td w={230} ta="right">
                {batch.takenBackAt === null ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={takeBack.isPending && takeBack.variables === batch.id}
                    onClick={() => takeBack.mutate(batch.id)}
                  >
                    {t('imports.takeBack')}
                  </Button>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('imports.batchTakenBack', { at: moment(batch.takenBackAt) })}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
