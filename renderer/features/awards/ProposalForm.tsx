import { Group, NumberInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type AwardProposalValues,
  awardProposalValuesSchema,
} from '../../../shared/domain/awards.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { RecipientFields } from './RecipientFields.tsx';

interface ProposalFormProps {
  readonly values: Partial<AwardProposalValues>;
  readonly save: (values: AwardProposalValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One recipient proposed. */
export function ProposalForm({ values, save, onDone, onCancel }: ProposalFormProps) {
  const { t } = useTranslation();
  const form = useForm<AwardProposalValues>({
    initialValues: {
      ...awardProposalValuesSchema.parse({ ...values, recipient: values.recipient ?? '-' }),
      recipient: values.recipient ?? '',
    },
    validate: schemaResolver(awardProposalValuesSchema, { sync: true }),
  });
  const { proposedOn, proposedOnText, points } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <RecipientFields form={form} />
      <Group grow align="flex-start">
        <TextInput label={t('awards.fields.field')} {...form.getInputProps('field')} />
        <NumberInput
          label={t('awards.fields.points')}
          min={0}
          thousandSeparator="."
          decimalSeparator=","
          value={points ?? ''}
          error={form.errors['points']}
          onChange={(value) =>
            form.setFieldValue('points', typeof value === 'number' ? value : null)
          }
        />
        <PartialDateInput
          label={t('awards.fields.proposedOn')}
          date={proposedOn}
          text={proposedOnText}
          onChange={(date, text) => form.setValues({ proposedOn: date, proposedOnText: text })}
        />
      </Group>
      <TextInput label={t('awards.fields.notes')} {...form.getInputProps('notes')} />
    </RecordForm>
  );
}
