import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type AwardKindValues, awardKindValuesSchema } from '../../../shared/domain/awards.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { unitLevels } from '../../../shared/domain/units.ts';
import { api } from '../../api/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

function KindFields({ form }: { readonly form: UseFormReturnType<AwardKindValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('awardKinds.fields.level')}
        allowDeselect={false}
        data={unitLevels.map((level) => ({ value: level, label: t(`units.level.${level}`) }))}
        {...form.getInputProps('level')}
      />
      <TextInput label={t('awardKinds.fields.authority')} {...form.getInputProps('authority')} />
      <TextInput label={t('awardKinds.fields.basis')} {...form.getInputProps('basis')} />
      <Group grow align="flex-start">
        <DayInput
          label={t('awardKinds.fields.validFrom')}
          handsOverWords
          {...form.getInputProps('validFrom')}
        />
        <DayInput
          label={t('awardKinds.fields.validTo')}
          handsOverWords
          {...form.getInputProps('validTo')}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('awardKinds.fields.votesNeeded')}
          min={0}
          max={form.values.votesOf}
          {...form.getInputProps('votesNeeded')}
        />
        <NumberInput
          label={t('awardKinds.fields.votesOf')}
          min={1}
          max={999}
          {...form.getInputProps('votesOf')}
        />
        <PositionInput {...form.getInputProps('position')} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('awardKinds.votesHint')}
      </Text>
      <TextInput label={t('awardKinds.fields.notes')} {...form.getInputProps('notes')} />
    </>
  );
}

function daysOf({ validFrom, validTo }: AwardKindValues): string {
  if (validFrom === null && validTo === null) return '';
  return [validFrom, validTo].map((day) => (day === null ? '…' : formatDate(day))).join(' – ');
}

/** Kinds of awards with authority, basis, days and the vote that they need (domain.md §5.6). */
export function AwardKindsTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="awardKinds"
      usedBy={t('awardKinds.uses')}
      load={() => api.awardKinds.list({})}
      remove={(id) => api.awardKinds.remove({ ids: [id] })}
      columns={[
        { label: t('awardKinds.fields.level'), show: (row) => t(`units.level.${row.level}`) },
        { label: t('awardKinds.fields.authority'), show: (row) => row.authority },
        { label: t('awardKinds.fields.basis'), show: (row) => row.basis },
        { label: t('awardKinds.inForce'), show: daysOf },
        {
          label: t('awardKinds.votes'),
          show: ({ votesNeeded, votesOf }) =>
            votesNeeded === 0 ? t('awardKinds.noVote') : `${votesNeeded}/${votesOf}`,
        },
        { label: t('awardKinds.fields.notes'), show: (row) => row.notes },
      ]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.awardKinds}
          schema={awardKindValuesSchema}
          empty={newRow(awardKindValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => <KindFields form={form} />}
        </CatalogueForm>
      )}
    />
  );
}
