import { Group, NumberInput, Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StudySession } from '../../../shared/contract/study.ts';
import { type StudySessionValues, studySessionValuesSchema } from '../../../shared/domain/study.ts';
import { api } from '../../api/client.ts';
import { numberField } from '../../components/numberField.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitSelect } from '../../components/records/UnitSelect.tsx';

interface SessionFormProps {
  readonly directiveId: string;
  readonly session: StudySession | undefined;
  readonly onDone: () => void;
}

const counts = ['participants', 'members', 'membersTotal', 'memberPercent', 'essays'] as const;

/** One step done by one unit. */
export function SessionForm({ directiveId, session, onDone }: SessionFormProps) {
  const { t } = useTranslation();
  const { data: steps = [] } = useQuery({
    queryKey: ['study', 'steps'],
    queryFn: () => api.studySteps.list({}),
  });
  const form = useForm<StudySessionValues>({
    initialValues: {
      ...studySessionValuesSchema.parse({ stepId: directiveId, ...session, directiveId }),
      stepId: session?.stepId ?? '',
    },
    validate: schemaResolver(studySessionValuesSchema, { sync: true }),
  });
  const save = (values: StudySessionValues) =>
    session === undefined
      ? api.studySessions.create({ values })
      : api.studySessions.update({ id: session.id, revision: session.revision, values });
  const { heldOn, heldOnText } = form.values;
  const field = (name: (typeof counts)[number]) => (
    <NumberInput
      key={name}
      label={t(`coverage.study.${name}`)}
      min={0}
      allowDecimal={name === 'memberPercent'}
      {...numberField(form, name)}
    />
  );
  return (
    <RecordForm form={form} save={save} onDone={onDone} onCancel={onDone}>
      <Group grow align="flex-start">
        <Select
          label={t('coverage.study.step')}
          withAsterisk
          data={steps.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('stepId')}
        />
        <PartialDateInput
          label={t('coverage.study.heldOn')}
          date={heldOn}
          text={heldOnText}
          onChange={(date, text) => form.setValues({ heldOn: date, heldOnText: text })}
        />
      </Group>
      <UnitSelect label={t('coverage.study.unit')} {...form.getInputProps('unitId')} />
      <Group grow align="flex-start">
        {field('participants')}
        {field('essays')}
      </Group>
      <Group grow align="flex-start">
        {field('members')}
        {field('membersTotal')}
        {field('memberPercent')}
      </Group>
      <Textarea
        label={t('coverage.study.notes')}
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
