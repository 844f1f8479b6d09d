import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  programKinds,
  programStatuses,
  type ProgramValues,
  programValuesSchema,
} from '../../../shared/domain/programs.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { PartiesInput, PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface ProgramFormProps {
  /** The stored values, or those a new program begins with. */
  readonly values: Partial<ProgramValues>;
  readonly save: (values: ProgramValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A program: what it is, who issues and signs it, what it carries out, and for how long. */
export function ProgramForm({ values, save, onDone, onCancel }: ProgramFormProps) {
  const { t } = useTranslation();
  const form = useForm<ProgramValues>({
    initialValues: {
      ...programValuesSchema.parse({ ...values, title: values.title ?? '-' }),
      title: values.title ?? '',
    },
    validate: schemaResolver(programValuesSchema, { sync: true }),
  });
  const { issuerId, issuer, issuedOn, issuedOnText, period, periodText } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <Textarea
        label={t('programs.fields.title')}
        data-autofocus
        withAsterisk
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('programs.fields.kind')}
          allowDeselect={false}
          data={programKinds.map((kind) => ({ value: kind, label: t(`programs.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('programs.fields.status')}
          allowDeselect={false}
          data={programStatuses.map((status) => ({
            value: status,
            label: t(`programs.status.${status}`),
          }))}
          {...form.getInputProps('status')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('programs.fields.numberSymbol')}
          {...form.getInputProps('numberSymbol')}
        />
        <PartialDateInput
          label={t('programs.fields.issuedOn')}
          date={issuedOn}
          text={issuedOnText}
          onChange={(date, text) => form.setValues({ issuedOn: date, issuedOnText: text })}
        />
        <PartialDateInput
          label={t('programs.fields.period')}
          date={period}
          text={periodText}
          onChange={(date, text) => form.setValues({ period: date, periodText: text })}
        />
      </Group>
      <PartyInput
        label={t('programs.fields.issuer')}
        unitId={issuerId}
        name={issuer}
        onChange={(unitId, name) => form.setValues({ issuerId: unitId, issuer: name })}
      />
      <PartiesInput
        label={t('programs.fields.signatories')}
        description={t('programs.signatoriesHint')}
        {...form.getInputProps('signatories')}
      />
      <DirectiveSelect
        label={t('programs.fields.directiveIds')}
        {...form.getInputProps('directiveIds')}
      />
      <Textarea
        label={t('programs.fields.notes')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
