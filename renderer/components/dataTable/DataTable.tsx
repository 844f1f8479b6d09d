import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { rowHeight } from '../../theme/theme.ts';
import { type DataColumn, gridTemplate } from './column.ts';
import classes from './DataTable.module.css';
import { DataTableHeader } from './DataTableHeader.tsx';
import { DataTableRow, type RowHandlers } from './DataTableRow.tsx';
import { type RowSelection, toggleRow } from './rowSelection.ts';
import { moveColumn, shownIds, type TableLayout } from './tableLayout.ts';
import { useRowKeys } from './useRowKeys.ts';
import { visibleRange, type VisibleRange } from './visibleRange.ts';

export interface DataTableProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  /** All rows there are, also those not read yet. */
  readonly total: number;
  readonly layout: TableLayout;
  readonly onLayoutChange: (layout: TableLayout) => void;
  readonly sort: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  readonly onSort: (columnId: string) => void;
  readonly selection: RowSelection;
  readonly onSelectionChange: (selection: RowSelection) => void;
  /** Ctrl+A and the box in the heading: also rows that are not read yet. */
  readonly onSelectAll: () => void;
  /** The row that the keyboard is on. */
  readonly activeId: string | null;
  readonly onActivate: (id: string) => void;
  /** Enter, or a click. */
  readonly onOpen: (id: string) => void;
  /** Ctrl+Enter, or a double click. */
  readonly onEdit?: (id: string) => void;
  readonly onDelete?: () => void;
  readonly onEndReached: () => void;
  /** Below the rows. Drawn here, because it changes with every row that is scrolled. */
  readonly renderFoot: (seen: VisibleRange) => ReactNode;
  readonly empty: ReactNode;
  readonly frameRef: RefObject<HTMLDivElement | null>;
}

/** Rows are read ahead of what is in sight by this many. */
const readAhead = 40;
const headerHeight = rowHeight;

/** The latest value for handlers that must stay the same, so that rows are not drawn again for them. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function useRowHandlers<Row extends { readonly id: string }>(
  props: DataTableProps<Row>,
  extend: (id: string) => void,
): RowHandlers {
  const latest = useLatest({ ...props, extend });
  return useMemo(() => {
    const toggle = (id: string) => {
      latest.current.onSelectionChange(toggleRow(latest.current.selection, id));
      latest.current.onActivate(id);
      latest.current.frameRef.current?.focus();
    };
    return {
      onClick: (id, event) => {
        if (event.ctrlKey || event.metaKey) return toggle(id);
        if (event.shiftKey) latest.current.extend(id);
        latest.current.onActivate(id);
        if (!event.shiftKey) latest.current.onOpen(id);
        latest.current.frameRef.current?.focus();
      },
      onDoubleClick: (id) => latest.current.onEdit?.(id),
      onToggle: toggle,
    };
  }, [latest]);
}

/** The row that the keyboard is on comes into sight when it changes elsewhere: the panel, a saved form. */
function useActiveInSight(
  activeId: string | null,
  rows: readonly { readonly id: string }[],
  scrollTo: (index: number) => void,
): void {
  const latest = useLatest({ rows, scrollTo });
  const isRead = rows.some(({ id }) => id === activeId);
  // Not when rows before it come or go: whoever reads elsewhere must not be carried away.
  useEffect(() => {
    const index = latest.current.rows.findIndex(({ id }) => id === activeId);
    if (isRead && index >= 0) latest.current.scrollTo(index);
  }, [activeId, isRead, latest]);
}

/**
 * The one table of the application: virtualised, so that a million rows scroll like ten; keyboard like
 * a spreadsheet's; columns drawn, moved, hidden and remembered by the page. The grid itself has the
 * focus and names its row (aria-activedescendant): a row that scrolls away would take the focus with it.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { columns, rows, layout, selection, activeId, frameRef, onEndReached } = props;
  const { isWrapped } = layout;
  const shown = useMemo(
    () =>
      shownIds(layout, columns).flatMap((id) => columns.find((column) => column.id === id) ?? []),
    [layout, columns],
  );
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => frameRef.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The heading stands above the rows and stays over them.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  useEffect(() => virtual.measure(), [virtual, isWrapped]);
  const scrollTo = (index: number) => virtual.scrollToIndex(index);
  const { onKeyDown, extend } = useRowKeys(props, scrollTo);
  const handlers = useRowHandlers(props, extend);
  useActiveInSight(activeId, rows, scrollTo);
  const items = virtual.getVirtualItems();
  // Rows out of sight are not drawn, and what is not there must not be named.
  const isActiveDrawn = items.some(
    ({ index }) => activeId !== null && rows[index]?.id === activeId,
  );
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - readAhead && rows.length > 0) onEndReached();
  }, [last, rows.length, onEndReached]);
  const top = virtual.scrollOffset ?? 0;
  const bottom = top + (virtual.scrollRect?.height ?? 0);
  const isAllSelected = rows.length > 0 && rows.every(({ id }) => selection.has(id));
  const template = { '--columns': gridTemplate(shown, layout.widths) } as CSSProperties;
  return (
    <>
      <div
        ref={frameRef}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.total + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable
        {...(isActiveDrawn ? { 'aria-activedescendant': `row-${activeId}` } : {})}
        className={classes['frame']}
        style={template}
        onKeyDown={onKeyDown}
      >
        <div className={classes['inner']}>
          <DataTableHeader
            columns={shown}
            sort={props.sort}
            isAllSelected={isAllSelected}
            isSomeSelected={selection.size > 0}
            onSelectAll={(isSelected) =>
              isSelected ? props.onSelectAll() : props.onSelectionChange(new Set())
            }
            onSort={(id) => {
              props.onSort(id);
              frameRef.current?.focus();
            }}
            onResize={(id, width) => {
              const { [id]: _drawn, ...others } = layout.widths;
              const widths = width === null ? others : { ...others, [id]: width };
              props.onLayoutChange({ ...layout, widths });
            }}
            onMove={(moved, target) =>
              props.onLayoutChange(moveColumn(layout, columns, moved, target))
            }
          />
          {rows.length === 0 && (
            // A grid holds rows and nothing else.
            <div role="row">
              <div role="gridcell">{props.empty}</div>
            </div>
          )}
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {items.map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <DataTableRow
                  key={row.id}
                  row={row}
                  index={index}
                  top={start - headerHeight}
                  columns={shown}
                  isSelected={selection.has(row.id)}
                  isActive={row.id === activeId}
                  isWrapped={isWrapped}
                  handlers={handlers}
                  measure={isWrapped ? virtual.measureElement : undefined}
                />
              );
            })}
          </div>
        </div>
      </div>
      {props.renderFoot(visibleRange(items, top + headerHeight, bottom))}
    </>
  );
}
