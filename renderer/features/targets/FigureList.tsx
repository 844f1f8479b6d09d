import { ActionIcon, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { FigureForm } from './FigureForm.tsx';
import { amountText, isPercent } from './targetText.ts';
import { formatNumber, formatRatio } from '../../../shared/domain/numbers.ts';

interface Figure {
  readonly actual: number | null;
  readonly part: number | null;
  readonly whole: number | null;
}

function figureText(line: TargetLine, { actual, part, whole }: Figure): string {
  if (part !== null && whole !== null) {
    return isPercent(line)
      ? formatRatio(part, whole)
      : `${formatNumber(part)}/${formatNumber(whole)}`;
  }
  return actual === null ? '' : amountText(line, actual);
}

/** What was typed, period by period; a line to type the next one. */
export function FigureList({ line }: { readonly line: TargetLine }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['targets', 'figures', line.id],
    queryFn: () => api.targetFigures.ofTarget({ targetId: line.id }),
  });
  const remove = useAppMutation({
    mutationFn: (id: string) => api.targetFigures.remove({ ids: [id] }),
  });
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('targets.panel.figures')}
      </Title>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('targets.panel.noFigures')}
        </Text>
      )}
      {data.length > 0 && (
        <Table verticalSpacing={3} fz="sm">
          <Table.Tbody>
            {data.map((figure) => (
              <Table.Tr key={figure.id}>
                <Table.Td>{figure.periodText || formatDate(figure.period)}</Table.Td>
                <Table.Td c="dimmed">{figure.unitName}</Table.Td>
                <Table.Td ta="right">
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    {[figure.qualifier, figureText(line, figure)].filter(Boolean).join(' ')}
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      aria-label={`${t('records.remove')}: ${formatDate(figure.period)}`}
                      onClick={() => remove.mutate(figure.id)}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <FigureForm line={line} />
    </Stack>
  );
}
