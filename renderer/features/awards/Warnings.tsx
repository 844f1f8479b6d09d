import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardProposalRow } from '../../../shared/contract/awards.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import { StateText } from '../../components/StateText.tsx';

type Warning = AwardProposalRow['warnings'][number];

/** A warning as a sentence. */
export function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, details }) => {
      // The blanks come with the warning; nobody knows them by type.
      const translate = t as Translate;
      return code === 'dissolved' && details['heirs'] === ''
        ? translate('awards.warning.dissolvedWithoutHeir', details)
        : translate(`awards.warning.${code}`, details);
    },
    [t],
  );
}

/** That there is something to look at, in a cell of a list. */
export function WarningCell({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <StateText Icon={IconAlertTriangle} tone="warn">
      {t('awards.warningCount', { count: warnings.length })}
    </StateText>
  );
}

interface WarningsProps {
  readonly rows: readonly {
    readonly id: string;
    /** Whom it is about; '' where that is plain. */
    readonly recipient: string;
    readonly warnings: readonly Warning[];
  }[];
}

/** What a clerk should know; nothing of it keeps anything from being saved. */
export function Warnings({ rows }: WarningsProps) {
  const { t } = useTranslation();
  const textOf = useWarningText();
  const lines = rows.flatMap(({ id, recipient, warnings }) =>
    warnings.map((warning) => ({
      key: `${id} ${textOf(warning)}`,
      recipient,
      text: textOf(warning),
    })),
  );
  if (lines.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={18} />}
      title={t('awards.fields.warnings')}
      role="status"
    >
      <List size="sm" spacing={4}>
        {lines.map(({ key, recipient, text }) => (
          <List.Item key={key}>
            {recipient !== '' && (
              <Text span size="sm" fw={600}>
                {recipient}:{' '}
              </Text>
            )}
            {text}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {t('awards.warningsKnown')}
      </Text>
    </Alert>
  );
}
