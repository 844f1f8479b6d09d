import { Group, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type ReplicationValues, replicationValuesSchema } from '../../../shared/domain/models.ts';
import type { ReplicationRow } from '../../../shared/contract/models.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface ReplicationFormProps {
  readonly modelYearId: string;
  /** The one that is changed; undefined for a new one. */
  readonly row?: ReplicationRow | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Where a model was done again, when, by whom, and what came of it. */
export function ReplicationForm({ modelYearId, row, onDone, onCancel }: ReplicationFormProps) {
  const { t } = useTranslation();
  const form = useForm<ReplicationValues>({
    initialValues: {
      ...replicationValuesSchema.parse({ modelYearId, place: '-', ...row }),
      place: row?.place ?? '',
    },
    validate: schemaResolver(replicationValuesSchema, { sync: true }),
  });
  const { unitId, unit, startedOn, startedOnText } = form.values;
  return (
    <RecordForm
      form={form}
      save={(values) =>
        row === undefined
          ? api.replications.create({ values })
          : api.replications.update({ id: row.id, revision: row.revision, values })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextInput
        label={t('models.fields.where')}
        withAsterisk
        data-autofocus
        {...form.getInputProps('place')}
      />
      <Group grow align="flex-start">
        <PartyInput
          label={t('models.fields.by')}
          unitId={unitId}
          name={unit}
          onChange={(id, name) => form.setValues({ unitId: id, unit: name, by: name })}
        />
        <PartialDateInput
          label={t('models.fields.startedOn')}
          date={startedOn}
          text={startedOnText}
          onChange={(date, text) => form.setValues({ startedOn: date, startedOnText: text })}
        />
      </Group>
      <Textarea
        label={t('models.fields.result')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('result')}
      />
    </RecordForm>
  );
}
