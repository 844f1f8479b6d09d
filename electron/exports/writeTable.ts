import type { WriteStream } from 'node:fs';
import exceljs, { type Worksheet } from 'exceljs';
import type { Office } from '../../shared/domain/organisations.ts';
import { columnGroups, type PaperTable } from '../../shared/domain/paperTables.ts';
import { fillSheet } from '../../shared/domain/registerPaper.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import {
  columnsOf,
  escaped,
  headerRow,
  houseOptions,
  sheetWidth,
  writeColumnTitles,
  writeHouseFoot,
  writeTitleBlock,
} from './houseSheet.ts';
import { rowHeight } from './rowHeight.ts';
import { sheetStyles } from './sheetStyles.ts';
import { writeBeside } from './writeBeside.ts';

/** Words of the workbook are Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

type Cells = PaperTable['rows'][number];

function hasGroups({ columns }: PaperTable): boolean {
  return columns.some(({ group }) => group !== '');
}

/** The second row of titles, and the merged names of groups above it. */
function writeGroups(sheet: Worksheet, table: PaperTable, widths: readonly number[]): void {
  const { columns } = table;
  const upper = sheet.getRow(headerRow);
  const lower = sheet.getRow(headerRow + 1);
  for (const [place, { title }] of [{ title: '' }, ...columns].entries()) {
    const cell = lower.getCell(place + 1);
    cell.value = title;
    cell.style = sheetStyles.header;
  }
  sheet.mergeCells(headerRow, 1, headerRow + 1, 1);
  for (const { title, first, count, isGroup } of columnGroups(columns)) {
    const from = first + 2;
    const to = from + count - 1;
    if (isGroup) sheet.mergeCells(headerRow, from, headerRow, to);
    else sheet.mergeCells(headerRow, from, headerRow + 1, from);
    upper.getCell(from).value = title;
    upper.getCell(from).style = sheetStyles.header;
  }
  const lowest = columns.map(({ title, group }) => (group === '' ? '' : title));
  lower.height = rowHeight(['', ...lowest], widths);
}

function writeCells(
  sheet: Worksheet,
  place: number,
  cells: Cells,
  { columns }: PaperTable,
  widths: readonly number[],
  isSum = false,
): void {
  const row = sheet.getRow(place);
  for (const [index, value] of cells.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = typeof value === 'string' ? escaped(value) : value;
    const isCentred = index === 0 || columns[index - 1]?.isCentred === true;
    const style = isCentred ? sheetStyles.centred : sheetStyles.text;
    cell.style = isSum ? sheetStyles.header : style;
  }
  row.height = rowHeight(cells.map(String), widths);
}

async function fill(stream: WriteStream, table: PaperTable, office: Office, today: string) {
  const workbook = new exceljs.Workbook();
  const { columns, rows, sums } = table;
  const isGrouped = hasGroups(table);
  const lines = isGrouped ? 2 : 1;
  const sheet = workbook.addWorksheet('Biểu', houseOptions(2, lines));
  const widths = fillSheet(columns).map(sheetWidth);
  sheet.columns = columnsOf(widths);
  writeTitleBlock(sheet, {
    office,
    title: table.title,
    note: table.note,
    columns: columns.length + 1,
    width: widths.reduce((sum, width) => sum + width, 0),
  });
  const titles = columns.map(({ title, group }) => (group === '' ? title : ''));
  writeColumnTitles(sheet, [translate('exports.ordinal'), ...titles], widths);
  if (isGrouped) writeGroups(sheet, table, widths);
  const first = headerRow + lines;
  for (const [index, cells] of rows.entries()) {
    writeCells(sheet, first + index, [index + 1, ...cells], table, widths);
  }
  const written = rows.length + (sums.length > 0 ? 1 : 0);
  if (sums.length > 0) writeCells(sheet, first + rows.length, ['', ...sums], table, widths, true);
  const end = written + lines - 1;
  if (table.foot !== '') sheet.getRow(headerRow + end + 1).getCell(1).value = table.foot;
  sheet.getRow(headerRow + end + 1).font = { name: 'Times New Roman', size: 12 };
  writeHouseFoot(sheet, end, Math.max(2, columns.length - 1), { office, translate, today });
  await workbook.xlsx.write(stream);
  // The writer leaves the stream open.
  stream.end();
  return rows.length;
}

/** What the job of writing is given. */
export interface WriteTableInput {
  readonly file: string;
  readonly table: PaperTable;
  readonly office: Office;
  /** ISO. */
  readonly today: string;
}

/**
 * The job: a table becomes an .xlsx, beside its place and then renamed.
 * @throws AppError `fileLocked`, `diskFull`, `folderReadOnly`
 */
export async function writeTable(
  { file, table, office, today }: WriteTableInput,
  report: ReportProgress,
): Promise<{ rows: number }> {
  report('writing', 0, 0);
  const rows = await writeBeside(file, (stream) => fill(stream, table, office, today));
  return { rows };
}
