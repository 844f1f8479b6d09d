import {
  importFieldSchema,
  type ImportColumn,
  type ImportField,
  type ImportLayout,
} from '../../shared/contract/imports.ts';
import { importHeaders, ordinalHeaders, otherHeaders } from '../../shared/domain/importHeaders.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import {
  detectTable,
  layoutAt,
  type TableColumn,
  type TableLayout,
} from '../workbooks/detectTable.ts';
import type { MergedRange, SheetRow } from '../workbooks/types.ts';

/** The header is looked for among this many filled rows; letterhead and title take up to a page. */
export const rowsLookedAt = 120;

/** Below this a header that looks like "Độ mật" is too far from it to refuse rows by its letters. */
export const leastSecrecyConfidence = 0.65;

/** Headers that are known and taken by no field stand under names that are no fields. */
const synonyms = {
  ...importHeaders,
  ...Object.fromEntries(otherHeaders.map((header) => [`other: ${header}`, [header]])),
};

type Encodings = Readonly<Record<string, ImportColumn['encoding']>>;

/** How the texts of the columns of a sheet are written, as staged. */
export interface ColumnWriting {
  readonly encodings: Encodings;
  readonly assumed: Encodings;
  readonly damaged: readonly number[];
}

export const unknownWriting: ColumnWriting = { encodings: {}, assumed: {}, damaged: [] };

function withWriting(
  column: Omit<ImportColumn, 'encoding' | 'damage'>,
  { encodings, assumed, damaged }: ColumnWriting,
): ImportColumn {
  const encoding = assumed[column.index] ?? encodings[column.index] ?? 'unicode';
  return damaged.includes(column.index)
    ? { ...column, encoding, damage: 'found' }
    : { ...column, encoding };
}

function toColumn(column: TableColumn, writing: ColumnWriting): ImportColumn {
  const named = importFieldSchema.safeParse(column.field);
  let field: ImportField | null = named.success ? named.data : null;
  let { confidence } = column;
  if (field === 'secrecy' && confidence < leastSecrecyConfidence) field = null;
  if (field === null) {
    const isOrdinal = ordinalHeaders.has(foldText(column.header));
    field = isOrdinal ? 'ordinal' : null;
    confidence = isOrdinal ? 1 : 0;
  }
  return withWriting({ index: column.index, header: column.header, field, confidence }, writing);
}

function toImportLayout(sheet: number, table: TableLayout, writing: ColumnWriting): ImportLayout {
  return {
    sheet,
    headerRows: table.headerRows,
    firstDataRow: table.firstDataRow,
    columns: table.columns.map((column) => toColumn(column, writing)),
  };
}

/** The table of a sheet as proposed to the clerk; null where there is none. */
export function proposeLayout(
  sheet: number,
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
): ImportLayout | null {
  const table = detectTable(rows, merges, synonyms);
  return table === undefined ? null : toImportLayout(sheet, table, unknownWriting);
}

/** The rows from a header on: what stands above it says nothing about its columns. */
export function rowsFrom(rows: readonly SheetRow[], headerRows: readonly number[]): SheetRow[] {
  const first = Math.min(...headerRows, Infinity);
  return rows.filter(({ row }) => headerRows.length === 0 || row >= first);
}

/** The columns proposed under header rows that the clerk chose. */
export function proposeColumns(
  sheet: number,
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  writing: ColumnWriting,
  headerRows: readonly number[],
): ImportLayout {
  return toImportLayout(sheet, layoutAt(rows, merges, synonyms, headerRows), writing);
}

/** The layout with what is known of its texts. */
export function withEncodings(layout: ImportLayout, writing: ColumnWriting): ImportLayout {
  const columns = layout.columns.map(({ index, header, field, confidence }) =>
    withWriting({ index, header, field, confidence }, writing),
  );
  return { ...layout, columns };
}

/** How a whole sheet is written: one encoding, or `mixed`. */
export function overallEncoding(encodings: Encodings): ImportColumn['encoding'] {
  const [first, ...others] = new Set(Object.values(encodings));
  return others.length > 0 ? 'mixed' : (first ?? 'unicode');
}

/** What `classifyRow` reads: a running number is a column without a field of the register. */
export function toTableLayout(layout: ImportLayout): TableLayout {
  const columns = layout.columns.map(({ index, header, field, confidence }) => ({
    index,
    header,
    field: field === 'ordinal' || field === 'secrecy' ? null : field,
    confidence,
  }));
  return { headerRows: layout.headerRows, firstDataRow: layout.firstDataRow, columns };
}

const weights: Partial<Record<ImportField, number>> = {
  numberSymbol: 3,
  summary: 3,
  issuedOn: 2,
  issuer: 2,
};

/** How much a sheet looks like a register of documents: the fields found, the telling ones more. */
export function layoutScore(layout: ImportLayout | null): number {
  if (layout === null) return 0;
  let score = 0;
  for (const { field, confidence } of layout.columns) {
    if (field === null || field === 'ordinal' || field === 'secrecy') continue;
    score += confidence * (weights[field] ?? 1);
  }
  return score;
}
