import { Fieldset, Group, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MovementRow } from '../../../shared/contract/movements.ts';
import { type MovementValues, movementValuesSchema } from '../../../shared/domain/movements.ts';
import { unitKinds, unitLevels } from '../../../shared/domain/units.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { RuleList } from './RuleList.tsx';

interface MovementFormProps {
  readonly movement: MovementRow | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onOpen: (id: string) => void;
}

/** A movement: period, launching documents, who registers, who collects, and its rules. */
export function MovementForm({ movement, onDone, onCancel, onOpen }: MovementFormProps) {
  const { t } = useTranslation();
  const title = movement?.title ?? '';
  const form = useForm<MovementValues>({
    initialValues: { ...movementValuesSchema.parse({ ...movement, title: title || '-' }), title },
    validate: schemaResolver(movementValuesSchema, { sync: true }),
  });
  const { period, periodText, collectorId, collector, rules } = form.values;
  return (
    <RecordForm
      form={form}
      save={async (values) => {
        if (movement === undefined) onOpen((await api.movements.create({ values })).id);
        else {
          const { id, revision } = movement;
          await api.movements.update({ id, revision, values });
        }
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Group align="flex-start" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('movements.fields.title')}
          data-autofocus
          withAsterisk
          {...form.getInputProps('title')}
        />
        <PartialDateInput
          label={t('movements.fields.period')}
          date={period}
          text={periodText}
          onChange={(date, text) => form.setValues({ period: date, periodText: text })}
        />
      </Group>
      <DirectiveSelect
        label={t('movements.fields.directiveIds')}
        {...form.getInputProps('directiveIds')}
      />
      <Group grow align="flex-start">
        <MultiSelect
          label={t('movements.fields.registrantLevels')}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
          {...form.getInputProps('registrantLevels')}
        />
        <MultiSelect
          label={t('movements.fields.registrantKinds')}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
          {...form.getInputProps('registrantKinds')}
        />
      </Group>
      <PartyInput
        label={t('movements.fields.collector')}
        unitId={collectorId}
        name={collector}
        onChange={(id, name) => form.setValues({ collectorId: id, collector: name })}
      />
      <Fieldset legend={t('movements.fields.rules')} p="sm">
        <RuleList
          rules={rules}
          fields={movement?.fields ?? []}
          onChange={(next) => form.setFieldValue('rules', next)}
        />
      </Fieldset>
      <Textarea
        label={t('movements.fields.notes')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('notes')}
      />
    </RecordForm>
  );
}
