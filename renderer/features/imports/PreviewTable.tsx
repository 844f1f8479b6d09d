import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportAction, ImportLayout } from '../../../shared/contract/imports.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { PlannedRowsTable } from '../../components/sheets/PlannedRowsTable.tsx';
import { useFieldOptions } from './useFieldOptions.ts';
import { useIssueText } from './useIssueText.ts';

interface PreviewTableProps {
  readonly importId: string;
  readonly layout: ImportLayout;
  readonly actions: readonly ImportAction[];
  readonly onlyIssues: boolean;
}

const dateFields: ReadonlySet<string> = new Set(['issuedOn', 'receivedOn', 'dueOn']);

/** A value as a person reads it; statuses come as codes. */
function useValueText() {
  const { t, i18n } = useTranslation();
  return (field: string, value: string | undefined): string => {
    if (value === undefined) return '';
    if (dateFields.has(field) && isPartialDate(value)) return formatDate(value);
    const key = `directives.status.${value}`;
    return field === 'status' && i18n.exists(key) ? t(key as 'directives.status.unknown') : value;
  };
}

/** The rows of an old register of documents, with what each will become. */
export function PreviewTable({ importId, layout, actions, onlyIssues }: PreviewTableProps) {
  const options = useFieldOptions();
  const valueText = useValueText();
  const issueText = useIssueText();
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['imports', 'rows', importId, layout, actions, onlyIssues],
    queryFn: ({ pageParam }) =>
      api.imports.rows({
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
  const fields = layout.columns.flatMap(({ field }) =>
    field === null || field === 'ordinal' || field === 'secrecy'
      ? []
      : [{ field, title: options.find(({ value }) => value === field)?.label ?? field }],
  );
  return (
    <PlannedRowsTable
      planned={{ rows, hasNextPage, isFetching, fetchNextPage }}
      words={{ fields, valueText, issueText }}
    />
  );
}
