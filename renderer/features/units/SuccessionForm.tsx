import { SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import {
  type SuccessionKind,
  successionKinds,
  unitValuesSchema,
} from '../../../shared/domain/units.ts';
import { api } from '../../api/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { localToday } from '../../../shared/domain/moments.ts';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { UnitsSelect } from '../../components/records/UnitSelect.tsx';

interface SuccessionFormProps {
  readonly fromIds: string[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface Values {
  kind: SuccessionKind;
  happenedOn: string | null;
  fromIds: string[];
  toIds: string[];
  newNames: string;
  basis: string;
  basisDirectiveIds: string[];
}

/** New units take level, kind and place in the tree from the first old one. */
async function record(values: Values): Promise<unknown> {
  const { kind, fromIds, toIds, basis } = values;
  const basisDirectiveId = values.basisDirectiveIds[0] ?? null;
  const happenedOn = values.happenedOn ?? localToday();
  const [firstId] = fromIds;
  const first = firstId === undefined ? undefined : await api.units.get({ id: firstId });
  const like = { level: first?.level ?? 'commune', kind: first?.kind, parentId: first?.parentId };
  const newUnits = values.newNames
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => unitValuesSchema.parse({ ...like, name }));
  const succession = { kind, happenedOn, fromIds, toIds, basis, basisDirectiveId };
  return api.units.succeed({ succession, newUnits });
}

/** Records that units were renamed, merged, split or dissolved; one undo takes it back whole. */
export function SuccessionForm({ fromIds, onDone, onCancel }: SuccessionFormProps) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      kind: 'merge',
      happenedOn: localToday(),
      fromIds,
      toIds: [],
      newNames: '',
      basis: '',
      basisDirectiveIds: [],
    },
    validate: {
      happenedOn: (day) => (day === null ? t('errors.field.required') : null),
      fromIds: (ids) => (ids.length === 0 ? t('errors.field.required') : null),
    },
  });
  const { kind, happenedOn } = form.values;
  return (
    <RecordForm
      form={form}
      save={record}
      onDone={onDone}
      onCancel={onCancel}
      savedText={t('units.succession.done')}
    >
      <SegmentedControl
        fullWidth
        data={successionKinds.map((value) => ({
          value,
          label: t(`units.succession.kind.${value}`),
        }))}
        {...form.getInputProps('kind')}
      />
      <Text size="sm" c="dimmed">
        {t(`units.succession.explain.${kind}`)}
      </Text>
      <DayInput
        handsOverWords
        label={t('units.succession.happenedOn')}
        {...form.getInputProps('happenedOn')}
      />
      <UnitsSelect label={t('units.succession.fromIds')} {...form.getInputProps('fromIds')} />
      {kind !== 'dissolve' && (
        <>
          <Textarea
            label={t('units.succession.newNames')}
            description={t('units.succession.newNamesHint')}
            autosize
            minRows={kind === 'split' ? 3 : 1}
            {...form.getInputProps('newNames')}
          />
          <UnitsSelect
            label={t('units.succession.toIds')}
            day={happenedOn}
            {...form.getInputProps('toIds')}
          />
        </>
      )}
      <TextInput
        label={t('units.succession.basis')}
        placeholder={t('units.succession.basisHint')}
        {...form.getInputProps('basis')}
      />
      <DirectiveSelect
        label={t('units.succession.basisDirective')}
        most={1}
        {...form.getInputProps('basisDirectiveIds')}
      />
    </RecordForm>
  );
}
