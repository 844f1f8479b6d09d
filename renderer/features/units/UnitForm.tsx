import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  unitKinds,
  unitLevels,
  type UnitValues,
  unitValuesSchema,
} from '../../../shared/domain/units.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitSelect } from '../../components/records/UnitSelect.tsx';

interface UnitFormProps {
  /** The stored values, or those a new unit begins with. */
  readonly values: Partial<UnitValues>;
  readonly save: (values: UnitValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A unit under one name: level, kind, whom it belongs to and the days of its life. */
export function UnitForm({ values, save, onDone, onCancel }: UnitFormProps) {
  const { t } = useTranslation();
  const form = useForm<UnitValues>({
    initialValues: {
      ...unitValuesSchema.parse({ level: 'commune', ...values, name: values.name ?? '-' }),
      name: values.name ?? '',
    },
    validate: schemaResolver(unitValuesSchema, { sync: true }),
  });
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <TextInput
        label={t('units.fields.name')}
        data-autofocus
        withAsterisk
        {...form.getInputProps('name')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('units.fields.level')}
          allowDeselect={false}
          data={unitLevels.map((level) => ({ value: level, label: t(`units.level.${level}`) }))}
          {...form.getInputProps('level')}
        />
        <Select
          label={t('units.fields.kind')}
          allowDeselect={false}
          data={unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      </Group>
      <UnitSelect label={t('units.fields.parentId')} {...form.getInputProps('parentId')} />
      <Group grow align="flex-start">
        <DayInput
          label={t('units.fields.validFrom')}
          handsOverWords
          {...form.getInputProps('validFrom')}
        />
        <DayInput
          label={t('units.fields.validTo')}
          handsOverWords
          {...form.getInputProps('validTo')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('units.fields.shortName')} {...form.getInputProps('shortName')} />
        <TextInput label={t('units.fields.symbolSuffix')} {...form.getInputProps('symbolSuffix')} />
        <NumberInput
          label={t('units.fields.position')}
          min={0}
          max={99_999}
          {...form.getInputProps('position')}
        />
      </Group>
      <Textarea
        label={t('units.fields.notes')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
