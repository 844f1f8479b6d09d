import { Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RequirementCount } from '../../../shared/contract/coverage.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useCoverageAddress } from './useCoverageAddress.ts';

/** The units that have nothing yet, to be copied into a letter or printed. */
export function MissingList({ line }: { readonly line: RequirementCount }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { asked, day } = useCoverageAddress();
  const requirementId = line.requirement.id;
  const { data } = useQuery({
    queryKey: ['coverage', 'units', requirementId, asked],
    queryFn: () => api.coverage.units({ requirementId, ...asked }),
  });
  const missing = data?.lines.filter(({ state }) => state === 'none') ?? [];
  const copy = async () => {
    const lines = missing.map(({ unit }, index) => `${index + 1}. ${unit.name}`);
    await navigator.clipboard.writeText(lines.join('\n'));
    notifications.show({ message: t('coverage.missing.copied', { count: missing.length }) });
  };
  const print = () => {
    const query = new URLSearchParams({ requirement: requirementId, view: asked.view, day });
    void navigate(`/print/missing?${query.toString()}`);
  };
  useCommand('print', print);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {line.requirement.title}
      </Text>
      {data !== undefined && missing.length === 0 && (
        <Text size="sm">{t('coverage.missing.nobody')}</Text>
      )}
      <ScrollArea.Autosize mah={380} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={3} fz="sm">
          <Table.Tbody>
            {missing.map(({ unit, parent }, index) => (
              <Table.Tr key={unit.id}>
                <Table.Td w={44} ta="right" c="dimmed">
                  {index + 1}
                </Table.Td>
                <Table.Td>{unit.name}</Table.Td>
                <Table.Td c="dimmed">{parent}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} />}
          disabled={missing.length === 0}
          onClick={() => void copy()}
        >
          {t('coverage.missing.copy')}
        </Button>
        <Button
          leftSection={<IconPrinter size={16} />}
          disabled={missing.length === 0}
          title="Ctrl+P"
          onClick={print}
        >
          {t('coverage.missing.print')}
        </Button>
      </Group>
    </Stack>
  );
}
