import type { VirtualItem } from '@tanstack/react-virtual';

/** The first and last row that can be seen, counted from 1; 0 when there are none. */
export interface VisibleRange {
  readonly first: number;
  readonly last: number;
}

/** Rows of which less than this many pixels can be seen are not counted as seen. */
const sliver = 8;

/** Which of the drawn rows are in sight, between the heading and the lower edge (pixels of the scroll). */
export function visibleRange(
  items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[],
  top: number,
  bottom: number,
): VisibleRange {
  const seen = items.filter(({ start, end }) => end > top + sliver && start < bottom - sliver);
  return { first: (seen[0]?.index ?? -1) + 1, last: (seen.at(-1)?.index ?? -1) + 1 };
}
