import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useUnitChoices } from '../../components/records/UnitSelect.tsx';
import type { ModelView } from './useModelView.ts';

/** All movements, read once for the whole page. */
export function useMovements() {
  const { data } = useQuery({
    queryKey: ['movements', 'list'],
    queryFn: () => api.movements.list({}),
  });
  return data;
}

/** What narrows the list, in words. */
function useFilterText(view: ModelView): string {
  const { t } = useTranslation();
  const units = useUnitChoices();
  const { reached, states, unitId, unit, belowId, field, kind, isCounted } = view.filter;
  const nameOf = (id: string) => units.find((choice) => choice.id === id)?.name ?? '';
  return [
    reached !== null && t('models.filterReached', { step: t(`models.state.${reached}`) }),
    ...states.map((state) => t(`models.state.${state}`)),
    unitId !== null && nameOf(unitId),
    unit !== null && (unit === '' ? t('models.filterNoUnit') : unit),
    belowId !== null && t('models.filterBelow', { unit: nameOf(belowId) }),
    field !== null && (field === '' ? t('models.filterNoField') : field),
    kind !== null && t(`models.kind.${kind}`),
    isCounted && t('models.filterCounted'),
  ]
    .filter((part) => part !== false && part !== '')
    .join(' · ');
}

interface ModelFiltersProps {
  readonly view: ModelView;
  readonly years: readonly number[];
}

/** Which movement and year, and what else narrows the list. */
export function ModelFilters({ view, years }: ModelFiltersProps) {
  const { t } = useTranslation();
  const movements = useMovements() ?? [];
  const text = useFilterText(view);
  const isYearNeeded = ['registrations', 'matrix', 'checks', 'numbers'].includes(view.view);
  return (
    <>
      <Select
        size="xs"
        w={260}
        styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
        aria-label={t('models.movement')}
        placeholder={t('models.allMovements')}
        clearable
        data={movements.map(({ id, title }) => ({ value: id, label: title }))}
        value={view.movementId}
        onChange={view.chooseMovement}
      />
      <Select
        size="xs"
        w={130}
        styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
        aria-label={t('models.fields.year')}
        allowDeselect={false}
        data={[
          ...(isYearNeeded ? [] : [{ value: 'all', label: t('models.allYears') }]),
          ...years.map((year) => ({ value: String(year), label: t('models.year', { year }) })),
        ]}
        value={view.year === null ? 'all' : String(view.year)}
        onChange={(value) => view.chooseYear(value === 'all' ? null : Number(value))}
      />
      {view.isNarrowed && (
        <Button
          size="compact-sm"
          variant="light"
          maw={420}
          title={t('models.clearFilter')}
          rightSection={<IconX size={14} />}
          onClick={view.clear}
        >
          {t('models.filtered', { what: text })}
        </Button>
      )}
    </>
  );
}
