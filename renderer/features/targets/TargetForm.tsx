import { Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  targetDirections,
  targetFrequencies,
  targetKinds,
  type TargetValues,
  targetValuesSchema,
} from '../../../shared/domain/targets.ts';
import { numberField } from '../../components/numberField.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { ProgramSelect } from '../../components/records/ProgramSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitSelect } from '../../components/records/UnitSelect.tsx';
import { SourceFields } from './SourceFields.tsx';

interface TargetFormProps {
  readonly values: Partial<TargetValues>;
  readonly save: (values: TargetValues) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A target: how much of what, of whom, by when, and how it is counted. */
export function TargetForm({ values, save, onDone }: TargetFormProps) {
  const { t } = useTranslation();
  const form = useForm<TargetValues>({
    initialValues: {
      ...targetValuesSchema.parse({ measure: '%', ...values, title: values.title ?? '-' }),
      title: values.title ?? '',
    },
    validate: schemaResolver(targetValuesSchema, { sync: true }),
  });
  const { kind, period, periodText, dueOn, dueOnText, directiveId } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onDone}>
      <Textarea
        label={t('targets.fields.title')}
        data-autofocus
        withAsterisk
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('targets.fields.direction')}
          allowDeselect={false}
          data={targetDirections.map((value) => ({
            value,
            label: t(`targets.direction.${value}`),
          }))}
          {...form.getInputProps('direction')}
        />
        <NumberInput label={t('targets.fields.goal')} {...numberField(form, 'goal')} />
        <TextInput label={t('targets.fields.measure')} {...form.getInputProps('measure')} />
        <TextInput label={t('targets.fields.goalText')} {...form.getInputProps('goalText')} />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('targets.fields.kind')}
          allowDeselect={false}
          data={targetKinds.map((value) => ({ value, label: t(`targets.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('targets.fields.frequency')}
          allowDeselect={false}
          data={targetFrequencies.map((value) => ({
            value,
            label: t(`targets.frequency.${value}`),
          }))}
          {...form.getInputProps('frequency')}
        />
      </Group>
      {kind === 'computed' && <SourceFields form={form} />}
      {kind !== 'computed' && (
        <Group>
          <Checkbox
            label={t('targets.fields.accumulates')}
            {...form.getInputProps('accumulates', { type: 'checkbox' })}
          />
          <Checkbox
            label={t('targets.fields.addsUnits')}
            {...form.getInputProps('addsUnits', { type: 'checkbox' })}
          />
        </Group>
      )}
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('targets.fields.period')}
          date={period}
          text={periodText}
          onChange={(date, text) => form.setValues({ period: date, periodText: text })}
        />
        <PartialDateInput
          label={t('targets.fields.dueOn')}
          date={dueOn}
          text={dueOnText}
          onChange={(date, text) => form.setValues({ dueOn: date, dueOnText: text })}
        />
        <NumberInput
          label={t('targets.fields.position')}
          min={0}
          max={99_999}
          {...form.getInputProps('position')}
        />
      </Group>
      <ProgramSelect label={t('targets.fields.programId')} {...form.getInputProps('programId')} />
      <UnitSelect label={t('targets.fields.unitId')} {...form.getInputProps('unitId')} />
      <DirectiveSelect
        label={t('targets.fields.directiveId')}
        most={1}
        value={directiveId === null ? [] : [directiveId]}
        onChange={([id = null]) => form.setFieldValue('directiveId', id)}
      />
      <Textarea
        label={t('targets.fields.notes')}
        autosize
        minRows={1}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
