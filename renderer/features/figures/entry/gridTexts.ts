import type {
  FigureIndicatorRow,
  ReportingUnit,
  TypedFigure,
} from '../../../../shared/contract/figures.ts';
import type { GridBlock, GridPlace } from './gridMoves.ts';
import type { FigureCells } from './useFigureCells.ts';

/** What the grid shows and takes. */
export interface GridContent {
  readonly units: readonly ReportingUnit[];
  readonly indicators: readonly FigureIndicatorRow[];
  readonly cells: FigureCells;
}

/** A text for a place, whose note stays; undefined outside the grid and in sent reports. */
export function typedAt(
  { units, indicators }: GridContent,
  { row, column }: GridPlace,
  text: string,
): TypedFigure | undefined {
  const [unit, indicator] = [units[row], indicators[column]];
  if (unit === undefined || indicator === undefined || unit.sentAt !== null) return undefined;
  return { unitId: unit.id, indicatorId: indicator.id, text: text.trim(), note: null };
}

/** Puts a text into every place of a block; says how many places took it and how many could not. */
export function fillBlock(
  content: GridContent,
  { top, bottom, left, right }: GridBlock,
  textAt: (row: number, column: number) => string,
): { readonly typed: number; readonly missed: number } {
  const typed: TypedFigure[] = [];
  let missed = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = typedAt(content, { row, column }, textAt(row, column));
      if (cell === undefined) missed += 1;
      else typed.push(cell);
    }
  }
  if (typed.length > 0) content.cells.put(typed);
  return { typed: typed.length, missed };
}

/** Puts copied rows in from a place on. */
export function fillRows(
  content: GridContent,
  { row: top, column: left }: GridPlace,
  rows: readonly (readonly string[])[],
): { readonly typed: number; readonly missed: number } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const block = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
  return fillBlock(content, block, (row, column) => rows[row - top]?.[column - left] ?? '');
}

/** The texts of a block, row by row. */
export function textsOfBlock(
  { units, cells }: GridContent,
  { top, bottom, left, right }: GridBlock,
): string[][] {
  return units
    .slice(top, bottom + 1)
    .map(({ id }) =>
      Array.from(
        { length: right - left + 1 },
        (_one, index) => cells.cellOf(id, left + index)?.text ?? '',
      ),
    );
}
