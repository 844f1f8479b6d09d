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

interface LinesProps {
  readonly form: FormProps['form'];
  readonly list: 'criteria' | 'bands';
  /** The fields of a line: its name, and its number. */
  readonly fields: readonly [name: string, number: string];
  /** A line that is added. */
  readonly empty: CriteriaSetValues['criteria'][number] | CriteriaSetValues['bands'][number];
  readonly words: {
    readonly name: (place: number) => string;
    readonly nameHint: string;
    readonly number: (place: number) => string;
    readonly numberHint?: string;
    readonly remove: (place: number) => string;
    readonly add: string;
  };
}

/** Lines of a name and a number, one below the other. */
function Lines({ form, list, fields: [name, number], empty, words }: LinesProps) {
  return (
    <Stack gap={4}>
      {form.values[list].map((_line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the form knows its lines by their place
        <Group key={index} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={words.name(index + 1)}
            placeholder={words.nameHint}
            {...form.getInputProps(`${list}.${index}.${name}`)}
          />
          <NumberInput
            w={90}
            size="xs"
            min={0}
            decimalSeparator=","
            aria-label={words.number(index + 1)}
            placeholder={words.numberHint}
            {...form.getInputProps(`${list}.${index}.${number}`)}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={words.remove(index + 1)}
            onClick={() => form.removeListItem(list, index)}
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
        onClick={() => form.insertListItem(list, empty)}
      >
        {words.add}
      </Button>
    </Stack>
  );
}

function CriterionFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <Lines
      form={form}
      list="criteria"
      fields={['title', 'maximum']}
      empty={{ title: '', maximum: 10 }}
      words={{
        name: (place) => t('appraisals.criterionOf', { place }),
        nameHint: t('appraisals.criterion'),
        number: (place) => t('appraisals.maximumOf', { place }),
        remove: (place) => t('appraisals.removeCriterion', { place }),
        add: t('appraisals.addCriterion'),
      }}
    />
  );
}

function BandFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <Lines
      form={form}
      list="bands"
      fields={['name', 'from']}
      empty={{ name: '', from: 0 }}
      words={{
        name: (place) => t('appraisals.bandName', { place }),
        nameHint: t('appraisals.fields.rank'),
        number: (place) => t('appraisals.bandFromOf', { place }),
        numberHint: t('appraisals.bandFrom'),
        remove: (place) => t('appraisals.removeBand', { place }),
        add: t('appraisals.addBand'),
      }}
    />
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
