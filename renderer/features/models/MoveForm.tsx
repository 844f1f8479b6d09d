import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ModelLine } from '../../../shared/contract/models.ts';
import {
  type ModelState,
  modelStates,
  type Move,
  moveSchema,
  nextStates,
  recognitionLevels,
} from '../../../shared/domain/modelCycle.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

type Movable = Pick<ModelLine, 'id' | 'state'>;

interface MoveFormProps {
  readonly lines: readonly Movable[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The steps that at least one of the models may take, in their order. */
function stepsOf(lines: readonly Movable[]): ModelState[] {
  return modelStates.filter((to) => lines.some(({ state }) => nextStates(state).includes(to)));
}

/** One step with its date and ground, for one model or many by one decision. */
export function MoveForm({ lines, onDone, onCancel }: MoveFormProps) {
  const { t } = useTranslation();
  const steps = stepsOf(lines);
  const form = useForm<Move>({
    initialValues: moveSchema.parse({ to: steps[0] ?? 'planned' }),
    validate: schemaResolver(moveSchema, { sync: true }),
  });
  const { to, happenedOn, happenedOnText, basisDirectiveId } = form.values;
  const ids = lines.filter(({ state }) => nextStates(state).includes(to)).map(({ id }) => id);
  if (steps.length === 0) return <Text size="sm">{t('models.move.none')}</Text>;
  const count = formatNumber(ids.length);
  return (
    <RecordForm
      form={form}
      save={(move) => api.models.move({ ids, move })}
      savedText={t('models.move.moved', { count })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {lines.length > 1 && (
        <Text size="sm" c="dimmed">
          {ids.length === lines.length
            ? t('models.move.all', { count })
            : t('models.move.several', { count, total: formatNumber(lines.length) })}
        </Text>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('models.fields.to')}
          allowDeselect={false}
          data-autofocus
          data={steps.map((value) => ({ value, label: t(`models.state.${value}`) }))}
          {...form.getInputProps('to')}
        />
        {to === 'recognised' && (
          <Select
            label={t('models.fields.level')}
            withAsterisk
            data={recognitionLevels.map((value) => ({
              value,
              label: t(`models.level.${value}`),
            }))}
            {...form.getInputProps('level')}
          />
        )}
        <PartialDateInput
          label={t('models.fields.happenedOn')}
          date={happenedOn}
          text={happenedOnText}
          error={form.errors['happenedOn']}
          onChange={(date, text) => form.setValues({ happenedOn: date, happenedOnText: text })}
        />
      </Group>
      <TextInput label={t('models.fields.by')} {...form.getInputProps('by')} />
      <TextInput label={t('models.fields.basis')} {...form.getInputProps('basis')} />
      <DirectiveSelect
        label={t('models.fields.basisDirective')}
        most={1}
        value={basisDirectiveId === null ? [] : [basisDirectiveId]}
        onChange={([id = null]) => form.setFieldValue('basisDirectiveId', id)}
      />
      <Textarea
        label={t('models.fields.note')}
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('note')}
      />
    </RecordForm>
  );
}
