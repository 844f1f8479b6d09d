import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ImportAction,
  importActions,
  type ImportTotals,
} from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';

interface ActionFilterProps {
  readonly totals: ImportTotals;
  readonly actions: readonly ImportAction[];
  readonly onActions: (actions: ImportAction[]) => void;
  readonly onlyIssues: boolean;
  readonly onOnlyIssues: (onlyIssues: boolean) => void;
}

const totalOf: Readonly<Record<ImportAction, keyof ImportTotals>> = {
  create: 'created',
  update: 'updated',
  same: 'same',
  skip: 'skipped',
  error: 'failed',
};

/** Narrows planned rows to what will be done with them, or to those that need a look. */
export function ActionFilter(props: ActionFilterProps) {
  const { t } = useTranslation();
  const { totals, actions, onActions, onlyIssues, onOnlyIssues } = props;
  return (
    <Group gap="xs">
      <Chip.Group
        multiple
        value={[...actions]}
        onChange={(values) => onActions(importActions.filter((action) => values.includes(action)))}
      >
        {importActions.map((action) => (
          <Chip key={action} value={action} size="xs" disabled={totals[totalOf[action]] === 0}>
            {`${t(`imports.action.${action}`)} ${formatNumber(totals[totalOf[action]])}`}
          </Chip>
        ))}
      </Chip.Group>
      <Chip size="xs" checked={onlyIssues} onChange={onOnlyIssues}>
        {t('imports.onlyIssues')}
      </Chip>
    </Group>
  );
}
