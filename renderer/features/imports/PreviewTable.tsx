import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import {
  importsContract,
  type ImportAction,
  type ImportLayout,
  type ImportRow,
} from '../../../shared/contract/imports.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { PlannedRowsTable } from '../../components/sheets/PlannedRowsTable.tsx';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { type CellToFix, FixCell } from './FixCell.tsx';
import { useFieldOptions } from './useFieldOptions.ts';
import { useIssueText } from './useIssueText.ts';

interface PreviewTableProps {
  readonly importId: string;
  readonly layout: ImportLayout;
  readonly actions: readonly ImportAction[];
  readonly onlyIssues: boolean;
  /** Plans again, after a cell was fixed. */
  readonly onFixed: () => void;
}

const fixable = importsContract.fix.input.shape.field;
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
export function PreviewTable({
  importId,
  layout,
  actions,
  onlyIssues,
  onFixed,
}: PreviewTableProps) {
  const [cell, setCell] = useState<CellToFix | null>(null);
  const fix = useAppMutation({
    mutationFn: ({ row, field, text }: { row: number; field: string; text: string }) =>
      api.imports.fix({ importId, sheet: layout.sheet, row, field: fixable.parse(field), text }),
    onSuccess: () => {
      setCell(null);
      onFixed();
    },
  });
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
  const titleOf = (field: string) => fields.find((other) => other.field === field)?.title ?? field;
  const onFix = (row: ImportRow, field: string) =>
    setCell({
      row: row.row,
      field,
      title: titleOf(field),
      text: valueText(field, row.values[field] ?? row.values[`${field}Text`]),
      isDate: dateFields.has(field),
    });
  return (
    <>
      <PlannedRowsTable
        planned={{ rows, hasNextPage, isFetching, fetchNextPage }}
        words={{ fields, valueText, issueText, onFix }}
      />
      {cell !== null && (
        <FixCell
          cell={cell}
          onSave={(text) => fix.mutate({ row: cell.row, field: cell.field, text })}
          onClose={() => setCell(null)}
        />
      )}
    </>
  );
}
