import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { directiveStatuses } from '../../shared/domain/directives.ts';

/** The name of a changed field, where the words of the register have one; else as it is called inside. */
function useFieldName() {
  const { t, i18n } = useTranslation();
  return (field: string) => {
    const key = `directives.fields.${field.replace(/Text$/, '')}`;
    return i18n.exists(key) ? t(key as 'directives.fields.summary') : field;
  };
}

/** A value as a person reads it; codes of the register become words. */
function useValueText() {
  const { t } = useTranslation();
  return (field: string, value: string) => {
    if (value === '') return t('history.nothing');
    const status = directiveStatuses.find((candidate) => field === 'status' && candidate === value);
    return status === undefined ? value : t(`directives.status.${status}`);
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
            field: fieldName(field),
            before: valueText(field, before),
            after: valueText(field, after),
          })}
        </Text>
      ))}
    </Stack>
  );
}
