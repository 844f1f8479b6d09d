import {
  type CorpusTable,
  plainColumns,
  plainDocuments,
  plainHeader,
  plainRows,
} from './corpusCase.ts';
import { sheetBytes, workbookBytes } from './sheetBytes.ts';
import { makeXlsx } from '../../../electron/workbooks/fixtures/makeXlsx.ts';

const header = [...plainHeader];
const rows = plainRows.map((row) => [...row]);
const plain = { headerRows: [1], columns: plainColumns, rows: plainDocuments(2) };

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Blank but formatted cells to the last cell of the sheet, as "Ctrl+Shift+End" and a border leave them. */
function toTheEnd(): Buffer {
  const lines = [plainHeader, ...plainRows].map((row, index) => {
    const number = index + 1;
    const cells = row.map((value, column) =>
      text(`${'ABCD'.charAt(column)}${number}`, String(value)),
    );
    return `<row r="${number}">${cells.join('')}<c r="XFD${number}" s="0"/></row>`;
  });
  const last = '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>';
  return makeXlsx({
    sheet: `<dimension ref="A1:XFD1048576"/><sheetData>${lines.join('')}${last}</sheetData>`,
  });
}

/** Headers and what stands around them (domain.md §7.3). */
export const tableCases: readonly CorpusTable[] = [
  {
    name: 'letterhead and title above',
    fileName: 'tieu-de-thu.xlsx',
    bytes: () =>
      sheetBytes(
        [
          ['ĐẢNG BỘ HUYỆN THẠCH HÀ', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
          ['ĐẢNG ỦY XÃ THẠCH ĐIỀN', null, null, 'Thạch Điền, ngày 31 tháng 12 năm 2018'],
          [],
          ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2018'],
          ['(Từ số 01 đến số 120)'],
          [],
          header,
          ...rows,
        ],
        { merges: ['A4:D4', 'A5:D5'] },
      ),
    headerRows: [7],
    columns: plainColumns,
    rows: plainDocuments(8),
  },
  {
    name: 'a header of two rows with merged groups',
    fileName: 'hai-dong.xlsx',
    bytes: () =>
      sheetBytes(
        [
          ['STT', 'Văn bản', null, 'Trích yếu nội dung', 'Văn bản đến', null],
          [null, 'Số, ký hiệu', 'Ngày tháng', null, 'Ngày đến', 'Số đến'],
          [1, '25-NQ/TW', '03/6/2013', 'Về công tác dân vận', '10/6/2013', 7],
          [2, '12-KH/ĐU', '04/6/2013', 'Kế hoạch', '11/6/2013', 8],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:F1'] },
      ),
    headerRows: [1, 2],
    columns: {
      1: 'ordinal',
      2: 'numberSymbol',
      3: 'issuedOn',
      4: 'summary',
      5: 'receivedOn',
      6: 'arrivalNumber',
    },
    rows: {
      3: { numberSymbol: '25-NQ/TW', receivedOn: '2013-06-10', arrivalNumber: '7' },
      4: { numberSymbol: '12-KH/ĐU', receivedOn: '2013-06-11', arrivalNumber: '8' },
    },
  },
  {
    name: 'a header of three rows',
    fileName: 'ba-dong.xlsx',
    bytes: () =>
      sheetBytes(
        [
          ['STT', 'Thông tin văn bản', null, null, 'Theo dõi', null],
          [null, 'Văn bản', null, 'Trích yếu nội dung', 'Thực hiện', null],
          [null, 'Số, ký hiệu', 'Ngày ban hành', null, 'Đơn vị chủ trì', 'Thời hạn'],
          [1, '25-NQ/TW', '03/6/2013', 'Về công tác dân vận', 'Khối Dân vận', 'quý III/2013'],
          [2, '12-KH/ĐU', '04/6/2013', 'Kế hoạch', 'Văn phòng', '30/9/2013'],
        ],
        { merges: ['A1:A3', 'B1:D1', 'E1:F1', 'B2:C2', 'D2:D3', 'E2:F2'] },
      ),
    headerRows: [1, 2, 3],
    columns: {
      1: 'ordinal',
      2: 'numberSymbol',
      3: 'issuedOn',
      4: 'summary',
      5: 'leadUnit',
      6: 'dueOn',
    },
    rows: {
      4: { leadUnit: 'Khối Dân vận', dueOn: '2013-Q3' },
      5: { leadUnit: 'Văn phòng', dueOn: '2013-09-30' },
    },
  },
  {
    name: 'groups whose cells were never merged',
    fileName: 'khong-gop-o.xlsx',
    bytes: () =>
      sheetBytes([
        ['STT', 'Văn bản', null, 'Trích yếu nội dung'],
        [null, 'Số, ký hiệu', 'Ngày tháng', null],
        ...rows,
      ]),
    headerRows: [1, 2],
    columns: plainColumns,
    rows: plainDocuments(3),
  },
  {
    name: 'a row of column numbers',
    fileName: 'danh-so-cot.xlsx',
    bytes: () => sheetBytes([header, ['(1)', '(2)', '(3)', '(4)'], ...rows]),
    headerRows: [1],
    columns: plainColumns,
    rows: plainDocuments(3),
  },
  {
    name: 'column numbers as A, B, 1, 2',
    fileName: 'danh-so-chu.xlsx',
    bytes: () => sheetBytes([header, ['A', 'B', 1, 2], ...rows]),
    headerRows: [1],
    columns: plainColumns,
    rows: plainDocuments(3),
  },
  {
    name: 'headers without marks, shortened and mistyped',
    fileName: 'viet-tat.xlsx',
    bytes: () =>
      sheetBytes([
        ['TT', 'So KH', 'Ngay BH', 'Trich yeu ND', 'CQ ban hành'],
        ...rows.map((row) => [...row, 'Bộ Chính trị']),
      ]),
    headerRows: [1],
    columns: { ...plainColumns, 5: 'issuer' },
    rows: plainDocuments(2),
  },
  {
    name: 'number and symbol in two columns',
    fileName: 'hai-cot-so.xlsx',
    bytes: () =>
      sheetBytes([
        ['STT', 'Số', 'Ký hiệu', 'Ngày ban hành', 'Trích yếu'],
        [1, 25, 'NQ/TW', '03/6/2013', 'Về công tác dân vận'],
        [2, 1318, 'QĐ-UBND', '06/9/2021', 'Chấm điểm công tác dân vận'],
      ]),
    headerRows: [1],
    columns: { 1: 'ordinal', 2: 'number', 3: 'numberSymbol', 4: 'issuedOn', 5: 'summary' },
    rows: { 2: { numberSymbol: '25-NQ/TW' }, 3: { numberSymbol: '1318/QĐ-UBND' } },
  },
  {
    name: 'a column of document numbers without its header',
    fileName: 'thieu-tieu-de.xlsx',
    bytes: () => sheetBytes([['STT', null, 'Ngày ban hành', 'Trích yếu nội dung'], ...rows]),
    headerRows: [1],
    columns: plainColumns,
    rows: plainDocuments(2),
  },
  {
    name: 'the register after a cover and before a hidden list',
    fileName: 'nhieu-trang.xlsx',
    sheet: 'VB đến 2013 ',
    bytes: () =>
      workbookBytes([
        { name: 'Bìa', rows: [['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'], ['Quyển số: 01']] },
        { name: 'VB đến 2013 ', rows: [header, ...rows] },
        { name: 'Danh mục', state: 'hidden', rows: [header, ...rows, ...rows] },
        { name: 'Danh mục 2', state: 'veryHidden', rows: [header, ...rows, ...rows] },
      ]),
    ...plain,
  },
  {
    name: 'hidden rows and columns',
    fileName: 'an-dong-cot.xlsx',
    bytes: () =>
      sheetBytes(
        [
          ['STT', 'Số, ký hiệu', 'Cột phụ', 'Ngày ban hành', 'Trích yếu nội dung'],
          [1, '25-NQ/TW', 'x', '03/6/2013', 'Về công tác dân vận'],
          [2, '12-KH/ĐU', 'x', '04/6/2013', 'Kế hoạch'],
        ],
        { hiddenRows: [3], hiddenColumns: [3] },
      ),
    headerRows: [1],
    columns: { 1: 'ordinal', 2: 'numberSymbol', 4: 'issuedOn', 5: 'summary' },
    rows: { 2: { numberSymbol: '25-NQ/TW' }, 3: { numberSymbol: '12-KH/ĐU' } },
    noticed: { 3: ['hiddenRow'] },
  },
  {
    name: 'formatted blanks to the last cell of the sheet',
    fileName: 'den-xfd.xlsx',
    bytes: toTheEnd,
    ...plain,
  },
  {
    name: 'several tables on a sheet, each with its header',
    fileName: 'nhieu-bang.xlsx',
    bytes: () =>
      sheetBytes([
        ['VĂN BẢN QUÝ I'],
        header,
        ...rows,
        [],
        ['VĂN BẢN QUÝ II'],
        header,
        [1, '07-TB/ĐU', '05/4/2014', 'Thông báo kết luận'],
        [2, '08-TB/ĐU', '06/4/2014', 'Thông báo lịch họp'],
      ]),
    headerRows: [2],
    columns: plainColumns,
    rows: {
      ...plainDocuments(3),
      7: 'skippedGroup',
      8: 'skippedHeader',
      9: { numberSymbol: '07-TB/ĐU', issuedOn: '2014-04-05' },
      10: { numberSymbol: '08-TB/ĐU', issuedOn: '2014-04-06' },
    },
  },
  {
    name: 'a second table with its columns in another order',
    fileName: 'bang-khac-cot.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        ...rows,
        [],
        ['STT', 'Ngày ban hành', 'Số, ký hiệu', 'Trích yếu nội dung'],
        [1, '05/4/2014', '07-TB/ĐU', 'Thông báo kết luận'],
        [2, '06/4/2014', '08-TB/ĐU', 'Thông báo lịch họp'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      ...plainDocuments(2),
      6: 'skippedOtherHeader',
      7: { numberSymbol: '07-TB/ĐU', issuedOn: '2014-04-05', summary: 'Thông báo kết luận' },
      8: { numberSymbol: '08-TB/ĐU', issuedOn: '2014-04-06', summary: 'Thông báo lịch họp' },
    },
  },
  {
    name: 'the header again on every printed page',
    fileName: 'lap-tieu-de.xlsx',
    bytes: () => sheetBytes([header, rows[0] ?? [], header, rows[1] ?? [], header, rows[2] ?? []]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: { numberSymbol: '25-NQ/TW' },
      3: 'skippedHeader',
      4: { numberSymbol: '290-QĐ/TW' },
      5: 'skippedHeader',
      6: { numberSymbol: '05-CT/TW' },
    },
  },
];
