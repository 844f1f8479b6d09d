import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { TaskGroupRow } from '../../../shared/contract/programs.ts';
import { type TaskGroupValues, taskGroupValuesSchema } from '../../../shared/domain/programs.ts';
import { api } from '../../api/client.ts';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface GroupFormProps {
  readonly programId: string;
  readonly group: TaskGroupRow | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The heading of a group as it stands in the document. */
export function GroupForm({ programId, group, onDone, onCancel }: GroupFormProps) {
  const { t } = useTranslation();
  const form = useForm<TaskGroupValues>({
    initialValues: {
      programId,
      title: group?.title ?? '',
      position: group?.position ?? 0,
    },
    validate: schemaResolver(taskGroupValuesSchema, { sync: true }),
  });
  return (
    <RecordForm
      form={form}
      save={(values) =>
        group === undefined
          ? api.taskGroups.create({ values })
          : api.taskGroups.update({ id: group.id, revision: group.revision, values })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <Textarea
        label={t('programs.group.title')}
        description={t('programs.group.hint')}
        data-autofocus
        withAsterisk
        autosize
        minRows={2}
        {...form.getInputProps('title')}
      />
    </RecordForm>
  );
}
