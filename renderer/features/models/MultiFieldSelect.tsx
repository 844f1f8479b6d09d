import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MovementFieldRow } from '../../../shared/contract/movements.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';

interface MultiFieldSelectProps {
  readonly fields: readonly MovementFieldRow[];
  readonly chosen: string[];
  readonly onChange: (ids: string[]) => void;
}

/** Fields of the movement; the first one chosen is the main one. */
export function MultiFieldSelect({ fields, chosen, onChange }: MultiFieldSelectProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={t('models.fields.fieldId')}
      data={fields.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={onChange}
      searchable
      hidePickedOptions
      filter={foldedFilter}
    />
  );
}
