import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { TaskLine } from '../../../shared/contract/programs.ts';
import { type NewDeadline, newDeadlineSchema } from '../../../shared/domain/taskChanges.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface AdjustFormProps {
  readonly task: TaskLine;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Another deadline and on what ground; the deadlines before it stay on record. */
export function AdjustForm({ task, onDone, onCancel }: AdjustFormProps) {
  const { t } = useTranslation();
  const form = useForm<NewDeadline>({
    initialValues: { dueOn: task.deadline, dueOnText: task.deadlineText, reason: '' },
    validate: schemaResolver(newDeadlineSchema, { sync: true }),
  });
  return (
    <RecordForm
      form={form}
      save={(deadline) => api.tasks.updateMany({ ids: [task.id], change: { deadline } })}
      onDone={onDone}
      onCancel={onCancel}
      savedText={t('tasks.adjust.saved')}
    >
      <PartialDateInput
        label={t('tasks.adjust.deadline')}
        date={form.values.dueOn}
        text={form.values.dueOnText}
        onChange={(date, text) => form.setValues({ dueOn: date, dueOnText: text })}
      />
      <Textarea
        label={t('tasks.adjust.reason')}
        description={t('tasks.adjust.reasonHint')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </RecordForm>
  );
}
