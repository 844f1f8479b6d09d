import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { runCommand } from '../../../app/useCommand.ts';
import { rowHeight } from '../../../theme/theme.ts';
import { readCopiedCells, writeCopiedCells } from './clipboard.ts';
import { blockBetween, type GridBlock, type GridPlace, placeAfterKey } from './gridMoves.ts';
import { fillBlock, fillRows, type GridContent, textsOfBlock, typedAt } from './gridTexts.ts';

/**
 * The cell that the keyboard is on holds a real text field with its text chosen, so that typing replaces it
 * by itself: letters are never read from keys. Unikey types a letter, takes it back and puts the marked one
 * in; input methods compose. Both only ever meet an ordinary field.
 */
type Mode = 'view' | 'typing' | 'editing';

interface GridEditing extends GridContent {
  readonly active: GridPlace;
  readonly onActivate: (place: GridPlace) => void;
  readonly onPasted: (cells: number, missed: number) => void;
  readonly frameRef: RefObject<HTMLDivElement | null>;
}

/** While it is typed by hand, an arrow takes what was typed and goes on; after F2 it goes through the text. */
const leaveTyping = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
const leaveEditing = new Set(['Enter', 'Tab']);

function leaves(mode: Mode, { key, shiftKey }: { key: string; shiftKey: boolean }): boolean {
  if (mode === 'view') return true;
  // Some input methods choose letters with Shift and an arrow, to replace them.
  if (shiftKey && key.startsWith('Arrow')) return false;
  return (mode === 'typing' ? leaveTyping : leaveEditing).has(key);
}

/** The field of the active cell: what is in it, and what becomes of it. */
function useEditor({ active, cells, ...rest }: GridEditing) {
  const { units } = rest;
  const content = { cells, ...rest };
  const inputRef = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>('view');
  const unit = units[active.row];
  const text = (unit && cells.cellOf(unit.id, active.column)?.text) ?? '';
  const isLocked = unit === undefined || unit.sentAt !== null;
  useEffect(() => {
    const input = inputRef.current;
    if (input === null || mode !== 'view') return;
    input.value = text;
    if (document.activeElement === input) input.select();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another cell with the same text too
  }, [active.row, active.column, text, mode]);
  const beginTyping = () => {
    if (mode === 'view') setMode('typing');
  };
  return {
    inputRef,
    mode,
    isLocked,
    /** Takes what was typed. */
    commit: () => {
      const typed = inputRef.current?.value ?? '';
      const changed =
        mode !== 'view' && typed.trim() !== text ? typedAt(content, active, typed) : undefined;
      if (changed !== undefined) cells.put([changed]);
      cells.draft.letGo();
      setMode('view');
    },
    giveUp: () => {
      if (inputRef.current !== null) inputRef.current.value = text;
      inputRef.current?.select();
      cells.draft.letGo();
      setMode('view');
    },
    edit: () => {
      if (isLocked) return;
      setMode('editing');
      const input = inputRef.current;
      input?.setSelectionRange(input.value.length, input.value.length);
    },
    beginTyping,
    /** Every keystroke is kept; it is saved once the cell is left. */
    hold: ({ currentTarget }: FormEvent<HTMLInputElement>) => {
      beginTyping();
      const changed = typedAt(content, active, currentTarget.value);
      if (changed !== undefined) cells.draft.hold(changed);
    },
  };
}

function copyBlock(event: ClipboardEvent, grid: GridEditing, block: GridBlock): void {
  event.preventDefault();
  event.clipboardData.setData('text/plain', writeCopiedCells(textsOfBlock(grid, block)));
}

function pasteRows(event: ClipboardEvent, grid: GridEditing): void {
  event.preventDefault();
  const rows = readCopiedCells(event.clipboardData.getData('text/plain'));
  if (rows.length === 0) return;
  const { typed, missed } = fillRows(grid, grid.active, rows);
  grid.onPasted(typed, missed);
}

/** How far PageDown goes: what is in sight without headings. */
function rowsInSight(frame: HTMLElement | null): number {
  return Math.max(1, Math.floor((frame?.clientHeight ?? 0) / rowHeight) - 4);
}

/** What the grid does with keys, the clipboard and what is typed. */
export function useGridEditing(grid: GridEditing) {
  const { units, indicators, active, onActivate, frameRef } = grid;
  const editor = useEditor(grid);
  const { inputRef, mode } = editor;
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const block = blockBetween(anchor ?? active, active);

  const goTo = (place: GridPlace, isExtending = false) => {
    editor.commit();
    setAnchor(isExtending ? (anchor ?? active) : null);
    onActivate(place);
    inputRef.current?.focus({ preventScroll: true });
  };
  const act = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'F2') editor.edit();
    else if (key === 'Escape' && (mode !== 'view' || anchor !== null)) {
      editor.giveUp();
      setAnchor(null);
    } else if (mode !== 'view') return false;
    else if (key === 'Delete') fillBlock(grid, block, () => '');
    else if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z') runCommand('undo');
    else return false;
    return true;
  };
  const move = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (!leaves(mode, { key, shiftKey })) return false;
    const size = { rows: units.length, columns: indicators.length };
    const keys = { key, shiftKey, ctrlKey: ctrlKey || metaKey };
    const place = placeAfterKey(keys, active, size, rowsInSight(frameRef.current));
    if (place === null) return false;
    goTo(place, shiftKey && key !== 'Enter' && key !== 'Tab');
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // A key of a composition is the input method's.
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (!act(event) && !move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    ...editor,
    block,
    goTo,
    handlers: {
      onKeyDown,
      onInput: editor.hold,
      onCompositionStart: editor.beginTyping,
      onBlur: editor.commit,
      onDoubleClick: editor.edit,
      onFocus: () => {
        if (mode === 'view') inputRef.current?.select();
      },
      onCopy: (event: ClipboardEvent) => {
        if (mode === 'view') copyBlock(event, grid, block);
      },
      onPaste: (event: ClipboardEvent) => {
        if (mode === 'view') pasteRows(event, grid);
      },
    },
  };
}
