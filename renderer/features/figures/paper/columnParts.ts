import type { FigureTableColumn } from '../../../../shared/domain/figureTable.ts';

/** Millimetres: what an A4 sheet lying on its side leaves beside the running number and the unit. */
const room = 267 - 9 - 42;
/** What words of ten points need. */
const widths = { number: 21, ratio: 21, text: 58 } as const;

export interface ColumnPart {
  readonly start: number;
  readonly columns: readonly FigureTableColumn[];
  /** Millimetres, of each column. */
  readonly widths: readonly number[];
}

/**
 * Cuts the columns of a wide table into parts that each fill a sheet: on one sheet 54 columns would be read
 * by nobody. A table without columns is one part.
 */
export function columnParts(columns: readonly FigureTableColumn[]): ColumnPart[] {
  const parts: { start: number; columns: FigureTableColumn[]; least: number }[] = [];
  for (const [index, column] of columns.entries()) {
    const width = widths[column.kind];
    const last = parts.at(-1);
    if (last !== undefined && last.least + width <= room) {
      last.columns.push(column);
      last.least += width;
    } else {
      parts.push({ start: index, columns: [column], least: width });
    }
  }
  return parts.map(({ start, columns: own, least }) => {
    // A last part of two columns does not spread them over the whole sheet.
    const stretch = Math.min(1.5, room / least);
    return { start, columns: own, widths: own.map(({ kind }) => widths[kind] * stretch) };
  });
}
