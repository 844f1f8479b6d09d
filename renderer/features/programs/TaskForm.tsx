import { Group, NumberInput, Select, Text, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskGroupRow } from '../../../shared/contract/programs.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import { withStatus } from '../../../shared/domain/taskChanges.ts';
import {
  recurrences,
  taskStatuses,
  type TaskValues,
  taskValuesSchema,
} from '../../../shared/domain/tasks.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { localToday } from '../../../shared/domain/moments.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { PartiesInput, PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface TaskFormProps {
  /** The stored values, or those a new task begins with. */
  readonly values: Partial<TaskValues> & { readonly programId: string };
  readonly groups: readonly TaskGroupRow[];
  readonly save: (values: TaskValues) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function useTaskForm(values: TaskFormProps['values']) {
  return useForm<TaskValues>({
    initialValues: {
      ...taskValuesSchema.parse({ ...values, title: values.title ?? '-' }),
      title: values.title ?? '',
    },
    validate: schemaResolver(taskValuesSchema, { sync: true }),
  });
}

type Form = ReturnType<typeof useTaskForm>;

/** When: the deadline as written, how often, and since when. */
function TimeFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const { dueOn, dueOnText, recurrence, startsOn } = form.values;
  const [startTyped, setStartTyped] = useState<string | null>(null);
  const isRecurring = recurrence !== 'none';
  return (
    <>
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('tasks.fields.dueOn')}
          date={dueOn}
          text={dueOnText}
          error={form.errors['dueOn']}
          onChange={(date, text) => form.setValues({ dueOn: date, dueOnText: text })}
        />
        <Select
          label={t('tasks.fields.recurrence')}
          allowDeselect={false}
          data={recurrences.map((value) => ({ value, label: t(`tasks.recurrence.${value}`) }))}
          {...form.getInputProps('recurrence')}
        />
        <PartialDateInput
          label={t('tasks.fields.startsOn')}
          date={startsOn !== null && isPartialDate(startsOn) ? startsOn : null}
          text={startTyped ?? (startsOn === null ? '' : formatDate(startsOn))}
          error={form.errors['startsOn']}
          onChange={(date, text) => {
            setStartTyped(text);
            // Words that are no date are for the schema to refuse, not to be dropped.
            form.setFieldValue('startsOn', date ?? (text.trim() === '' ? null : text));
          }}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t(isRecurring ? 'tasks.hints.recurring' : 'tasks.hints.dueOn')}
      </Text>
    </>
  );
}

/** How far: status, progress, day of completion. */
function StateFields({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const isRecurring = form.values.recurrence !== 'none';
  return (
    <Group grow align="flex-start">
      <Select
        label={t('tasks.fields.status')}
        allowDeselect={false}
        data={taskStatuses.map((value) => ({ value, label: t(`tasks.status.${value}`) }))}
        value={form.values.status}
        onChange={(value) => {
          const status = taskStatuses.find((known) => known === value);
          if (status !== undefined) form.setValues(withStatus(form.values, status, localToday()));
        }}
      />
      {!isRecurring && (
        <NumberInput
          label={t('tasks.fields.progress')}
          min={0}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('progress')}
        />
      )}
      {!isRecurring && (
        <DayInput
          // Another status writes another day; what was typed before must not stand over it.
          key={form.values.status}
          handsOverWords
          label={t('tasks.fields.doneOn')}
          {...form.getInputProps('doneOn')}
        />
      )}
    </Group>
  );
}

/** A task: what, who leads and helps, what comes out, by when and how far. */
export function TaskForm({ values, groups, save, onDone, onCancel }: TaskFormProps) {
  const { t } = useTranslation();
  const form = useTaskForm(values);
  const area = (field: 'output' | 'result' | 'evidence' | 'notes', description?: string) => (
    <Textarea
      label={t(`tasks.fields.${field}`)}
      autosize
      minRows={1}
      maxRows={5}
      {...(description !== undefined && { description })}
      {...form.getInputProps(field)}
    />
  );
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onCancel}>
      <Textarea
        label={t('tasks.fields.title')}
        data-autofocus
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('title')}
      />
      {groups.length > 0 && (
        <Select
          label={t('tasks.fields.groupId')}
          clearable
          data={groups.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('groupId')}
        />
      )}
      <Group grow align="flex-start">
        <PartyInput
          label={t('tasks.fields.leadUnit')}
          unitId={form.values.leadUnitId}
          name={form.values.leadUnit}
          onChange={(unitId, name) => form.setValues({ leadUnitId: unitId, leadUnit: name })}
        />
        <PartiesInput
          label={t('tasks.fields.cooperating')}
          {...form.getInputProps('cooperating')}
        />
      </Group>
      {area('output')}
      <TimeFields form={form} />
      <StateFields form={form} />
      {area('result')}
      {area('evidence', t('tasks.hints.evidence'))}
      {area('notes')}
    </RecordForm>
  );
}
