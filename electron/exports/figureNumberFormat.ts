import type { FigureTableCell } from '../../shared/domain/figureTable.ts';
import { parseNumber } from '../../shared/domain/numbers.ts';

const typedNumber = /^[−–+-]?\d[\d.,\s]*(?<![\s.,])/;

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Words within a number format; a quote would end them. */
function literal(words: string): string {
  const bare = words.replaceAll('"', '');
  return bare === '' ? '' : `"${bare}"`;
}

/**
 * The Excel format in which a cell's number reads as it was typed, so that a sheet counts with it and yet
 * says "hơn 6.640 khẩu"; null where the text is no such number: a fraction, "2,5 tỷ", plain words.
 */
export function figureNumberFormat(cell: FigureTableCell): string | null {
  const { text, value, qualifier, approximate } = cell;
  if (value === null) return null;
  const rest = text.slice(qualifier.length).trimStart();
  const typed = typedNumber.exec(rest)?.[0] ?? '';
  const number = parseNumber(typed.replace(/^[−–]/, '-'));
  if (number === null) return null;
  const decimals = decimalsOf(number);
  // A sum is shown rounded; the 42 of "42/67" is another number.
  if (Math.abs(number - value) > 0.501 * 10 ** -decimals) return null;
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const before = approximate > 0 ? '≈ ' : qualifier === '' ? '' : `${qualifier} `;
  return `${literal(before)}${digits}${literal(rest.slice(typed.length))}`;
}
