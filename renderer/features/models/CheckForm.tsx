import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CheckLine } from '../../../shared/contract/models.ts';
import {
  checkVerdicts,
  type ModelCheckValues,
  modelCheckValuesSchema,
} from '../../../shared/domain/models.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

/** The model that is looked at, and what was found when it was already. */
export type CheckedModel = Pick<CheckLine, 'id' | 'title' | 'check'>;

interface CheckFormProps {
  readonly line: CheckedModel;
  readonly year: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What the look at a recognised model found in a year. */
export function CheckForm({ line, year, onDone, onCancel }: CheckFormProps) {
  const { t } = useTranslation();
  const { check } = line;
  const form = useForm<ModelCheckValues>({
    initialValues: modelCheckValuesSchema.parse({
      verdict: 'kept',
      ...check,
      modelId: line.id,
      year,
    }),
    validate: schemaResolver(modelCheckValuesSchema, { sync: true }),
  });
  const { checkedOn, checkedOnText } = form.values;
  return (
    <RecordForm
      form={form}
      save={(values) =>
        check === null
          ? api.modelChecks.create({ values })
          : api.modelChecks.update({ id: check.id, revision: check.revision, values })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <Group grow align="flex-start">
        <Select
          label={t('models.fields.verdict')}
          data-autofocus
          allowDeselect={false}
          data={checkVerdicts.map((value) => ({ value, label: t(`models.verdict.${value}`) }))}
          {...form.getInputProps('verdict')}
        />
        <PartialDateInput
          label={t('models.fields.checkedOn')}
          date={checkedOn}
          text={checkedOnText}
          onChange={(date, text) => form.setValues({ checkedOn: date, checkedOnText: text })}
        />
      </Group>
      <TextInput label={t('models.fields.by')} {...form.getInputProps('by')} />
      <Textarea
        label={t('models.fields.notes')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
