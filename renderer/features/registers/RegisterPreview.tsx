import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAction } from '../../../shared/contract/imports.ts';
import type { RegisterName, RegisterPlanTotals } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { ActionFilter } from '../../components/sheets/ActionFilter.tsx';
import { PlannedRowsTable } from '../../components/sheets/PlannedRowsTable.tsx';
import { RegisterSums } from './RegisterSums.tsx';
import { UnitDecisions } from './UnitDecisions.tsx';
import type { RegisterDraft, RegisterImport } from './useRegisterImport.ts';
import { useRegisterWords } from './useRegisterWords.ts';

interface RegisterPreviewProps {
  readonly register: RegisterName;
  readonly wizard: RegisterImport;
  readonly draft: RegisterDraft;
  readonly sums: RegisterPlanTotals;
}

function usePlannedRows(
  { opened: { importId }, layout, answers }: RegisterDraft,
  actions: readonly ImportAction[],
  onlyIssues: boolean,
) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['registers', 'rows', importId, layout, answers, actions, onlyIssues],
    queryFn: ({ pageParam }) =>
      api.registers.rows({
        importId,
        actions: [...actions],
        onlyIssues,
        cursor: pageParam,
        limit: 200,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return { rows, hasNextPage, isFetching, fetchNextPage };
}

/** What every row will become and why, before anything is written. */
export function RegisterPreview({ register, wizard, draft, sums }: RegisterPreviewProps) {
  const { t } = useTranslation();
  const words = useRegisterWords(register, draft.opened.titles);
  const [actions, setActions] = useState<ImportAction[]>([]);
  const [onlyIssues, setOnlyIssues] = useState(false);
  const planned = usePlannedRows(draft, actions, onlyIssues);
  const { totals, issues } = sums;
  const toWrite = totals.created + totals.updated;
  const noticed = issues
    .map(
      ({ code, rows }) =>
        `${words.issueTitle(code)} (${t('imports.issues.rows', { count: formatNumber(rows) })})`,
    )
    .join(' · ');
  // Columns of the sheet, and what was understood without one; what nobody says takes no room.
  const isSaid = (field: string) =>
    draft.layout.columns.some((column) => column.field === field) ||
    planned.rows.some(({ values }) => values[field] !== undefined);
  const fields = draft.opened.fields
    .filter((field) => field !== 'ordinal' && field !== 'secrecy' && isSaid(field))
    .map((field) => ({ field, title: words.fieldTitle(field) }));
  return (
    <Stack gap="sm" flex={1} style={{ minHeight: 0 }}>
      <Alert variant="light" color="blue" py="xs">
        <RegisterSums sums={sums} />
      </Alert>
      <UnitDecisions
        asked={sums.asked}
        answers={draft.answers}
        isPlanning={wizard.plan.isPending}
        onDecided={(answers) => wizard.plan.mutate({ ...draft, answers })}
      />
      <ActionFilter
        totals={totals}
        actions={actions}
        onActions={setActions}
        onlyIssues={onlyIssues}
        onOnlyIssues={setOnlyIssues}
      />
      {noticed !== '' && (
        <Text size="xs" c="dimmed" lineClamp={2} title={noticed}>
          {`${t('imports.issues.title')}: ${noticed}`}
        </Text>
      )}
      <PlannedRowsTable planned={planned} words={{ ...words, fields }} />
      <Group justify="space-between">
        <Group>
          <Button variant="subtle" color="gray" onClick={wizard.leave}>
            {t('imports.cancel')}
          </Button>
          <Button variant="default" onClick={() => wizard.change(draft)}>
            {t('imports.back')}
          </Button>
        </Group>
        {toWrite === 0 ? (
          <Text size="sm" c="dimmed">
            {t('imports.nothingToWrite')}
          </Text>
        ) : (
          <Button loading={wizard.commit.isPending} onClick={() => wizard.commit.mutate(draft)}>
            {t('registers.commit', { count: formatNumber(toWrite) })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
