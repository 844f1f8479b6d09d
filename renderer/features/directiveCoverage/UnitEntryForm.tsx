import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CoverageLine } from '../../../shared/contract/coverage.ts';
import {
  type UnitCoverageValues,
  unitCoverageValuesSchema,
} from '../../../shared/domain/coverage.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { StateChoice } from './StateChoice.tsx';

const entrySchema = unitCoverageValuesSchema.omit({ requirementId: true, unitId: true });
type Entry = Omit<UnitCoverageValues, 'requirementId' | 'unitId'>;

interface UnitEntryFormProps {
  readonly requirementId: string;
  readonly line: CoverageLine;
  readonly onDone: () => void;
}

/** What is known of one unit: its state, its document, the day, a note. */
export function UnitEntryForm({ requirementId, line, onDone }: UnitEntryFormProps) {
  const { t } = useTranslation();
  const form = useForm<Entry>({
    initialValues: entrySchema.parse(line.row ?? { state: line.state }),
    validate: schemaResolver(entrySchema, { sync: true }),
  });
  const { state, doneOn, doneOnText, documentId } = form.values;
  return (
    <RecordForm
      form={form}
      save={(change) => api.coverage.setUnits({ requirementId, unitIds: [line.unit.id], change })}
      onDone={onDone}
      onCancel={onDone}
    >
      <Stack gap={2} align="flex-start">
        <Text size="sm" fw={500}>
          {t('coverage.entry.state')}
        </Text>
        <StateChoice
          label={t('coverage.entry.state')}
          state={state}
          onChange={(next) => form.setFieldValue('state', next)}
        />
      </Stack>
      <DirectiveSelect
        label={t('coverage.entry.documentId')}
        most={1}
        value={documentId === null ? [] : [documentId]}
        onChange={([id = null]) => form.setFieldValue('documentId', id)}
      />
      <TextInput label={t('coverage.entry.document')} {...form.getInputProps('document')} />
      <PartialDateInput
        label={t('coverage.entry.doneOn')}
        date={doneOn}
        text={doneOnText}
        onChange={(date, text) => form.setValues({ doneOn: date, doneOnText: text })}
      />
      <Textarea
        label={t('coverage.entry.notes')}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
