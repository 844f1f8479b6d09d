import { Group, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FigureFormRow } from '../../../../shared/contract/figures.ts';
import {
  type FigureFormValues,
  figureFormValuesSchema,
} from '../../../../shared/domain/figures.ts';
import { periodKinds } from '../../../../shared/domain/periods.ts';
import { unitKinds, unitLevels } from '../../../../shared/domain/units.ts';
import { api } from '../../../api/client.ts';
import { RecordForm } from '../../../components/records/RecordForm.tsx';

interface FormFormProps {
  /** undefined for a new one. */
  readonly row: FigureFormRow | undefined;
  readonly onDone: (formId: string) => void;
  readonly onCancel: () => void;
}

/** A form: its name, how often it is filled in, and by which units. */
export function FormForm({ row, onDone, onCancel }: FormFormProps) {
  const { t } = useTranslation();
  const form = useForm<FigureFormValues>({
    initialValues: {
      ...figureFormValuesSchema.parse({ ...row, name: row?.name ?? '-' }),
      name: row?.name ?? '',
    },
    validate: schemaResolver(figureFormValuesSchema, { sync: true }),
  });
  const save = async (values: FigureFormValues) => {
    const saved =
      row === undefined
        ? await api.figureForms.create({ values })
        : await api.figureForms.update({ id: row.id, revision: row.revision, values });
    onDone(saved.id);
  };
  return (
    <RecordForm form={form} save={save} onDone={() => {}} onCancel={onCancel}>
      <TextInput
        label={t('figures.fields.name')}
        data-autofocus
        withAsterisk
        {...form.getInputProps('name')}
      />
      <Group grow align="flex-start">
        <TextInput label={t('figures.fields.code')} {...form.getInputProps('code')} />
        <Select
          label={t('figures.fields.periodKind')}
          allowDeselect={false}
          data={periodKinds.map((kind) => ({
            value: kind,
            label: t(`figures.periodKind.${kind}`),
          }))}
          {...form.getInputProps('periodKind')}
        />
        <NumberInput
          label={t('figures.fields.position')}
          min={0}
          max={99_999}
          {...form.getInputProps('position')}
        />
      </Group>
      <MultiSelect
        label={t('figures.fields.unitLevels')}
        data={unitLevels.map((level) => ({ value: level, label: t(`units.level.${level}`) }))}
        {...form.getInputProps('unitLevels')}
      />
      <MultiSelect
        label={t('figures.fields.unitKinds')}
        data={unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) }))}
        {...form.getInputProps('unitKinds')}
      />
      <Textarea
        label={t('figures.fields.notes')}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
