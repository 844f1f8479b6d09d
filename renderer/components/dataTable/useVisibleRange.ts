import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';

/** The first and last row that can be seen, counted from 1. */
export interface VisibleRange {
  readonly first: number;
  readonly last: number;
}

/** Rows of which less than this many pixels can be seen are not counted as seen. */
const sliver = 8;

/** Tells which rows are in sight below the heading. */
export function useVisibleRange(
  virtual: Virtualizer<HTMLDivElement, HTMLElement>,
  headerHeight: number,
  onChange: ((range: VisibleRange) => void) | undefined,
): void {
  const top = (virtual.scrollOffset ?? 0) + headerHeight;
  const bottom = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0);
  const seen = virtual
    .getVirtualItems()
    .filter(({ start, end }) => end > top + sliver && start < bottom - sliver);
  const first = (seen[0]?.index ?? -1) + 1;
  const last = (seen.at(-1)?.index ?? -1) + 1;
  useEffect(() => onChange?.({ first, last }), [first, last, onChange]);
}
