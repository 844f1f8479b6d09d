import { useEffect, useRef } from 'react';
import { isTyping } from '../../components/isTyping.ts';
import { isPageCovered } from '../../components/layers.ts';

/**
 * Ctrl+A means the rows wherever the focus is on the page of the register, unless a text is typed or a
 * dialog is open; otherwise the browser would mark every word of the window.
 */
export function useSelectAllKey(selectAll: () => void): void {
  const latest = useRef(selectAll);
  useEffect(() => {
    latest.current = selectAll;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isWanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      if (!isWanted || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      if (!isPageCovered()) latest.current();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
