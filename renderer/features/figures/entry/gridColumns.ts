import type { FigureIndicatorRow } from '../../../../shared/contract/figures.ts';

/** Widths of the grid, in pixels: eight figures beside the unit on a screen of 1366. */
export const unitWidth = 190;
export const stateWidth = 74;
export const fixedWidth = unitWidth + stateWidth;
export const headerHeight = 89;

const widths = { number: 100, ratio: 100, text: 220 } as const;
/** Room for what the register knows beside the figure. */
const knownWidth = 34;

export function widthOf({ kind, source }: FigureIndicatorRow): number {
  return widths[kind] + (source === null ? 0 : knownWidth);
}

/** Where each column begins, and at the end where the last one ends. */
export function columnStarts(indicators: readonly FigureIndicatorRow[]): number[] {
  const starts = [fixedWidth];
  for (const indicator of indicators) starts.push((starts.at(-1) ?? 0) + widthOf(indicator));
  return starts;
}

export function gridTemplateOf(indicators: readonly FigureIndicatorRow[]): string {
  const columns = indicators.map((indicator) => `${widthOf(indicator)}px`);
  return [`${unitWidth}px`, `${stateWidth}px`, ...columns].join(' ');
}
