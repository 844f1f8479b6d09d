import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow } from '../../../../shared/contract/figures.ts';
import {
  type FigureIndicatorValues,
  figureIndicatorValuesSchema,
  figureSourceKeys,
  indicatorKinds,
  indicatorNatures,
  timeRules,
  unitRules,
} from '../../../../shared/domain/figures.ts';
import { api } from '../../../api/client.ts';
import { RecordForm } from '../../../components/records/RecordForm.tsx';

interface IndicatorFormProps {
  readonly formId: string;
  /** undefined for a new one, which comes last. */
  readonly row: FigureIndicatorRow | undefined;
  readonly indicators: readonly FigureIndicatorRow[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** An empty number field is no limit. */
function toLimit(value: number | string): number | null {
  return typeof value === 'number' ? value : null;
}

/** An indicator: what it is called and counted in, how it adds up, what is usual for it. */
export function IndicatorForm({ formId, row, indicators, onDone, onCancel }: IndicatorFormProps) {
  const { t } = useTranslation();
  const last = indicators.at(-1);
  const beginning = row ?? { heading: last?.heading, position: (last?.position ?? 0) + 10 };
  const form = useForm<FigureIndicatorValues>({
    initialValues: {
      ...figureIndicatorValuesSchema.parse({ ...beginning, formId, name: row?.name ?? '-' }),
      name: row?.name ?? '',
    },
    validate: schemaResolver(figureIndicatorValuesSchema, { sync: true }),
  });
  const limit = (name: 'minimum' | 'maximum' | 'allowedJump') => ({
    label: t(`figures.fields.${name}`),
    decimalSeparator: ',',
    thousandSeparator: '.',
    value: form.getValues()[name] ?? '',
    error: form.errors[name],
    onChange: (value: number | string) => form.setFieldValue(name, toLimit(value)),
  });
  const denominators = indicators.filter(({ id, kind }) => id !== row?.id && kind === 'number');
  return (
    <RecordForm
      form={form}
      save={(values) =>
        row === undefined
          ? api.figureIndicators.create({ values })
          : api.figureIndicators.update({ id: row.id, revision: row.revision, values })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextInput
        label={t('figures.fields.name')}
        data-autofocus
        withAsterisk
        {...form.getInputProps('name')}
      />
      <TextInput label={t('figures.fields.heading')} {...form.getInputProps('heading')} />
      <Group grow align="flex-start">
        <TextInput label={t('figures.fields.code')} {...form.getInputProps('code')} />
        <TextInput
          label={t('figures.fields.unitOfMeasure')}
          {...form.getInputProps('unitOfMeasure')}
        />
        <NumberInput
          label={t('figures.fields.position')}
          min={0}
          max={99_999}
          {...form.getInputProps('position')}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('figures.fields.kind')}
          allowDeselect={false}
          data={indicatorKinds.map((kind) => ({ value: kind, label: t(`figures.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('figures.fields.nature')}
          allowDeselect={false}
          data={indicatorNatures.map((nature) => ({
            value: nature,
            label: t(`figures.nature.${nature}`),
          }))}
          {...form.getInputProps('nature')}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('figures.fields.overUnits')}
          allowDeselect={false}
          data={unitRules.map((rule) => ({ value: rule, label: t(`figures.unitRule.${rule}`) }))}
          {...form.getInputProps('overUnits')}
        />
        <Select
          label={t('figures.fields.overTime')}
          allowDeselect={false}
          data={timeRules.map((rule) => ({ value: rule, label: t(`figures.timeRule.${rule}`) }))}
          {...form.getInputProps('overTime')}
        />
      </Group>
      <Select
        label={t('figures.fields.denominatorId')}
        clearable
        data={denominators.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('denominatorId')}
      />
      <Group grow align="flex-start">
        <NumberInput {...limit('minimum')} />
        <NumberInput {...limit('maximum')} />
      </Group>
      <NumberInput {...limit('allowedJump')} min={0} />
      <Select
        label={t('figures.fields.source')}
        clearable
        data={figureSourceKeys.map((key) => ({ value: key, label: t(`figures.source.${key}`) }))}
        {...form.getInputProps('source')}
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
