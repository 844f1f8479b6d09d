import { type KeyboardEvent, useRef } from 'react';
import { rowHeight } from '../../theme/theme.ts';
import type { DataTableProps } from './DataTable.tsx';
import { rowAfterKey, rowsBetween, toggleRow } from './rowSelection.ts';

type Identified = { readonly id: string };

/** What of the table the keys act on. */
type KeyedTable<Row extends Identified> = Pick<
  DataTableProps<Row>,
  | 'rows'
  | 'selection'
  | 'activeId'
  | 'onSelectionChange'
  | 'onSelectAll'
  | 'onActivate'
  | 'onOpen'
  | 'onEdit'
  | 'onDelete'
>;

/** The keys of a spreadsheet; `extend` selects from where Shift was first held to a row. */
export function useRowKeys<Row extends Identified>(
  table: KeyedTable<Row>,
  scrollTo: (index: number) => void,
) {
  const { rows, selection, activeId } = table;
  const anchor = useRef<string | null>(null);
  const ids = rows.map(({ id }) => id);

  const extend = (id: string) => {
    anchor.current ??= activeId;
    table.onSelectionChange(new Set(rowsBetween(ids, anchor.current, id)));
  };
  const go = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
    const current = activeId === null ? -1 : ids.indexOf(activeId);
    const target = rowAfterKey(event.key, current, ids.length, page);
    const id = target === null ? undefined : ids[target];
    if (target === null || id === undefined) return false;
    if (event.shiftKey) extend(id);
    else anchor.current = null;
    table.onActivate(id);
    scrollTo(target);
    return true;
  };
  const act = (event: KeyboardEvent<HTMLDivElement>): boolean => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.key.toLowerCase() === 'a') table.onSelectAll();
    else if (event.key === 'Delete') table.onDelete?.();
    else if (event.key === 'Escape' && selection.size > 0) table.onSelectionChange(new Set());
    else if (activeId === null) return false;
    else if (event.key === ' ') table.onSelectionChange(toggleRow(selection, activeId));
    else if (event.key === 'Enter' && isControl) table.onEdit?.(activeId);
    else if (event.key === 'Enter') table.onOpen(activeId);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // A key of a composition, or of a field inside the table, is not meant for the rows.
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    if (go(event) || act(event)) event.preventDefault();
  };
  return { onKeyDown, extend };
}
