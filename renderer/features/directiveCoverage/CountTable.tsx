import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequirementCount } from '../../../shared/contract/coverage.ts';
import { type CoverageCount, coveredOf } from '../../../shared/domain/coverageCount.ts';
import { formatNumber, formatShare } from '../../../shared/domain/numbers.ts';

const columns = ['total', 'own', 'folded', 'none'] as const;

/** The table of domain.md §4.10 no. 7: by kind of unit tổng, riêng, lồng ghép, chưa, %. */
export function CountTable({ byKind, count }: Pick<RequirementCount, 'byKind' | 'count'>) {
  const { t } = useTranslation();
  const row = (key: string, name: string, line: CoverageCount, isSum: boolean) => (
    <Table.Tr key={key} {...(isSum && { fw: 600 })}>
      <Table.Td>{name}</Table.Td>
      {columns.map((column) => (
        <Table.Td key={column} ta="right">
          {formatNumber(line[column])}
        </Table.Td>
      ))}
      <Table.Td ta="right">{formatShare(coveredOf(line), line.total)}</Table.Td>
    </Table.Tr>
  );
  return (
    <Table withTableBorder verticalSpacing={3} horizontalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('coverage.column.kind')}</Table.Th>
          {columns.map((column) => (
            <Table.Th key={column} ta="right">
              {t(`coverage.column.${column}`)}
            </Table.Th>
          ))}
          <Table.Th ta="right">%</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {byKind.map(({ level, kind, count: line }) =>
          row(
            `${level} ${kind}`,
            `${t(`units.kind.${kind}`)} · ${t(`units.level.${level}`)}`,
            line,
            false,
          ),
        )}
        {row('all', t('coverage.allKinds'), count, true)}
      </Table.Tbody>
    </Table>
  );
}
