import { looksLikeDate, looksLikeDocumentNumber } from './cellContent.ts';
import { classifyRow } from './classifyRow.ts';
import type { TableColumn, TableLayout } from './detectTable.ts';
import type { SheetCell, SheetRow } from './types.ts';

type Content = 'documentNumber' | 'date' | 'other';

/** How many of the cells of a column look like what. */
interface Sample {
  filled: number;
  numbers: number;
  dates: number;
}

const dateField = /(?:On|Date|From|To)$/;
const documentNumberFields = new Set(['numberSymbol', 'decisionNumber']);
const enoughCells = 3;
const mostly = 0.7;
const hardly = 0.2;

/**
 * Weighs the proposed columns by what is in them, proposes the unmistakable ones that no header named,
 * adds filled columns without header, and finds the first row of the register.
 */
export function checkContent(
  layout: TableLayout,
  rows: readonly SheetRow[],
  fields: readonly string[],
): TableLayout {
  const bottom = layout.headerRows.at(-1) ?? 0;
  const below = rows.filter(({ row }) => row > bottom);
  const data = below.filter((row) => classifyRow(row, layout) === 'data');
  const samples = sampleColumns(data);
  const named = new Set(layout.columns.map(({ index }) => index));
  const unnamed = [...samples.keys()].filter((index) => !named.has(index));
  const columns = [
    ...layout.columns.map((column) => confirm(column, samples.get(column.index))),
    ...unnamed.map((index) => ({ index, header: '', field: null, confidence: 0 })),
  ].toSorted((a, b) => a.index - b.index);
  propose(columns, samples, fields);
  const firstDataRow = data[0]?.row ?? layout.firstDataRow;
  return { headerRows: layout.headerRows, firstDataRow, columns };
}

function sampleColumns(rows: readonly SheetRow[]): Map<number, Sample> {
  const samples = new Map<number, Sample>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const sample = samples.get(cell.column) ?? { filled: 0, numbers: 0, dates: 0 };
    sample.filled++;
    const content = contentOf(cell);
    if (content === 'documentNumber') sample.numbers++;
    if (content === 'date') sample.dates++;
    samples.set(cell.column, sample);
  }
  return samples;
}

function contentOf(cell: SheetCell): Content {
  if (looksLikeDate(cell)) return 'date';
  return cell.kind === 'text' && looksLikeDocumentNumber(cell.text) ? 'documentNumber' : 'other';
}

function shareOf(field: string, sample: Sample): number | undefined {
  if (documentNumberFields.has(field)) return sample.numbers / sample.filled;
  return dateField.test(field) ? sample.dates / sample.filled : undefined;
}

/** A header that is right and a column of other things: the header is doubted, not overruled. */
function confirm(column: TableColumn, sample: Sample | undefined): TableColumn {
  if (column.field === null || sample === undefined || sample.filled < enoughCells) return column;
  const share = shareOf(column.field, sample);
  if (share === undefined) return column;
  const { confidence } = column;
  if (share >= hardly) return { ...column, confidence: confidence + (1 - confidence) * share };
  return { ...column, confidence: confidence * 0.6 };
}

/** Dates could be of many kinds, so they are proposed only where one column of them is left. */
function propose(
  columns: TableColumn[],
  samples: ReadonlyMap<number, Sample>,
  fields: readonly string[],
): void {
  const taken = new Set(columns.map(({ field }) => field));
  for (const field of ['numberSymbol', 'issuedOn']) {
    if (!fields.includes(field) || taken.has(field)) continue;
    const fitting = columns.filter((column) => {
      const sample = samples.get(column.index);
      if (column.field !== null || sample === undefined || sample.filled < enoughCells)
        return false;
      return (shareOf(field, sample) ?? 0) >= mostly;
    });
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    only.field = field;
    only.confidence = 0.5;
  }
}
