import type { ImportColumn } from '../../shared/contract/imports.ts';
import type { RegisterLayout } from '../../shared/contract/registers.ts';
import { importHeaders, ordinalHeaders } from '../../shared/domain/importHeaders.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import { leastSecrecyConfidence } from '../imports/proposeLayout.ts';
import {
  detectTable,
  type HeaderSynonyms,
  layoutAt,
  type TableColumn,
  type TableLayout,
} from '../workbooks/detectTable.ts';
import type { MergedRange, SheetRow } from '../workbooks/types.ts';
import type { RegisterDefinition } from './definition.ts';

export type Encodings = Readonly<Record<string, ImportColumn['encoding']>>;

/** Headers that are known and taken by no field stand under names that are no fields. */
function synonymsOf({ columns, otherHeaders = [] }: RegisterDefinition): HeaderSynonyms {
  return {
    ...Object.fromEntries(columns.map(({ field, headers }) => [field, headers])),
    secrecy: importHeaders.secrecy,
    ...Object.fromEntries(otherHeaders.map((header) => [`other: ${header}`, [header]])),
  };
}

function toColumn(
  column: TableColumn,
  { columns }: RegisterDefinition,
  encodings: Encodings,
): RegisterLayout['columns'][number] {
  const { index, header } = column;
  const encoding = encodings[index] ?? 'unicode';
  const isField = columns.some(({ field }) => field === column.field);
  const isSecrecy = column.field === 'secrecy' && column.confidence >= leastSecrecyConfidence;
  if (isField || isSecrecy)
    return { index, header, field: column.field, confidence: column.confidence, encoding };
  const isOrdinal = ordinalHeaders.has(foldText(header));
  return {
    index,
    header,
    field: isOrdinal ? 'ordinal' : null,
    confidence: isOrdinal ? 1 : 0,
    encoding,
  };
}

function toLayout(
  sheet: number,
  table: TableLayout,
  definition: RegisterDefinition,
  encodings: Encodings,
): RegisterLayout {
  return {
    sheet,
    headerRows: table.headerRows,
    firstDataRow: table.firstDataRow,
    columns: table.columns.map((column) => toColumn(column, definition, encodings)),
  };
}

/** The table of a sheet as proposed to the clerk; null where there is none. */
export function proposeRegisterLayout(
  definition: RegisterDefinition,
  sheet: number,
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  encodings: Encodings = {},
): RegisterLayout | null {
  const table = detectTable(rows, merges, synonymsOf(definition));
  return table === undefined ? null : toLayout(sheet, table, definition, encodings);
}

/** The columns proposed under header rows that the clerk chose. */
export function registerLayoutAt(
  definition: RegisterDefinition,
  sheet: number,
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  encodings: Encodings,
  headerRows: readonly number[],
): RegisterLayout {
  const table = layoutAt(rows, merges, synonymsOf(definition), headerRows);
  return toLayout(sheet, table, definition, encodings);
}

/** What `classifyRow` reads: a running number is a column without a field of the register. */
export function tableOf(layout: RegisterLayout): TableLayout {
  return {
    headerRows: layout.headerRows,
    firstDataRow: layout.firstDataRow,
    columns: layout.columns.map(({ index, header, field, confidence }) => ({
      index,
      header,
      field: field === 'ordinal' || field === 'secrecy' ? null : field,
      confidence,
    })),
  };
}

/** How much a sheet looks like the register: the fields found, those that tell a row twice. */
export function registerScore(layout: RegisterLayout | null, telling: readonly string[]): number {
  if (layout === null) return 0;
  let score = 0;
  for (const { field, confidence } of layout.columns) {
    if (field === null || field === 'ordinal' || field === 'secrecy') continue;
    score += telling.includes(field) ? confidence * 2 : confidence;
  }
  return score;
}
