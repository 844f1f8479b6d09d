import { isDataLike } from './cellContent.ts';
import type { MergedRange, SheetCell, SheetRow } from './types.ts';

/** Far more than the first rows of any register have; each cell looks through all of them. */
const mergesLookedAt = 5000;

/** The first rows of a sheet, with merged cells resolved. */
export class HeaderArea {
  readonly rows: readonly SheetRow[];
  readonly #byNumber = new Map<number, Map<number, SheetCell>>();
  readonly #merges: readonly MergedRange[];

  constructor(rows: readonly SheetRow[], merges: readonly MergedRange[]) {
    this.rows = rows;
    for (const row of rows) {
      this.#byNumber.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
    }
    const last = rows.at(-1)?.row ?? 0;
    // A blank merged range heads nothing.
    const filled = merges.filter(
      ({ top, left }) => top <= last && this.own(top, left) !== undefined,
    );
    this.#merges = filled.slice(0, mergesLookedAt);
  }

  has(row: number): boolean {
    return this.#byNumber.has(row);
  }

  /** The cell that really stands there. */
  own(row: number, column: number): SheetCell | undefined {
    return this.#byNumber.get(row)?.get(column);
  }

  mergeAt(row: number, column: number): MergedRange | undefined {
    return this.#merges.find(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  cells(row: number): SheetCell[] {
    return [...(this.#byNumber.get(row)?.values() ?? [])];
  }

  /** Whether a merged cell lies across the border between `row` and the next. */
  isCutBelow(row: number): boolean {
    return this.#merges.some(
      ({ top, bottom }) => top <= row && bottom > row && bottom - top < tallestHeaderCell,
    );
  }

  /**
   * Whether the row below holds the leaves of a group in this one: two or more headers under one wide
   * cell, merged or merely followed by blanks, and nothing but blanks under the other headers.
   */
  hasLeavesBelow(row: number): boolean {
    const below = this.cells(row + 1);
    if (below.length === 0 || below.some(isDataLike)) return false;
    let leaves = 0;
    for (const { column } of below) {
      if (this.#isWide(row, column)) leaves++;
      else if (this.own(row, column) !== undefined) return false;
    }
    return leaves >= 2;
  }

  /** Whether the row is one text merged over every header below: a title, or the years under it. */
  isTitle(row: number): boolean {
    const [title, second] = this.cells(row);
    if (title === undefined || second !== undefined) return false;
    const merge = this.mergeAt(row, title.column);
    const below = this.cells(row + 1);
    return (
      merge?.bottom === row &&
      below.length > 1 &&
      below.every(({ column }) => column >= merge.left && column <= merge.right)
    );
  }

  #isWide(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    if (merge !== undefined) return merge.bottom === row && merge.left < merge.right;
    const start = this.own(row, column) === undefined ? column - 1 : column;
    // Blank above and a header below, beside the text of the group or further along its blanks.
    return this.own(row, start + 1) === undefined && this.own(row + 1, start + 1) !== undefined;
  }
}

/** Headers are merged over three rows at most; units beside their rows over many. */
const tallestHeaderCell = 4;

export interface HeaderColumn {
  index: number;
  /** Groups from the top down, then the leaf. */
  parts: string[];
}

/** Texts over each column in rows `top` to `bottom`. */
export function headerColumns(area: HeaderArea, top: number, bottom: number): HeaderColumn[] {
  const spans = new Map<number, string[]>();
  for (let row = top; row <= bottom; row++) {
    for (const [column, text] of rowTexts(area, row, bottom)) {
      const parts = spans.get(column) ?? [];
      if (parts.at(-1) !== text) parts.push(text);
      spans.set(column, parts);
    }
  }
  return [...spans]
    .map(([index, parts]) => ({ index, parts }))
    .toSorted((a, b) => a.index - b.index);
}

const spaces = /\s+/g;
const widestHeader = 300;

function rowTexts(area: HeaderArea, row: number, bottom: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const cell of area.cells(row)) {
    const text = cell.text.replace(spaces, ' ').trim();
    const merge = area.mergeAt(row, cell.column);
    let right = merge?.right ?? cell.column;
    if (merge === undefined && row < bottom) right = unmergedGroupEnd(area, row, cell.column);
    right = Math.min(right, cell.column + widestHeader);
    for (let column = cell.column; column <= right; column++) texts.set(column, text);
  }
  return texts;
}

/** A group whose cells were never merged reaches over the blanks that have a header below them. */
function unmergedGroupEnd(area: HeaderArea, row: number, column: number): number {
  if (area.own(row + 1, column) === undefined) return column;
  let end = column;
  while (
    area.own(row + 1, end + 1) !== undefined &&
    area.own(row, end + 1) === undefined &&
    area.mergeAt(row, end + 1) === undefined
  ) {
    end++;
  }
  return end;
}
