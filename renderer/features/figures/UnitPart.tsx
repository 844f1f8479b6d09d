import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnitChoices } from '../../components/records/UnitSelect.tsx';
import { foldedFilter } from '../../components/foldedFilter.ts';

interface UnitPartProps {
  readonly day: string;
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
}

/** A part of the tree: one unit with everything below it, or all. */
export function UnitPart({ day, value, onChange }: UnitPartProps) {
  const { t } = useTranslation();
  const units = useUnitChoices(day);
  return (
    <Select
      size="xs"
      w={190}
      styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
      aria-label={t('figures.unit')}
      placeholder={t('figures.allUnits')}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={60}
      filter={foldedFilter}
    />
  );
}
