import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureFormRow } from '../../../shared/contract/figures.ts';

interface FormSelectProps {
  readonly forms: readonly FigureFormRow[];
  readonly value: string;
  readonly onChange: (formId: string) => void;
}

/** Which form is looked at. */
export function FormSelect({ forms, value, onChange }: FormSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      size="xs"
      w={326}
      styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
      aria-label={t('figures.form')}
      allowDeselect={false}
      data={forms.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
    />
  );
}
