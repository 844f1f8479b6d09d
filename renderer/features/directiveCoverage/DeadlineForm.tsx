import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DirectiveDeadline } from '../../../shared/contract/study.ts';
import {
  directiveDeadlineKinds,
  type DirectiveDeadlineValues,
  directiveDeadlineValuesSchema,
} from '../../../shared/domain/directiveDeadlines.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface DeadlineFormProps {
  readonly directiveId: string;
  readonly deadline: DirectiveDeadline | undefined;
  readonly onDone: () => void;
}

/** A deadline: a length of time after the document, or a day; and when it was met. */
export function DeadlineForm({ directiveId, deadline, onDone }: DeadlineFormProps) {
  const { t } = useTranslation();
  const form = useForm<DirectiveDeadlineValues>({
    initialValues: directiveDeadlineValuesSchema.parse({
      kind: 'review',
      ...deadline,
      directiveId,
    }),
    validate: schemaResolver(directiveDeadlineValuesSchema, { sync: true }),
  });
  const save = (values: DirectiveDeadlineValues) =>
    deadline === undefined
      ? api.directiveDeadlines.create({ values })
      : api.directiveDeadlines.update({ id: deadline.id, revision: deadline.revision, values });
  const { dueOn, dueOnText, doneOn, doneOnText, documentId } = form.values;
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onDone}>
      <Select
        label={t('coverage.deadlines.kind')}
        allowDeselect={false}
        data={directiveDeadlineKinds.map((value) => ({
          value,
          label: t(`coverage.deadlines.kinds.${value}`),
        }))}
        {...form.getInputProps('kind')}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('coverage.deadlines.interval')}
          description={t('coverage.deadlines.intervalHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('interval')}
        />
        <PartialDateInput
          label={t('coverage.deadlines.dueOn')}
          date={dueOn}
          text={dueOnText}
          error={form.errors['dueOn']}
          onChange={(date, text) => form.setValues({ dueOn: date, dueOnText: text })}
        />
      </Group>
      <PartialDateInput
        label={t('coverage.deadlines.doneOn')}
        date={doneOn}
        text={doneOnText}
        onChange={(date, text) => form.setValues({ doneOn: date, doneOnText: text })}
      />
      <DirectiveSelect
        label={t('coverage.deadlines.documentId')}
        most={1}
        value={documentId === null ? [] : [documentId]}
        onChange={([id = null]) => form.setFieldValue('documentId', id)}
      />
      <Textarea
        label={t('coverage.deadlines.notes')}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
