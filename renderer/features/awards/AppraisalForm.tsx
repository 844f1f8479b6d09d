import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AppraisalValues, appraisalValuesSchema } from '../../../shared/domain/appraisals.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { type AppraisalFormState, scoresFor } from './appraisalForm.ts';
import { ComparisonFields } from './ComparisonFields.tsx';
import { ResultLine } from './ResultLine.tsx';
import { ScoreGrid } from './ScoreGrid.tsx';

interface AppraisalFormProps {
  readonly values: Partial<AppraisalValues>;
  readonly save: (values: AppraisalValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Copies criteria and bands of a set onto the sheet; points already given stay in their places. */
function CriteriaSetSelect({ form }: { readonly form: AppraisalFormState }) {
  const { t } = useTranslation();
  const { data: sets = [] } = useQuery({
    queryKey: ['criteriaSets'],
    queryFn: () => api.criteriaSets.list({}),
  });
  const { criteriaSet } = form.values;
  const names = [...new Set([...sets.map(({ name }) => name), criteriaSet])].filter(Boolean);
  const choose = (name: string | null) => {
    const set = sets.find((each) => each.name === name);
    if (set === undefined) return;
    const { assessors } = form.values;
    const given = assessors.length > 0 ? assessors : [{ name: '', post: '', scores: [] }];
    form.setValues({
      criteriaSet: set.name,
      criteria: set.criteria,
      bands: set.bands,
      assessors: given.map((each) => ({
        ...each,
        scores: scoresFor(set.criteria.length, each.scores),
      })),
    });
  };
  return (
    <Select
      label={t('appraisals.fields.criteriaSet')}
      description={t('appraisals.copied')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={names}
      value={criteriaSet === '' ? null : criteriaSet}
      onChange={choose}
    />
  );
}

/** An appraisal as a sheet: what, when, points by assessor, registered and achieved, conclusion. */
export function AppraisalForm({ values, save, onDone, onCancel }: AppraisalFormProps) {
  const { t } = useTranslation();
  const form = useForm<AppraisalValues>({
    initialValues: {
      ...appraisalValuesSchema.parse({ ...values, modelTitle: values.modelTitle ?? '-' }),
      modelTitle: values.modelTitle ?? '',
    },
    validate: schemaResolver(appraisalValuesSchema, { sync: true }),
  });
  const { unitId, unit, heldOn, heldOnText, criteria } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <Group grow align="flex-start">
        <TextInput
          label={t('appraisals.fields.modelTitle')}
          data-autofocus
          withAsterisk
          {...form.getInputProps('modelTitle')}
        />
        <TextInput label={t('appraisals.fields.recipient')} {...form.getInputProps('recipient')} />
        <PartyInput
          label={t('appraisals.fields.unit')}
          unitId={unitId}
          name={unit}
          onChange={(id, name) => form.setValues({ unitId: id, unit: name })}
        />
      </Group>
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('appraisals.fields.heldOn')}
          date={heldOn}
          text={heldOnText}
          onChange={(date, text) => form.setValues({ heldOn: date, heldOnText: text })}
        />
        <TextInput label={t('appraisals.fields.place')} {...form.getInputProps('place')} />
        <CriteriaSetSelect form={form} />
      </Group>
      {criteria.length > 0 && <ScoreGrid form={form} />}
      {typeof form.errors['assessors'] === 'string' && (
        <Text size="sm" c="red">
          {form.errors['assessors']}
        </Text>
      )}
      {criteria.length > 0 && <ResultLine sheet={form.values} />}
      <ComparisonFields form={form} />
      <Textarea
        label={t('appraisals.fields.conclusion')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('conclusion')}
      />
      <TextInput label={t('appraisals.fields.notes')} {...form.getInputProps('notes')} />
    </RecordForm>
  );
}
