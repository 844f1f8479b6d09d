import { Box, Button, Loader, Table, Text, UnstyledButton } from '@mantine/core';
import {
  IconBan,
  IconEqual,
  IconPencil,
  IconPlayerSkipForward,
  IconPlus,
} from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAction, ImportIssue, ImportRow } from '../../../shared/contract/imports.ts';
import { StateText } from '../StateText.tsx';

/** Planned rows as they are asked for, page after page. */
export interface PlannedRows {
  readonly rows: readonly ImportRow[];
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** How the values and reasons of a register are put into words. */
export interface PlannedWords {
  /** Fields of the columns, with their titles. */
  readonly fields: readonly { readonly field: string; readonly title: string }[];
  readonly valueText: (field: string, value: string | undefined) => string;
  readonly issueText: (issue: ImportIssue) => string;
  /** Where cells can be fixed: asks for another text of one. */
  readonly onFix?: (row: ImportRow, field: string) => void;
}

const rowHeight = 30;
const states = {
  create: { Icon: IconPlus, tone: 'good' },
  update: { Icon: IconPencil, tone: 'warn' },
  same: { Icon: IconEqual, tone: 'quiet' },
  skip: { Icon: IconPlayerSkipForward, tone: 'quiet' },
  error: { Icon: IconBan, tone: 'late' },
} as const satisfies Record<ImportAction, unknown>;
/** A row that is passed over has no cells to fix, and of a classified one nothing is there. */
function canBeFixed({ action, issues }: ImportRow): boolean {
  return action !== 'skip' && issues.every(({ code }) => code !== 'classified');
}

interface PreviewRowProps {
  readonly row: ImportRow;
  readonly words: PlannedWords;
  readonly index: number;
  /** Told of the row as drawn: a reason of several lines makes it taller. */
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

function PreviewRow({ row, words, index, measure }: PreviewRowProps) {
  const { t } = useTranslation();
  const { fields, valueText, issueText, onFix } = words;
  const fix = onFix !== undefined && canBeFixed(row) ? onFix : undefined;
  const cell = (field: string) => {
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
      {fields.map(({ field, title }) => {
        const shown = (
          <Text size="xs" truncate title={cell(field)}>
            {cell(field)}
          </Text>
        );
        return (
          <Table.Td key={field} maw={240}>
            {fix === undefined ? (
              shown
            ) : (
              <UnstyledButton
                w="100%"
                mih={18}
                display="block"
                // What is read out holds what is seen.
                aria-label={`${cell(field)} ${t('imports.fix.cell', { field: title, row: row.row })}`}
                onClick={() => fix(row, field)}
              >
                {shown}
              </UnstyledButton>
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

/** Every row of the file, virtualised: a register of ten years scrolls like one of ten rows. */
export function PlannedRowsTable({
  planned,
  words,
}: {
  readonly planned: PlannedRows;
  readonly words: PlannedWords;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, hasNextPage, fetchNextPage, isFetching } = planned;
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
            {words.fields.map(({ field, title }) => (
              <Table.Th key={field}>{title}</Table.Th>
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
                words={words}
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
