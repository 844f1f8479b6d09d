import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AwardProposalValues } from '../../../shared/domain/awards.ts';
import { recipientKinds } from '../../../shared/domain/awards.ts';
import { ModelInput } from '../../components/records/ModelInput.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { useAwardKinds } from './useAwards.ts';

type Recipient = Pick<
  AwardProposalValues,
  | 'kind'
  | 'recipient'
  | 'post'
  | 'unitId'
  | 'unit'
  | 'achievement'
  | 'awardKindId'
  | 'modelYearId'
  | 'modelTitle'
>;

/** Kinds of awards to choose from. */
export function useKindOptions() {
  const { data = [] } = useAwardKinds();
  return data.map(({ id, name }) => ({ value: id, label: name }));
}

/** Whom it is for and what for: of a person only name, post, unit and achievement. */
export function RecipientFields<Values extends Recipient>({
  form,
}: {
  readonly form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const { kind, unitId, unit, modelYearId, modelTitle } = form.values;
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('awards.fields.recipient')}
          data-autofocus
          withAsterisk
          {...form.getInputProps('recipient')}
        />
        <Select
          label={t('awards.fields.kind')}
          allowDeselect={false}
          data={recipientKinds.map((value) => ({ value, label: t(`awards.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
      </Group>
      <Group grow align="flex-start">
        {kind === 'individual' && (
          <TextInput label={t('awards.fields.post')} {...form.getInputProps('post')} />
        )}
        <PartyInput
          label={t('awards.fields.unit')}
          unitId={unitId}
          name={unit}
          onChange={(id, name) =>
            // The form knows only that its values hold these two.
            form.setValues({ unitId: id, unit: name } as Partial<Values>)
          }
        />
      </Group>
      {kind === 'individual' && (
        <Text size="xs" c="dimmed">
          {t('awards.personOnly')}
        </Text>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('awards.fields.awardKindId')}
          clearable
          data={useKindOptions()}
          {...form.getInputProps('awardKindId')}
        />
        <ModelInput
          label={t('awards.fields.modelTitle')}
          modelYearId={modelYearId}
          title={modelTitle}
          error={form.errors['modelTitle']}
          onChange={(id, title) =>
            form.setValues({ modelYearId: id, modelTitle: title } as Partial<Values>)
          }
        />
      </Group>
      <Textarea
        label={t('awards.fields.achievement')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('achievement')}
      />
    </>
  );
}
