import type { SheetCell } from './types.ts';

const partyNumber =
  /^(?:số\s*:?\s*)?\d{0,5}[A-Za-z]?\s*[-–—]\s*[A-ZĐ][A-Za-zĐđ]{0,4}\s*[/-]\s*[A-ZĐ]/u;
const stateNumber =
  /^(?:số\s*:?\s*)?\d{1,6}[A-Za-z]?\s*\/\s*(?:(?:19|20)\d\d\s*\/?\s*)?[A-ZĐƯ][A-Za-zĐƯđư]*(?:\s*[-/]\s*[A-ZĐƯ]|$)/u;

/** 25-NQ/TW, 1318/QĐ-UBND, 04/2013/CT-UBND: enough to know a column of numbers (domain.md §2.5). */
export function looksLikeDocumentNumber(text: string): boolean {
  return text.length <= 40 && (partyNumber.test(text) || stateNumber.test(text));
}

const dateText =
  /^(?:ngày\s*)?\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d\d)(?!\d)|^ngày\s*\d{1,2}\s*tháng\s*\d{1,2}/i;

export function looksLikeDate(cell: SheetCell): boolean {
  if (cell.kind === 'date') return true;
  return cell.kind === 'text' && cell.text.length <= 40 && dateText.test(cell.text.trim());
}

const yearAlone = /^(?:19|20)\d\d$/;
/** A header may explain itself at length, but not beyond this. */
const longestHeader = 120;

/** What stands in the rows of a table and never in its header. */
export function isDataLike(cell: SheetCell): boolean {
  if (cell.kind === 'number') return !yearAlone.test(cell.text);
  if (cell.kind !== 'text') return true;
  const { text } = cell;
  return text.length > longestHeader || looksLikeDate(cell) || looksLikeDocumentNumber(text);
}

const indexMark = /^\(?\s*(\d{1,3}|[A-Za-z])\s*\)?(?:\s*=.*)?$/;

/** The row of column numbers under a header: (1) (2) (3), or A B 1 2 3 (domain.md §7.3). */
export function isIndexRow(cells: readonly SheetCell[]): boolean {
  if (cells.length < 3) return false;
  let previous = 0;
  let numbers = 0;
  for (const { text } of cells) {
    const mark = indexMark.exec(text.trim())?.[1];
    if (mark === undefined) return false;
    const number = Number(mark);
    if (Number.isNaN(number)) continue;
    if (numbers > 0 && number !== previous + 1) return false;
    if (numbers === 0 && number > 3) return false;
    previous = number;
    numbers++;
  }
  return numbers >= 2;
}
