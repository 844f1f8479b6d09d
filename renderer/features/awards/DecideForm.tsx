import { Checkbox, Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AwardDecision, awardDecisionSchema } from '../../../shared/domain/awards.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { RecordForm } from '../../components/records/RecordForm.tsx';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { useKindOptions } from './RecipientFields.tsx';
import { Warnings } from './Warnings.tsx';

/** Titles of models are sentences; they take a while to read. */
const leftMilliseconds = 30_000;

interface DecideFormProps {
  readonly ids: string[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One decision for several proposals; what is to be known stands above the button and stops nobody. */
export function DecideForm({ ids, onDone, onCancel }: DecideFormProps) {
  const { t } = useTranslation();
  const kinds = useKindOptions();
  const form = useForm<AwardDecision>({
    initialValues: awardDecisionSchema.parse({ proposalIds: ids }),
    validate: schemaResolver(awardDecisionSchema, { sync: true }),
  });
  const { awardKindId, decisionOn } = form.values;
  const question = { proposalIds: ids, awardKindId, decisionOn };
  const check = useQuery({
    queryKey: ['awardProposals', 'check', question],
    queryFn: () => api.awardProposals.check(question),
    placeholderData: keepPreviousData,
  });
  const save = async (values: AwardDecision) => {
    const { awardIds, left } = await api.awardProposals.decide(values);
    if (left.length > 0) {
      notifications.show({
        color: 'orange',
        autoClose: leftMilliseconds,
        message: t('awards.modelsLeft', { titles: left.join('; ') }),
      });
    }
    const count = formatNumber(awardIds.length);
    if (awardIds.length === 0) return tellUndoable(t('awards.nothingDecided'), null);
    return tellUndoable(t('awards.decided', { count }), await newestChange('create'));
  };
  return (
    <RecordForm form={form} save={save} savedText="" onDone={onDone} onCancel={onCancel}>
      <DecisionFields form={form} />
      <Select
        label={t('awards.fields.awardKindId')}
        placeholder={t('awards.eachOwnKind')}
        clearable
        data={kinds}
        {...form.getInputProps('awardKindId')}
      />
      <Checkbox
        label={t('awards.movesModels')}
        description={t('awards.movesModelsHint')}
        {...form.getInputProps('movesModels', { type: 'checkbox' })}
      />
      <Warnings rows={check.data ?? []} />
    </RecordForm>
  );
}
