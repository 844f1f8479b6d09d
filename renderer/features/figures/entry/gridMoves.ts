/** Places in a grid of rows and columns, and how keys go between them. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A place within the grid, as near as there is. */
export function clampPlace({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** Tab goes through the cells as one reads: from the end of a row to the next one. */
function tabbed(place: GridPlace, { rows, columns }: GridSize, step: 1 | -1): GridPlace {
  const index = place.row * columns + place.column + step;
  if (index < 0 || index >= rows * columns) return place;
  return { row: Math.floor(index / columns), column: ((index % columns) + columns) % columns };
}

/**
 * Where a key of a spreadsheet goes, or null when it goes nowhere. `page` is the number of rows in sight.
 */
export function placeAfterKey(
  { key, shiftKey, ctrlKey }: GridKey,
  place: GridPlace,
  size: GridSize,
  page: number,
): GridPlace | null {
  const { row, column } = place;
  const far = ctrlKey ? Number.MAX_SAFE_INTEGER : 1;
  const targets: Readonly<Record<string, () => GridPlace>> = {
    ArrowUp: () => ({ row: row - far, column }),
    ArrowDown: () => ({ row: row + far, column }),
    ArrowLeft: () => ({ row, column: column - far }),
    ArrowRight: () => ({ row, column: column + far }),
    Enter: () => ({ row: row + (shiftKey ? -1 : 1), column }),
    Tab: () => tabbed(place, size, shiftKey ? -1 : 1),
    PageUp: () => ({ row: row - page, column }),
    PageDown: () => ({ row: row + page, column }),
    Home: () => ({ row: ctrlKey ? 0 : row, column: 0 }),
    End: () => ({ row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 }),
  };
  const target = Object.hasOwn(targets, key) ? targets[key]?.() : undefined;
  return target === undefined ? null : clampPlace(target, size);
}

/** The block between two places, both within it. */
export function blockBetween(one: GridPlace, other: GridPlace) {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
export type GridBlock = ReturnType<typeof blockBetween>;

export function isWithin({ row, column }: GridPlace, block: GridBlock): boolean {
  const { top, bottom, left, right } = block;
  return row >= top && row <= bottom && column >= left && column <= right;
}
