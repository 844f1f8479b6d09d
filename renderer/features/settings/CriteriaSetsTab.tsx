import { ActionIcon, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type CriteriaSetValues,
  criteriaSetValuesSchema,
} from '../../../shared/domain/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

interface FormProps {
  readonly form: UseFormReturnType<CriteriaSetValues>;
}

function CriterionFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      {form.values.criteria.map((_criterion, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the form knows its criteria by their place
        <Group key={index} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={t('appraisals.criterionOf', { place: index + 1 })}
            placeholder={t('appraisals.criterion')}
            {...form.getInputProps(`criteria.${index}.title`)}
          />
          <NumberInput
            w={90}
            size="xs"
            min={0}
            decimalSeparator=","
            aria-label={t('appraisals.maximumOf', { place: index + 1 })}
            {...form.getInputProps(`criteria.${index}.maximum`)}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('appraisals.removeCriterion', { place: index + 1 })}
            onClick={() => form.removeListItem('criteria', index)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('criteria', { title: '', maximum: 10 })}
      >
        {t('appraisals.addCriterion')}
      </Button>
    </Stack>
  );
}

function BandFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      {form.values.bands.map((_band, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the form knows its ranks by their place
        <Group key={index} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={t('appraisals.bandName', { place: index + 1 })}
            placeholder={t('appraisals.fields.rank')}
            {...form.getInputProps(`bands.${index}.name`)}
          />
          <NumberInput
            w={90}
            size="xs"
            min={0}
            decimalSeparator=","
            aria-label={t('appraisals.bandFromOf', { place: index + 1 })}
            placeholder={t('appraisals.bandFrom')}
            {...form.getInputProps(`bands.${index}.from`)}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('appraisals.removeBand', { place: index + 1 })}
            onClick={() => form.removeListItem('bands', index)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('bands', { name: '', from: 0 })}
      >
        {t('appraisals.addBand')}
      </Button>
    </Stack>
  );
}

function SetFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('appraisals.fields.basis')} {...form.getInputProps('basis')} />
      <Group grow align="flex-start">
        <DayInput
          label={t('appraisals.fields.validFrom')}
          handsOverWords
          {...form.getInputProps('validFrom')}
        />
        <DayInput
          label={t('appraisals.fields.validTo')}
          handsOverWords
          {...form.getInputProps('validTo')}
        />
        <PositionInput {...form.getInputProps('position')} />
      </Group>
      <CriterionFields form={form} />
      <BandFields form={form} />
      <TextInput label={t('appraisals.fields.notes')} {...form.getInputProps('notes')} />
    </>
  );
}

/** Sets of criteria with points and ranks; the office's own, since no official sheet exists (domain.md §5.4). */
export function CriteriaSetsTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="criteriaSets"
      usedBy=""
      size="lg"
      load={() => api.criteriaSets.list({})}
      remove={(id) => api.criteriaSets.remove({ ids: [id] })}
      columns={[
        {
          label: t('appraisals.fields.criteria'),
          show: ({ criteria }) => formatNumber(criteria.length),
        },
        {
          label: t('appraisals.sum'),
          show: ({ criteria }) =>
            formatNumber(criteria.reduce((sum, { maximum }) => sum + maximum, 0)),
        },
        {
          label: t('appraisals.fields.bands'),
          show: ({ bands }) =>
            bands.map(({ name, from }) => `${name} ≥ ${formatNumber(from)}`).join('; '),
        },
        { label: t('appraisals.fields.notes'), show: (row) => row.notes },
      ]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.criteriaSets}
          schema={criteriaSetValuesSchema}
          empty={newRow(criteriaSetValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => <SetFields form={form} />}
        </CatalogueForm>
      )}
    />
  );
}
