import { useEffect, useEffectEvent } from 'react';

/** What was put on the clipboard: cells as text, or a file copied in the file manager. */
export interface Pasted {
  readonly text: string;
  readonly file: File | undefined;
}

/**
 * Hears Ctrl+V anywhere on the page, but not in a field. The page may not read the clipboard by itself;
 * what the clerk pastes is given to it.
 */
export function usePasted(onPaste: (pasted: Pasted) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const isField = target instanceof HTMLElement && target.closest('input, textarea') !== null;
    if (isField || clipboardData === null) return;
    const [file] = clipboardData.files;
    const text = clipboardData.getData('text/plain');
    if (text.trim() === '' && file === undefined) return;
    event.preventDefault();
    // Excel copies cells as a picture as well: text comes first.
    onPaste({ text, file: text.trim() === '' ? file : undefined });
  });
  useEffect(() => {
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}
