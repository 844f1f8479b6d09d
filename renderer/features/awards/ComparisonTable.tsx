import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { achievedShare, type Comparison } from '../../../shared/domain/appraisals.ts';
import { formatPercent } from '../../../shared/domain/numbers.ts';

/** "125%" of what was registered; '' where the two cannot be measured. */
export function shareText(comparison: Comparison): string {
  const share = achievedShare(comparison);
  return share === null ? '' : formatPercent(share);
}

/** What was registered beside what came out of it. */
export function ComparisonTable({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const { t } = useTranslation();
  if (comparisons.length === 0) return null;
  return (
    <Table verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          {(['item', 'registered', 'achieved', 'share'] as const).map((column) => (
            <Table.Th key={column}>{t(`appraisals.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {comparisons.map((each) => (
          <Table.Tr key={`${each.item} ${each.registered}`}>
            <Table.Td>{each.item}</Table.Td>
            <Table.Td>{each.registered}</Table.Td>
            <Table.Td>{each.achieved}</Table.Td>
            <Table.Td>{shareText(each)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
