import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rowHeight } from '../../theme/theme.ts';
import type { DataColumn } from './column.ts';
import classes from './DataTable.module.css';
import { DataTableHeader } from './DataTableHeader.tsx';
import { rowAfterKey, type RowSelection, rowsBetween, toggleRow } from './rowSelection.ts';
import { moveColumn, shownIds, type TableLayout } from './tableLayout.ts';

interface DataTableProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly layout: TableLayout;
  readonly onLayoutChange: (layout: TableLayout) => void;
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  readonly onSort: (columnId: string) => void;
  readonly selection: RowSelection;
  readonly onSelectionChange: (selection: RowSelection) => void;
  /** The row that the keyboard is on. */
  readonly activeId: string | null;
  readonly onActivate: (id: string) => void;
  /** Enter, or a click. */
  readonly onOpen: (id: string) => void;
  /** Ctrl+Enter, or a double click. */
  readonly onEdit?: (id: string) => void;
  readonly onDelete?: () => void;
  readonly onEndReached: () => void;
  readonly empty: ReactNode;
  readonly frameRef: RefObject<HTMLDivElement | null>;
}

/** Columns are read ahead of what is in sight by this many rows. */
const readAhead = 40;
const checkboxWidth = 36;

function widthsOf<Row>(columns: readonly DataColumn<Row>[], layout: TableLayout): string {
  const widths = columns.map((column) => {
    const width = layout.widths[column.id] ?? column.width;
    return column.grows === true && layout.widths[column.id] === undefined
      ? `minmax(${width}px, 1fr)`
      : `${width}px`;
  });
  return [`${checkboxWidth}px`, ...widths].join(' ');
}

function useRowKeys<Row extends { readonly id: string }>(
  props: DataTableProps<Row>,
  scrollTo: (index: number) => void,
) {
  const { rows, selection, activeId, onSelectionChange, onActivate } = props;
  const anchor = useRef<string | null>(null);
  const ids = rows.map(({ id }) => id);
  const go = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
    const target = rowAfterKey(
      event.key,
      activeId === null ? -1 : ids.indexOf(activeId),
      ids.length,
      page,
    );
    const id = target === null ? undefined : ids[target];
    if (target === null || id === undefined) return false;
    if (event.shiftKey) {
      anchor.current ??= activeId;
      onSelectionChange(new Set(rowsBetween(ids, anchor.current, id)));
    } else {
      anchor.current = null;
    }
    onActivate(id);
    scrollTo(target);
    return true;
  };
  const act = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      onSelectionChange(new Set(ids));
      return true;
    }
    if (event.key === 'Delete' && props.onDelete !== undefined) {
      props.onDelete();
      return true;
    }
    if (activeId === null) return false;
    if (event.key === ' ') onSelectionChange(toggleRow(selection, activeId));
    else if (event.key === 'Enter' && event.ctrlKey) props.onEdit?.(activeId);
    else if (event.key === 'Enter') props.onOpen(activeId);
    else return false;
    return true;
  };
  return (event: KeyboardEvent<HTMLDivElement>) => {
    // A key of a composition, or of a field inside the table, is not meant for the rows.
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    if (go(event) || act(event)) event.preventDefault();
  };
}

/**
 * The one table of the application: virtualised, so that a million rows scroll like ten; keyboard like
 * a spreadsheet's; columns drawn, moved, hidden and remembered by the page. The grid itself has the
 * focus and names its row (aria-activedescendant): a row that scrolls away would take the focus with it.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { columns, rows, layout, selection, activeId, frameRef, onEndReached } = props;
  const shown = shownIds(layout, columns).flatMap(
    (id) => columns.find((column) => column.id === id) ?? [],
  );
  const template = widthsOf(shown, layout);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frameRef.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 2,
  });
  const onKeyDown = useRowKeys(props, (index) => virtual.scrollToIndex(index));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - readAhead && rows.length > 0) onEndReached();
  }, [last, rows.length, onEndReached]);
  const selectedHere = rows.filter(({ id }) => selection.has(id)).length;
  return (
    <div
      ref={frameRef}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length}
      aria-multiselectable
      {...(activeId === null ? {} : { 'aria-activedescendant': `row-${activeId}` })}
      className={classes['frame']}
      onKeyDown={onKeyDown}
    >
      <div className={classes['inner']}>
        <DataTableHeader
          columns={shown}
          template={template}
          sort={props.sort}
          isAllSelected={rows.length > 0 && selectedHere === rows.length}
          isSomeSelected={selectedHere > 0}
          onSelectAll={(isSelected) =>
            props.onSelectionChange(new Set(isSelected ? rows.map(({ id }) => id) : []))
          }
          onSort={props.onSort}
          onResize={(id, width) =>
            props.onLayoutChange({ ...layout, widths: { ...layout.widths, [id]: width } })
          }
          onMove={(moved, target) =>
            props.onLayoutChange(moveColumn(layout, columns, moved, target))
          }
        />
        {rows.length === 0 && props.empty}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isSelected = selection.has(row.id);
            return (
              <div
                key={row.id}
                id={`row-${row.id}`}
                role="row"
                aria-rowindex={index + 1}
                aria-selected={isSelected}
                data-selected={isSelected}
                data-active={row.id === activeId}
                className={classes['row']}
                style={{
                  gridTemplateColumns: template,
                  height: rowHeight,
                  top: start,
                  minWidth: '100%',
                }}
                onClick={() => {
                  props.onActivate(row.id);
                  props.onOpen(row.id);
                }}
                onDoubleClick={() => props.onEdit?.(row.id)}
              >
                <div
                  role="gridcell"
                  className={`${classes['cell']} ${classes['sticky']}`}
                  onClick={(event) => event.stopPropagation()}
                >
                  <Checkbox
                    size="xs"
                    tabIndex={-1}
                    aria-label={t('frame.keys.select')}
                    checked={isSelected}
                    onChange={() => props.onSelectionChange(toggleRow(selection, row.id))}
                  />
                </div>
                {shown.map((column) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    className={classes['cell']}
                    title={column.text?.(row)}
                  >
                    <span>{column.render(row)}</span>
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
