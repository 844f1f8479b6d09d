import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';

function textOf(value: exceljs.CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A written workbook as Excel shows it: texts by row, the title block above the titles of the columns. */
export async function readSheet(file: string) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  const lines: string[][] = [];
  sheet?.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    lines.push(values.map(textOf));
  });
  const header = lines.findIndex((line) => line.includes('Số, ký hiệu'));
  return {
    titles: lines.slice(0, header).map(([first = '']) => first),
    header: lines[header] ?? [],
    rows: lines.slice(header + 1).filter(([ordinal = '']) => /^\d+$/.test(ordinal)),
    pageSetup: sheet?.pageSetup,
    frozen: sheet?.views[0],
  };
}

/** How many pages a PDF has; 0 for what is none. */
export function countPdfPages(file: string): number {
  const content = readFileSync(file, 'latin1');
  if (!content.startsWith('%PDF-')) return 0;
  return content.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
