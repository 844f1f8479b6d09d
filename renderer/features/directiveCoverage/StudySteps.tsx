import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StudySum } from '../../../shared/domain/study.ts';
import { formatNumber, formatRatio } from '../../../shared/domain/numbers.ts';

interface StudyStepsProps {
  readonly steps: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: number;
    readonly sum: StudySum;
  }[];
}

function amount(value: number): string {
  return value === 0 ? '–' : formatNumber(value);
}

/** The steps of the office's list, each with what was done. */
export function StudySteps({ steps }: StudyStepsProps) {
  const { t } = useTranslation();
  const percentOnly = steps.reduce((sum, step) => sum + step.sum.percentOnly, 0);
  return (
    <Stack gap={4}>
      <Table withTableBorder verticalSpacing={4} maw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('coverage.study.steps')}</Table.Th>
            <Table.Th ta="right">{t('coverage.study.sessions')}</Table.Th>
            <Table.Th ta="right">{t('coverage.study.units')}</Table.Th>
            <Table.Th ta="right">{t('coverage.study.participants')}</Table.Th>
            <Table.Th ta="right">{t('coverage.study.memberShare')}</Table.Th>
            <Table.Th ta="right">{t('coverage.study.essays')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map(({ id, name, units, sum }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{amount(sum.sessions)}</Table.Td>
              <Table.Td ta="right">{amount(units)}</Table.Td>
              <Table.Td ta="right">{amount(sum.participants)}</Table.Td>
              <Table.Td ta="right">
                {sum.membersTotal === 0 ? '–' : formatRatio(sum.members, sum.membersTotal)}
              </Table.Td>
              <Table.Td ta="right">{amount(sum.essays)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {percentOnly > 0 && (
        <Text size="xs" c="dimmed">
          {t('coverage.study.percentOnly', { count: percentOnly })}
        </Text>
      )}
    </Stack>
  );
}
