import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import exceljs, { type Worksheet } from 'exceljs';
import { centralRows, districtRows, type LegacyRow, ownRows, provinceRows } from './legacyRows.ts';

const groups: readonly (readonly [heading: string, rows: readonly LegacyRow[]])[] = [
  ['I. VĂN BẢN CỦA TRUNG ƯƠNG', centralRows],
  ['II. VĂN BẢN CỦA TỈNH', provinceRows],
  ['III. VĂN BẢN CỦA HUYỆN', districtRows],
  ['IV. VĂN BẢN ĐẢNG ỦY BAN HÀNH', ownRows],
];

const width = 11;

/** One file in three: from a Mac, where é is e + ´. The eye sees no difference. */
function decomposed(text: string, ordinal: number): string {
  return ordinal % 3 === 0 ? text.normalize('NFD') : text;
}

function cells(row: LegacyRow, ordinal: number): (string | number | Date)[] {
  return [
    ordinal,
    row.receivedOn,
    row.arrivalNumber,
    row.issuer,
    row.numberSymbol,
    row.issuedOn,
    decomposed(row.summary, ordinal),
    row.leadUnit,
    row.dueOn,
    row.secrecy,
    row.notes,
  ];
}

const headerTop = [
  'STT',
  'Văn bản đến',
  '',
  'Văn bản',
  '',
  '',
  'Tên loại và trích yếu nội dung',
  'Đơn vị chủ trì',
  'Thời hạn',
  'Độ mật',
  'Ghi chú',
];
const headerBottom = [
  '',
  'Ngày đến',
  'Số đến',
  'Cơ quan ban hành',
  'Số, ký hiệu',
  'Ngày tháng VB',
  '',
  '',
  '',
  '',
  '',
];
const indexRow = Array.from({ length: width }, (_, index) => `(${index + 1})`);

function writeLetterhead(sheet: Worksheet): void {
  sheet.addRow(['ĐẢNG BỘ HUYỆN THẠCH HÀ', '', '', '', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM']);
  sheet.addRow(['ĐẢNG ỦY XÃ THẠCH ĐIỀN']);
  sheet.addRow([]);
  sheet.addRow(['SỔ THEO DÕI VĂN BẢN CHỈ ĐẠO, VĂN BẢN ĐẾN']);
  sheet.addRow(['(Từ năm 2010 đến năm 2018)']);
  sheet.mergeCells('A4:K4');
  sheet.mergeCells('A5:K5');
}

function writeHeader(sheet: Worksheet): void {
  sheet.addRow(headerTop);
  sheet.addRow(headerBottom);
  for (const range of ['A6:A7', 'B6:C6', 'D6:F6', 'G6:G7', 'H6:H7', 'I6:I7', 'J6:J7', 'K6:K7'])
    sheet.mergeCells(range);
  sheet.addRow(indexRow);
  for (const number of [6, 7, 8])
    sheet.getRow(number).font = { name: 'Times New Roman', bold: true };
}

function writeBody(sheet: Worksheet): number {
  let ordinal = 0;
  for (const [heading, rows] of groups) {
    const group = sheet.addRow([heading]);
    sheet.mergeCells(group.number, 1, group.number, width);
    for (const row of rows) {
      ordinal += 1;
      const written = sheet.addRow(cells(row, ordinal));
      for (const column of [2, 6]) written.getCell(column).numFmt = 'dd/mm/yyyy';
    }
    sheet.addRow([]);
  }
  return ordinal;
}

/** A messy .xlsx: letterhead, a two-row merged header, an index row, groups, totals, a signature block. */
export async function writeLegacyXlsx(file: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const cover = workbook.addWorksheet('Bìa');
  cover.addRow(['SỔ ĐĂNG KÝ VĂN BẢN']);
  cover.addRow(['Quyển số: 01']);
  const sheet = workbook.addWorksheet('VB den 2010-2018 ');
  writeLetterhead(sheet);
  writeHeader(sheet);
  const count = writeBody(sheet);
  sheet.addRow(['', '', '', '', '', '', `Cộng: ${count} văn bản`]);
  sheet.addRow([]);
  sheet.addRow(['', '', '', '', '', '', 'Thạch Điền, ngày 31 tháng 12 năm 2018']);
  sheet.addRow(['', 'Người lập biểu', '', '', '', '', 'T/M BAN THƯỜNG VỤ']);
  sheet.columns.forEach((column, index) => (column.width = index === 6 ? 60 : 16));
  const lists = workbook.addWorksheet('Danh muc');
  lists.state = 'hidden';
  lists.addRow(['Loại văn bản']);
  await workbook.xlsx.writeFile(file);
}

/** The register of another year as an old program saved it: .xls, one header row, dates as text and as dates. */
export function writeLegacyXls(file: string): void {
  const header = [
    'TT',
    'Ngày đến',
    'Số đến',
    'Tác giả',
    'Số và ký hiệu',
    'Ngày VB',
    'Trích yếu',
    'Ghi chú',
  ];
  const rows = [...districtRows, ...ownRows].map((row, index) => [
    index + 1,
    row.receivedOn,
    row.arrivalNumber,
    row.issuer,
    row.numberSymbol,
    row.issuedOn,
    row.summary,
    row.notes,
  ]);
  const sheet: WorkSheet = utils.aoa_to_sheet([['SỔ VĂN BẢN ĐẾN NĂM 2018'], [], header, ...rows], {
    cellDates: true,
  });
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'CVĐ');
  writeFileSync(file, write(workbook, { bookType: 'biff8', type: 'buffer' }));
}

/** Both files into a folder; returns their paths. */
export async function writeLegacyRegisters(folder: string): Promise<{ xlsx: string; xls: string }> {
  const xlsx = join(folder, 'So van ban den 2010-2018.xlsx');
  const xls = join(folder, 'So van ban den 2018 (cu).xls');
  await writeLegacyXlsx(xlsx);
  writeLegacyXls(xls);
  return { xlsx, xls };
}
