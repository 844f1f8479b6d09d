import { Group, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AwardDecision } from '../../../shared/domain/awards.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';

type Decision = Omit<AwardDecision, 'proposalIds' | 'awardKindId' | 'movesModels'>;

/** The decision: a document of the register, or its number and day alone. */
export function DecisionFields<Values extends Decision>({
  form,
}: {
  readonly form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const { decisionId, decisionOn, decisionOnText } = form.values;
  // The form knows only that its values hold those of a decision.
  const set = (values: Partial<Decision>) => form.setValues(values as Partial<Values>);
  const choose = async (id: string | null) => {
    set({ decisionId: id });
    if (id === null) return;
    const { numberSymbol, issuedOn, issuedOnText, issuer } = await api.directives.get({ id });
    set({
      decisionNumber: numberSymbol,
      decisionOn: issuedOn,
      decisionOnText: issuedOnText,
      issuer,
    });
  };
  return (
    <>
      <DirectiveSelect
        label={t('awards.fields.decisionId')}
        most={1}
        value={decisionId === null ? [] : [decisionId]}
        onChange={(ids) => void choose(ids[0] ?? null)}
      />
      <Text size="xs" c="dimmed">
        {t('awards.decisionHint')}
      </Text>
      <Group grow align="flex-start">
        <TextInput
          label={t('awards.fields.decisionNumber')}
          {...form.getInputProps('decisionNumber')}
        />
        <PartialDateInput
          label={t('awards.fields.decisionOn')}
          date={decisionOn}
          text={decisionOnText}
          onChange={(date, text) => set({ decisionOn: date, decisionOnText: text })}
        />
      </Group>
      <TextInput label={t('awards.fields.issuer')} {...form.getInputProps('issuer')} />
    </>
  );
}
