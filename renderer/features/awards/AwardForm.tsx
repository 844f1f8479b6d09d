import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type AwardValues, awardValuesSchema } from '../../../shared/domain/awards.ts';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { RecipientFields } from './RecipientFields.tsx';

interface AwardFormProps {
  readonly values: Partial<AwardValues>;
  readonly save: (values: AwardValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** An award that was given. */
export function AwardForm({ values, save, onDone, onCancel }: AwardFormProps) {
  const { t } = useTranslation();
  const form = useForm<AwardValues>({
    initialValues: {
      ...awardValuesSchema.parse({ ...values, recipient: values.recipient ?? '-' }),
      recipient: values.recipient ?? '',
    },
    validate: schemaResolver(awardValuesSchema, { sync: true }),
  });
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <RecipientFields form={form} />
      <DecisionFields form={form} />
      <TextInput label={t('awards.fields.notes')} {...form.getInputProps('notes')} />
    </RecordForm>
  );
}
