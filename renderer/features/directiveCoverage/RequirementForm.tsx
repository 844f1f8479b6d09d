import { Group, MultiSelect, Select, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type CoverageRequirementValues,
  coverageRequirementValuesSchema,
  obligations,
} from '../../../shared/domain/coverage.ts';
import { unitKinds, unitLevels } from '../../../shared/domain/units.ts';
import { api } from '../../api/client.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitsSelect } from '../../components/records/UnitSelect.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';

interface RequirementFormProps {
  readonly values: Partial<CoverageRequirementValues> &
    Pick<CoverageRequirementValues, 'directiveId'>;
  readonly save: (values: CoverageRequirementValues) => Promise<unknown>;
  readonly onDone: () => void;
}

/** How many units the demand means, while it is written. */
function Asked({ values }: { readonly values: CoverageRequirementValues }) {
  const { t } = useTranslation();
  const { day } = useCoverageAddress();
  const [{ levels, kinds, underIds, unitIds }] = useDebouncedValue(values, 200);
  const isAsking = levels.length + kinds.length + underIds.length + unitIds.length > 0;
  const asked = { ...values, levels, kinds, underIds, unitIds, title: '-' };
  const { data } = useQuery({
    queryKey: ['coverage', 'preview', levels, kinds, underIds, unitIds, day],
    queryFn: () => api.coverage.preview({ values: asked, day }),
    enabled: isAsking,
  });
  const names = data === undefined ? '' : data.names.join(', ');
  const isMore = data !== undefined && data.units > data.names.length;
  return (
    <Text size="sm" c="dimmed" role="status" mih={20}>
      {!isAsking && t('coverage.requirement.hint')}
      {isAsking &&
        data !== undefined &&
        (data.units === 0
          ? t('coverage.requirement.nobody')
          : t('coverage.requirement.asked', {
              count: data.units,
              names: isMore ? `${names}…` : names,
            }))}
    </Text>
  );
}

/** A demand: what is asked, of which units, by when. */
export function RequirementForm({ values, save, onDone }: RequirementFormProps) {
  const { t } = useTranslation();
  const form = useForm<CoverageRequirementValues>({
    initialValues: {
      ...coverageRequirementValuesSchema.parse({ title: '-', ...values }),
      title: values.title ?? '',
    },
    validate: schemaResolver(coverageRequirementValuesSchema, { sync: true }),
  });
  const { dueOn, dueOnText } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onDone}>
      <TextInput
        label={t('coverage.requirement.title')}
        data-autofocus
        withAsterisk
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('coverage.requirement.obligation')}
          allowDeselect={false}
          data={obligations.map((value) => ({ value, label: t(`coverage.obligation.${value}`) }))}
          {...form.getInputProps('obligation')}
        />
        <PartialDateInput
          label={t('coverage.requirement.dueOn')}
          date={dueOn}
          text={dueOnText}
          onChange={(date, text) => form.setValues({ dueOn: date, dueOnText: text })}
        />
      </Group>
      <Group grow align="flex-start">
        <MultiSelect
          searchable
          filter={foldedFilter}
          label={t('coverage.requirement.levels')}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
          {...form.getInputProps('levels')}
        />
        <MultiSelect
          searchable
          filter={foldedFilter}
          label={t('coverage.requirement.kinds')}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
          {...form.getInputProps('kinds')}
        />
      </Group>
      <UnitsSelect label={t('coverage.requirement.underIds')} {...form.getInputProps('underIds')} />
      <UnitsSelect label={t('coverage.requirement.unitIds')} {...form.getInputProps('unitIds')} />
      <Asked values={form.values} />
      <Textarea
        label={t('coverage.requirement.notes')}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
