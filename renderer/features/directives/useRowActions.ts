import { type RefObject, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RowSelection } from '../../components/dataTable/rowSelection.ts';
import { writeListState } from './listState.ts';
import { rowAfterRemoval } from './rowAfterRemoval.ts';
import type { ListAddress } from './useListState.ts';
import { useToTrash } from './useToTrash.ts';

interface RowActionsOptions {
  readonly address: ListAddress;
  readonly ids: readonly string[];
  readonly selection: RowSelection;
  readonly clearSelection: () => void;
  readonly frameRef: RefObject<HTMLDivElement | null>;
}

/** What is done with single rows: the one that the keyboard is on, which is the open one when one is. */
export function useRowActions(options: RowActionsOptions) {
  const { address, ids, selection, clearSelection, frameRef } = options;
  const { state, change } = address;
  const navigate = useNavigate();
  const { openId } = state;
  const [focused, setFocused] = useState<string | null>(openId);
  const toTrash = useToTrash(clearSelection);
  const activeId = openId ?? focused;

  const activate = (id: string | null) => {
    setFocused(id);
    if (openId !== null) change({ openId: id }, { replace: true });
  };
  const close = useCallback(() => {
    setFocused(openId);
    change({ openId: null }, { replace: true });
    frameRef.current?.focus();
  }, [openId, change, frameRef]);
  return {
    activeId,
    activate,
    close,
    // "Back" closes what was opened; stepping from row to row leaves no traces.
    open: (id: string) => change({ openId: id }, { replace: openId !== null }),
    edit: (id: string) => {
      const list = writeListState({ ...state, openId: id }).toString();
      void navigate(`/directives/${id}/edit?${list}`);
    },
    step: (direction: 1 | -1) => {
      const next = ids[ids.indexOf(openId ?? '') + direction];
      if (next !== undefined) activate(next);
    },
    /** The chosen rows, else the one that the keyboard is on, to the trash; the keyboard stays near. */
    remove: () => {
      const removed = selection.size > 0 ? [...selection] : activeId === null ? [] : [activeId];
      if (removed.length === 0 || toTrash.isPending) return;
      if (activeId !== null && removed.includes(activeId)) {
        activate(rowAfterRemoval(ids, activeId, removed));
      }
      toTrash.mutate(removed);
    },
  };
}
