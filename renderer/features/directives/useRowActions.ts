import { type RefObject, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RowSelection } from '../../components/dataTable/rowSelection.ts';
import { writeListState } from './listState.ts';
import type { ListAddress } from './useListState.ts';
import { useToTrash } from './useToTrash.tsx';

export const noRows: RowSelection = new Set();

/**
 * What is done with single rows: the one that the keyboard is on, the one that is open beside the
 * list, and the chosen ones.
 */
export function useRowActions(
  { state, change }: ListAddress,
  ids: readonly string[],
  frame: RefObject<HTMLDivElement | null>,
) {
  const navigate = useNavigate();
  const { openId } = state;
  const [selection, setSelection] = useState<RowSelection>(noRows);
  const [focused, setFocused] = useState<string | null>(null);
  const toTrash = useToTrash(() => setSelection(noRows));
  const activeId = focused ?? openId;

  const open = (id: string | null) => change({ openId: id }, { replace: true });
  const activate = (id: string) => {
    setFocused(id);
    if (openId !== null) open(id);
  };
  const close = useCallback(() => {
    change({ openId: null }, { replace: true });
    frame.current?.focus();
  }, [change, frame]);
  return {
    selection,
    setSelection,
    activeId,
    open,
    activate,
    close,
    edit: (id: string) => {
      const address = writeListState({ ...state, openId: id }).toString();
      void navigate(`/directives/${id}/edit?${address}`);
    },
    step: (direction: 1 | -1) => {
      const next = ids[ids.indexOf(openId ?? '') + direction];
      if (next !== undefined) activate(next);
    },
    /** The chosen rows, else the one that the keyboard is on, to the trash. */
    remove: () => {
      const removed = selection.size > 0 ? [...selection] : activeId === null ? [] : [activeId];
      if (removed.length === 0) return;
      if (openId !== null && removed.includes(openId)) open(null);
      setFocused(null);
      toTrash.mutate(removed);
    },
  };
}
