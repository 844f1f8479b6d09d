import { maxColumn, maxRow, type MergedRange } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';

/** The last column Excel has, XFD. */
const excelColumns = 16_384;

/**
 * Column of a reference such as "AB12", which must lie in `row`: a cell that names another row than the
 * one it stands in is a broken file, and any guess would shift data without a word.
 */
export function columnOf(reference: string, row: number): number {
  let column = 0;
  let place = 0;
  for (; place < reference.length; place++) {
    const code = reference.charCodeAt(place) & 0xdf;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
    if (column > excelColumns) break;
  }
  let number = 0;
  const digits = place;
  for (; place < reference.length; place++) {
    const digit = reference.charCodeAt(place) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  const whole = place === reference.length && place > digits;
  if (!whole || column < 1 || column > excelColumns || number !== row) {
    throw new WorkbookError('damaged', 'cellReference');
  }
  return column;
}

const range = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** A merged range; undefined for one cell and for what is no range. */
export function parseRange(reference: string): MergedRange | undefined {
  const [, left, top, right, bottom] = range.exec(reference) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const result = {
    top: Math.min(Number(top), maxRow),
    left: Math.min(columnNumber(left), excelColumns),
    bottom: Math.min(Number(bottom), maxRow),
    right: Math.min(columnNumber(right), excelColumns),
  };
  const valid = result.top >= 1 && result.top <= result.bottom && result.left <= result.right;
  return valid ? result : undefined;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column;
}

/** Columns `min` to `max` of a `<col hidden="1">`, without the endless ones to the right of the table. */
export function columnSpan(min: number, max: number): number[] {
  const last = Math.min(max, maxColumn);
  if (!(min >= 1 && min <= last)) return [];
  return Array.from({ length: last - min + 1 }, (_value, index) => min + index);
}
