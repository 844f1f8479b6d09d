import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureRollUpPage } from '../../../../shared/contract/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';

/** Who has not sent yet. */
export function UnsentTable({ page }: { readonly page: FigureRollUpPage }) {
  const { t } = useTranslation();
  const { units, total } = page.unsent;
  if (total === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('figures.rollUp.allSent')}
      </Text>
    );
  }
  return (
    <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table stickyHeader verticalSpacing={5} maw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('figures.rollUp.unsentUnit')}</Table.Th>
            <Table.Th w={160} ta="right">
              {t('figures.rollUp.unsentParts')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map(({ id, name, parts }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{parts}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {units.length < total && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('figures.rollUp.unsentMore', { count: formatNumber(total - units.length) })}
        </Text>
      )}
    </ScrollArea>
  );
}
