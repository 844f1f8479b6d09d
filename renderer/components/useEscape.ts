import { useEffect } from 'react';
import { isPageCovered } from './layers.ts';

/**
 * Esc for a part of the page, when nothing above the page, no table and no Unikey composition wants it.
 * The layers are looked for before they hear the key: afterwards they are already gone.
 */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    let isCovered = false;
    const look = () => {
      isCovered = isPageCovered();
    };
    const hear = (event: KeyboardEvent) => {
      const isTaken = isCovered || event.isComposing || event.defaultPrevented;
      if (event.key === 'Escape' && !isTaken) onEscape();
    };
    addEventListener('keydown', look, { capture: true });
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', look, { capture: true });
      removeEventListener('keydown', hear);
    };
  }, [onEscape]);
}
