import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';

/** Tables whose fields are named in the words of another page. */
const wordsOf: Readonly<Record<string, string>> = {
  modelYears: 'models',
  modelMoves: 'models',
  replications: 'models',
  modelChecks: 'models',
  movementFields: 'movements',
  movementDeadlines: 'movements',
  registrations: 'movements',
  awardProposals: 'awards',
  recipientMerges: 'awards',
  certificateLayouts: 'certificates',
  criteriaSets: 'appraisals',
};

/** The name of a changed field, where there is a word for it; else as it is called inside. */
function useFieldName() {
  const { t, i18n } = useTranslation();
  return (subject: string, field: string) => {
    const name = field.replace(/Text$/, '');
    const key = [
      `${wordsOf[subject] ?? subject}.fields.${name}`,
      `history.fields.${name}`,
      `directives.fields.${name}`,
    ].find((candidate) => i18n.exists(candidate));
    return key === undefined ? field : t(key as 'directives.fields.summary');
  };
}

/** Where the words of a coded field are. */
const wordGroups: Readonly<Record<string, string>> = {
  status: 'directives.status',
  level: 'directives.level',
  system: 'settings.system',
  kind: 'relations.outgoing',
  periodKind: 'figures.periodKind',
  nature: 'figures.nature',
  overUnits: 'figures.unitRule',
  overTime: 'figures.timeRule',
  state: 'coverage.state',
  obligation: 'coverage.obligation',
  direction: 'targets.direction',
  frequency: 'targets.frequency',
};

/** A value as a person reads it; codes of the register become words. */
function useValueText() {
  const { t, i18n } = useTranslation();
  return (subject: string, field: string, value: string) => {
    if (value === '') return t('history.nothing');
    if (value === 'true' || value === 'false') {
      return t(value === 'true' ? 'history.yes' : 'history.no');
    }
    // A text that a clerk wrote is no code, and must not be looked up as one.
    if (!/^[A-Za-z]+$/.test(value)) return value;
    const groups = [
      `${wordsOf[subject] ?? subject}.${field}`,
      wordGroups[field] ?? '',
      `figures.${field}`,
      `targets.${field}`,
    ];
    const key = groups
      .map((group) => `${group}.${value}`)
      .find((candidate) => i18n.exists(candidate));
    return key === undefined ? value : t(key as 'directives.status.unknown');
  };
}

/** What a change did, field by field: "Trích yếu: cũ → mới". */
export function ChangeLines({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const valueText = useValueText();
  return (
    <Stack gap={2}>
      {entry.changes.map(({ field, before, after }) => (
        <Text key={field} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('history.change', {
            field: fieldName(entry.subject, field),
            before: valueText(entry.subject, field, before),
            after: valueText(entry.subject, field, after),
          })}
        </Text>
      ))}
    </Stack>
  );
}
