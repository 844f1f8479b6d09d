import { Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { ColumnMenu } from '../dataTable/ColumnMenu.tsx';
import { DataTable } from '../dataTable/DataTable.tsx';
import type { RowSelection } from '../dataTable/rowSelection.ts';
import { useTableLayout } from '../dataTable/useTableLayout.ts';
import { PageHeader } from '../PageHeader.tsx';
import { SidePanel } from '../SidePanel.tsx';
import { RecordFoot } from './RecordFoot.tsx';
import type { RecordColumn } from './recordColumn.ts';
import { type RecordSort, searchRows, sortRows } from './recordOrder.ts';
import { RecordSearch } from './RecordSearch.tsx';
import { useRecordAddress } from './useRecordAddress.ts';

interface RecordPageProps<Row extends { readonly id: string }> {
  readonly title: string;
  /** Under this name the clerk's columns are remembered: "programs.columns". */
  readonly layoutKey: string;
  /** Made once (useMemo): a new list forgets the arrangement. */
  readonly columns: readonly RecordColumn<Row>[];
  /** All rows that the filters leave; undefined while they are read. */
  readonly rows: readonly Row[] | undefined;
  readonly usualSort: RecordSort;
  /** Buttons right of the title. */
  readonly actions?: ReactNode;
  /** Chips between the search and the columns. */
  readonly filters?: ReactNode;
  /** What stands where the rows would be. */
  readonly empty: ReactNode;
  /** The row beside the list; with `panelId` null nothing is shown. */
  readonly renderPanel?: (id: string, close: () => void) => ReactNode;
  /** Enter, or a click; the panel opens by itself when there is one. */
  readonly onOpen?: (id: string) => void;
  readonly onEdit?: (id: string) => void;
  readonly remove?: (ids: string[]) => Promise<unknown>;
  /** What else can be done with the chosen rows. */
  readonly renderChosen?: (ids: readonly string[], clear: () => void) => ReactNode;
}

const noRows: RowSelection = new Set();

/**
 * A register that is small enough to be read whole (some thousand rows): search, sort, columns, choice and
 * panel as in the register of directives.
 */
export function RecordPage<Row extends { readonly id: string }>(props: RecordPageProps<Row>) {
  const { columns, rows = [], renderPanel } = props;
  const { t } = useTranslation();
  const address = useRecordAddress();
  const [layout, setLayout] = useTableLayout(props.layoutKey, columns);
  const [selection, setSelection] = useState(noRows);
  const [activeId, setActiveId] = useState<string | null>(address.openId);
  const frameRef = useRef<HTMLDivElement>(null);
  const { search } = address;
  const sort = address.sort ?? props.usualSort;
  const shown = useMemo(
    () => sortRows(searchRows(rows, columns, search), columns, sort),
    // The sort is a new object each time; its two words are what counts.
    // oxlint-disable-next-line react/exhaustive-deps
    [rows, columns, search, sort.field, sort.direction],
  );
  const removing = useAppMutation({
    mutationFn: async (ids: string[]) => props.remove?.(ids),
    onSuccess: (_done, ids) => {
      setSelection(noRows);
      if (address.openId !== null && ids.includes(address.openId)) address.change({ openId: null });
      notifications.show({ message: t('records.removed', { count: formatNumber(ids.length) }) });
    },
  });
  const chosen = selection.size > 0 ? [...selection] : activeId === null ? [] : [activeId];
  const removeChosen =
    props.remove === undefined ? undefined : () => chosen.length > 0 && removing.mutate(chosen);
  const open = (id: string) => {
    setActiveId(id);
    if (renderPanel !== undefined) address.change({ openId: id });
    props.onOpen?.(id);
  };
  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={4} px="sm" pt={4} pb={2} flex={1} miw={0} mih={0}>
        <PageHeader title={props.title} actions={props.actions} />
        <Group gap={6}>
          <RecordSearch
            value={search}
            onChange={(text) => address.change({ search: text })}
            onLeave={() => {
              frameRef.current?.focus();
              if (shown[0] !== undefined) setActiveId(shown[0].id);
            }}
          />
          {props.filters}
          <ColumnMenu
            label={t('directives.columns')}
            columns={columns}
            layout={layout}
            onChange={setLayout}
          />
        </Group>
        <DataTable
          label={props.title}
          columns={columns}
          rows={shown}
          total={shown.length}
          layout={layout}
          onLayoutChange={setLayout}
          sort={sort}
          onSort={(field) =>
            address.change({
              sort: {
                field,
                direction:
                  sort.field === field && sort.direction === 'ascending'
                    ? 'descending'
                    : 'ascending',
              },
            })
          }
          selection={selection}
          onSelectionChange={setSelection}
          onSelectAll={() => setSelection(new Set(shown.map(({ id }) => id)))}
          activeId={activeId}
          onActivate={setActiveId}
          onOpen={open}
          onEndReached={() => {}}
          empty={props.rows === undefined ? null : props.empty}
          frameRef={frameRef}
          {...(props.onEdit && { onEdit: props.onEdit })}
          {...(removeChosen && { onDelete: removeChosen })}
          renderFoot={(seen) => (
            <RecordFoot
              found={shown.length}
              total={rows.length}
              seen={seen}
              selected={selection.size}
              onRemove={removeChosen}
              onClear={() => setSelection(noRows)}
            >
              {props.renderChosen?.([...selection], () => setSelection(noRows))}
            </RecordFoot>
          )}
        />
      </Stack>
      {renderPanel !== undefined && address.openId !== null && (
        <SidePanel onClose={() => address.change({ openId: null })}>
          {renderPanel(address.openId, () => address.change({ openId: null }))}
        </SidePanel>
      )}
    </Group>
  );
}
