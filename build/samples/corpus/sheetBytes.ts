import exceljs, { type CellValue } from 'exceljs';

/** A cell: plain, in a font of its own, or in pieces with fonts of their own. */
export type CorpusCell =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly text: string; readonly font: string }
  | { readonly runs: readonly { readonly text: string; readonly font: string }[] }
  | { readonly format: string; readonly value: number | Date }
  | { readonly formula: string; readonly result: string | number | Date };

export interface CorpusSheet {
  readonly name?: string;
  /** From row 1; an empty list is an empty row. */
  readonly rows: readonly (readonly CorpusCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
}

function valueOf(cell: CorpusCell): CellValue {
  if (cell === null || typeof cell !== 'object' || cell instanceof Date) return cell;
  if ('runs' in cell)
    return { richText: cell.runs.map(({ text, font }) => ({ text, font: { name: font } })) };
  if ('formula' in cell) return { formula: cell.formula, result: cell.result };
  return 'text' in cell ? cell.text : cell.value;
}

/** A workbook of one or more sheets. */
export async function workbookBytes(
  sheets: readonly CorpusSheet[],
  options: { readonly date1904?: boolean } = {},
): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.properties.date1904 = options.date1904 ?? false;
  for (const [index, content] of sheets.entries()) {
    const sheet = workbook.addWorksheet(content.name ?? `Sổ ${index + 1}`);
    if (content.state !== undefined) sheet.state = content.state;
    for (const [place, cells] of content.rows.entries()) {
      const row = sheet.getRow(place + 1);
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        const target = row.getCell(column + 1);
        target.value = valueOf(cell);
        if (cell instanceof Date) target.numFmt = 'dd/mm/yyyy';
        else if (typeof cell === 'object' && 'format' in cell) target.numFmt = cell.format;
        else if (typeof cell === 'object' && 'font' in cell) target.font = { name: cell.font };
      }
    }
    for (const range of content.merges ?? []) sheet.mergeCells(range);
    for (const row of content.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of content.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A workbook of one sheet of these rows. */
export function sheetBytes(rows: CorpusSheet['rows'], more: Omit<CorpusSheet, 'rows'> = {}) {
  return workbookBytes([{ rows, ...more }]);
}

/** A day without a time zone, as Excel keeps it. */
export function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}
