import { Group, ScrollArea, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { measuredText } from './targetText.ts';
import { Verdict } from './Verdict.tsx';

/** More lines than these nobody reads in a panel; those that have not met it come first. */
const mostShown = 200;

interface TargetUnitsProps {
  readonly line: TargetLine;
  readonly day: string | null;
}

/** A target unit by unit: who has met it, who has not. */
export function TargetUnits({ line, day }: TargetUnitsProps) {
  const { t } = useTranslation();
  const [isMissingOnly, setIsMissingOnly] = useState(false);
  const { data } = useQuery({
    queryKey: ['targets', 'units', line.id, day],
    queryFn: () => api.targets.units({ id: line.id, day }),
  });
  const lines = data?.lines ?? [];
  if (lines.length === 0) return null;
  const isMissing = ({ verdict }: { verdict: string }) =>
    verdict === 'notMet' || verdict === 'unknown';
  const missing = lines.filter(isMissing);
  // Units that are counted as one, or not, are told by their verdict alone.
  const hasNumbers =
    line.evaluation.origin === 'typed' || lines.some(({ measured }) => (measured.whole ?? 0) > 1);
  const shown = [
    ...missing,
    ...(isMissingOnly ? [] : lines.filter((unit) => !isMissing(unit))),
  ].slice(0, mostShown);
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Title order={4} fz="sm">
          {t('targets.panel.units')}
        </Title>
        <Switch
          size="xs"
          label={t('targets.panel.missingUnits', { count: missing.length })}
          checked={isMissingOnly}
          onChange={(event) => setIsMissingOnly(event.currentTarget.checked)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('targets.panel.unitsMet', {
          met: formatNumber(lines.length - missing.length),
          total: formatNumber(lines.length),
        })}
      </Text>
      <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={3} fz="sm">
          <Table.Tbody>
            {shown.map(({ unit, measured, verdict }) => (
              <Table.Tr key={unit.id}>
                <Table.Td>{unit.name}</Table.Td>
                <Table.Td ta="right">{hasNumbers && measuredText(line, measured)}</Table.Td>
                <Table.Td w={120}>
                  <Verdict verdict={verdict} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
