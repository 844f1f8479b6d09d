import { Group, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  activityKinds,
  type ActivityValues,
  activityValuesSchema,
} from '../../../shared/domain/activities.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { ProgramSelect } from '../../components/records/ProgramSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitSelect } from '../../components/records/UnitSelect.tsx';

interface ActivityFormProps {
  readonly values: Partial<ActivityValues>;
  readonly save: (values: ActivityValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const numbers = ['participants', 'opinionsReceived', 'opinionsAnswered'] as const;

/** A meeting, dialogue or inspection: what, when, where and how many. */
export function ActivityForm({ values, save, onDone, onCancel }: ActivityFormProps) {
  const { t } = useTranslation();
  const form = useForm<ActivityValues>({
    initialValues: {
      ...activityValuesSchema.parse({ ...values, subject: values.subject ?? '-' }),
      subject: values.subject ?? '',
    },
    validate: schemaResolver(activityValuesSchema, { sync: true }),
  });
  const { heldOn, heldOnText } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <Textarea
        label={t('activities.fields.subject')}
        data-autofocus
        withAsterisk
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('subject')}
      />
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('activities.fields.heldOn')}
          date={heldOn}
          text={heldOnText}
          onChange={(date, text) => form.setValues({ heldOn: date, heldOnText: text })}
        />
        <Select
          label={t('activities.fields.kind')}
          allowDeselect={false}
          data={activityKinds.map((kind) => ({ value: kind, label: t(`activities.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      </Group>
      <Group grow align="flex-start">
        <UnitSelect label={t('activities.fields.unitId')} {...form.getInputProps('unitId')} />
        <TextInput label={t('activities.fields.place')} {...form.getInputProps('place')} />
      </Group>
      <Group grow align="flex-start">
        {numbers.map((field) => (
          <NumberInput
            key={field}
            label={t(`activities.fields.${field}`)}
            min={0}
            allowDecimal={false}
            thousandSeparator="."
            decimalSeparator=","
            value={form.values[field] ?? ''}
            error={form.errors[field]}
            onChange={(value) =>
              form.setFieldValue(field, typeof value === 'number' ? value : null)
            }
          />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t('activities.counts')}
      </Text>
      <DirectiveSelect
        label={t('activities.fields.directiveIds')}
        {...form.getInputProps('directiveIds')}
      />
      <ProgramSelect
        label={t('activities.fields.programId')}
        {...form.getInputProps('programId')}
      />
      <Textarea
        label={t('activities.fields.result')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('result')}
      />
      <TextInput label={t('activities.fields.notes')} {...form.getInputProps('notes')} />
    </RecordForm>
  );
}
