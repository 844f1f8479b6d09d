/** Chromium's time for one table grows with the square of its sheets: at some 8,000 rows it gives up. */
const rowsInPart = 500;

/** A table of this size is printed in seconds, and reads better in one piece. */
const rowsInOnePiece = 1000;

/**
 * Cuts a long register into parts that each begin on a sheet of their own; a short one stays whole.
 * A register without rows is one part, so that its column titles are there.
 */
export function paperParts<Row>(rows: readonly Row[]): { first: number; rows: readonly Row[] }[] {
  if (rows.length <= rowsInOnePiece) return [{ first: 1, rows }];
  return Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => ({
    first: part * rowsInPart + 1,
    rows: rows.slice(part * rowsInPart, (part + 1) * rowsInPart),
  }));
}
