import { Box, Button, Loader, Table, Text } from '@mantine/core';
import {
  IconBan,
  IconEqual,
  IconPencil,
  IconPlayerSkipForward,
  IconPlus,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ImportAction,
  ImportField,
  ImportLayout,
  ImportRow,
} from '../../../shared/contract/imports.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { StateText } from '../../components/StateText.tsx';
import { useFieldOptions } from './useFieldOptions.ts';
import { useIssueText } from './useIssueText.ts';

interface PreviewTableProps {
  readonly importId: string;
  readonly layout: ImportLayout;
  readonly actions: readonly ImportAction[];
  readonly onlyIssues: boolean;
}

const rowHeight = 30;
const states = {
  create: { Icon: IconPlus, tone: 'good' },
  update: { Icon: IconPencil, tone: 'warn' },
  same: { Icon: IconEqual, tone: 'quiet' },
  skip: { Icon: IconPlayerSkipForward, tone: 'quiet' },
  error: { Icon: IconBan, tone: 'late' },
} as const satisfies Record<ImportAction, unknown>;
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

interface PreviewRowProps {
  readonly row: ImportRow;
  readonly fields: readonly ImportField[];
  readonly index: number;
  /** Told of the row as drawn: a reason of several lines makes it taller. */
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

function PreviewRow({ row, fields, index, measure }: PreviewRowProps) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const issueText = useIssueText();
  const cell = (field: ImportField) => {
    // A date that could not be read is kept as it was written.
    const after = valueText(field, row.values[field] ?? row.values[`${field}Text`]);
    const before = row.before[field];
    if (row.action !== 'update' || before === undefined || valueText(field, before) === after)
      return after;
    return t('imports.changed', { before: valueText(field, before) || '—', after });
  };
  const notes = row.issues.map(issueText).join(' ');
  return (
    <Table.Tr ref={measure} data-index={index} style={{ height: rowHeight, verticalAlign: 'top' }}>
      <Table.Td ta="right">{row.row}</Table.Td>
      <Table.Td>
        <StateText {...states[row.action]}>{t(`imports.action.${row.action}`)}</StateText>
      </Table.Td>
      <Table.Td>
        <Text size="xs" c={row.action === 'error' ? 'var(--text-danger)' : 'dimmed'}>
          {notes}
        </Text>
      </Table.Td>
      {fields.map((field) => (
        <Table.Td key={field} maw={240}>
          <Text size="xs" truncate title={cell(field)}>
            {cell(field)}
          </Text>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function useRows({ importId, layout, actions, onlyIssues }: PreviewTableProps) {
  return useInfiniteQuery({
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
}

/** Every row of the file, virtualised: a register of ten years scrolls like one of ten rows. */
export function PreviewTable(props: PreviewTableProps) {
  const { t } = useTranslation();
  const options = useFieldOptions();
  const scroller = useRef<HTMLDivElement>(null);
  const { data, hasNextPage, fetchNextPage, isFetching } = useRows(props);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 20 && hasNextPage && !isFetching) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetching, fetchNextPage]);
  const fields = props.layout.columns.flatMap(({ field }) =>
    field === null || field === 'ordinal' || field === 'secrecy' ? [] : [field],
  );
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Box
      ref={scroller}
      role="region"
      aria-label={t('imports.steps.preview')}
      // Without it the rows could not be scrolled from the keyboard.
      tabIndex={0}
      flex={1}
      mih={260}
      style={{ overflow: 'auto' }}
    >
      <Table stickyHeader withTableBorder verticalSpacing={2} horizontalSpacing={6} miw={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={60} ta="right">
              {t('imports.row')}
            </Table.Th>
            <Table.Th w={110}>{t('imports.what')}</Table.Th>
            {/* Before the fields: the reason is read without scrolling sideways. */}
            <Table.Th miw={280}>{t('imports.why')}</Table.Th>
            {fields.map((field) => (
              <Table.Th key={field}>{options.find(({ value }) => value === field)?.label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <PreviewRow
                key={row.row}
                row={row}
                fields={fields}
                index={index}
                measure={virtual.measureElement}
              />
            );
          })}
          {below > 0 && <tr style={{ height: below }} />}
        </Table.Tbody>
      </Table>
      {isFetching && <Loader size="xs" m="xs" />}
      {hasNextPage && !isFetching && (
        <Button size="xs" variant="subtle" onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Box>
  );
}
