import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  importMatchings,
  type ImportAction,
  type ImportLayout,
  type ImportTotals,
  type OpenedImport,
} from '../../../shared/contract/imports.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ActionFilter } from '../../components/sheets/ActionFilter.tsx';
import { totalsText } from '../../components/sheets/totalsText.ts';
import { GiveBackButton } from './GiveBackButton.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { useIssueTitle } from './useIssueText.ts';
import type { ImportWizard } from './useImport.ts';

interface PreviewStepProps {
  readonly wizard: ImportWizard;
  readonly opened: OpenedImport;
  readonly layout: ImportLayout;
  readonly totals: ImportTotals;
  readonly issues: readonly { readonly code: string; readonly rows: number }[];
}

/** What every row will become and why, before anything is written. */
export function PreviewStep({ wizard, opened, layout, totals, issues }: PreviewStepProps) {
  const { t } = useTranslation();
  const issueTitle = useIssueTitle();
  const [actions, setActions] = useState<ImportAction[]>([]);
  const [onlyIssues, setOnlyIssues] = useState(false);
  const noticed = issues
    .map(
      ({ code, rows }) =>
        `${issueTitle(code)} (${t('imports.issues.rows', { count: formatNumber(rows) })})`,
    )
    .join(' · ');
  const toWrite = totals.created + totals.updated;
  return (
    <Stack gap="sm" flex={1} style={{ minHeight: 0 }}>
      <Alert variant="light" color="blue" py="xs">
        {t('imports.totals', totalsText(totals))}
      </Alert>
      <Group justify="space-between" align="flex-end">
        <ActionFilter
          totals={totals}
          actions={actions}
          onActions={setActions}
          onlyIssues={onlyIssues}
          onOnlyIssues={setOnlyIssues}
        />
        <Select
          size="xs"
          w={250}
          label={t('imports.matching.label')}
          allowDeselect={false}
          disabled={wizard.plan.isPending}
          data={importMatchings.map((value) => ({ value, label: t(`imports.matching.${value}`) }))}
          value={layout.matching ?? 'usual'}
          onChange={(value) => {
            const matching = importMatchings.find((candidate) => candidate === value);
            if (matching !== undefined)
              wizard.plan.mutate({ opened, layout: { ...layout, matching } });
          }}
        />
      </Group>
      {issues.length > 0 && (
        <Text size="xs" c="dimmed" lineClamp={2} title={noticed}>
          {`${t('imports.issues.title')}: ${noticed}`}
        </Text>
      )}
      <PreviewTable
        importId={opened.importId}
        layout={layout}
        actions={actions}
        onlyIssues={onlyIssues}
        onFixed={() => wizard.plan.mutate({ opened, layout })}
      />
      <Text size="xs" c="dimmed">
        {t('imports.fix.hint')}
      </Text>
      <Group justify="space-between">
        <Group>
          <Button variant="subtle" color="gray" onClick={wizard.leave}>
            {t('imports.cancel')}
          </Button>
          <Button variant="default" onClick={() => wizard.changeLayout(opened, layout)}>
            {t('imports.back')}
          </Button>
          {issues.length > 0 && <GiveBackButton importId={opened.importId} />}
        </Group>
        {toWrite === 0 ? (
          <Text size="sm" c="dimmed">
            {t('imports.nothingToWrite')}
          </Text>
        ) : (
          <Button loading={wizard.commit.isPending} onClick={() => wizard.commit.mutate(opened)}>
            {t('imports.commit', { count: formatNumber(toWrite) })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
