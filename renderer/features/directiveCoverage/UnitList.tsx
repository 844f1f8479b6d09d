import { Box, Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverageState, coverageStates } from '../../../shared/domain/coverage.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterChip } from '../../components/FilterChip.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { UnitEntryForm } from './UnitEntryForm.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';
import { useUnitColumns } from './useUnitColumns.tsx';

/** Every unit asked with its state, marked one by one or many at once. */
export function UnitList({ requirementId }: { readonly requirementId: string }) {
  const { t } = useTranslation();
  const { asked } = useCoverageAddress();
  const [states, setStates] = useState<readonly CoverageState[]>([]);
  const [editedId, setEditedId] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['coverage', 'units', requirementId, asked],
    queryFn: () => api.coverage.units({ requirementId, ...asked }),
    placeholderData: (before) => before,
  });
  const lines = useMemo(
    () => data?.lines.map((line, index) => ({ id: line.unit.id, index, ...line })),
    [data],
  );
  const rows = useMemo(
    () => lines?.filter(({ state }) => states.length === 0 || states.includes(state)),
    [lines, states],
  );
  const mark = useAppMutation({
    mutationFn: ({ unitIds, state }: { unitIds: string[]; state: CoverageState }) =>
      api.coverage.setUnits({ requirementId, unitIds, change: { state } }),
    onSuccess: ({ changed }) => {
      if (changed > 1) notifications.show({ message: t('coverage.marked', { count: changed }) });
    },
  });
  const columns = useUnitColumns((unitId, state) => mark.mutate({ unitIds: [unitId], state }));
  const edited = lines?.find(({ id }) => id === editedId);
  const options = coverageStates.map((value) => ({
    value,
    label: t(`coverage.state.${value}`),
    count: lines?.filter(({ state }) => state === value).length ?? 0,
  }));
  return (
    <Box flex={1} miw={0} h="100%">
      <RecordPage
        title={t('coverage.units')}
        layoutKey="coverage.unitColumns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'order', direction: 'ascending' }}
        filters={
          <FilterChip
            label={t('coverage.filter')}
            options={options}
            values={states}
            onChange={(values) =>
              setStates(coverageStates.filter((state) => values.includes(state)))
            }
          />
        }
        empty={<EmptyState title={t('coverage.notFound')} text={t('coverage.notFoundText')} />}
        onEdit={setEditedId}
        renderChosen={(ids, clear) => (
          <Group gap={4} wrap="nowrap">
            <Text size="sm">{t('coverage.setState')}</Text>
            {coverageStates.map((state) => (
              <Button
                key={state}
                size="compact-xs"
                variant="default"
                loading={mark.isPending}
                onClick={() => mark.mutate({ unitIds: [...ids], state }, { onSuccess: clear })}
              >
                {t(`coverage.state.${state}`)}
              </Button>
            ))}
          </Group>
        )}
      />
      <Modal
        opened={edited !== undefined}
        onClose={() => setEditedId(null)}
        title={edited?.unit.name}
        size="lg"
      >
        {edited !== undefined && (
          <UnitEntryForm
            requirementId={requirementId}
            line={edited}
            onDone={() => setEditedId(null)}
          />
        )}
      </Modal>
    </Box>
  );
}
