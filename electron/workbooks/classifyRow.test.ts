import { expect, test } from 'vitest';
import { classifyRow, rowClassifier, type RowClass } from './classifyRow.ts';
import type { TableLayout } from './detectTable.ts';
import { makeRows } from './fixtures/makeRows.ts';

const columns: [header: string, field: string | null][] = [
  ['STT', null],
  ['Văn bản / Số ký hiệu', 'numberSymbol'],
  ['Văn bản / Ngày ban hành', 'issuedOn'],
  ['Trích yếu', 'summary'],
  ['Đơn vị chủ trì', 'leadUnit'],
  ['Ghi chú', 'notes'],
];
const layout: TableLayout = {
  headerRows: [1, 2],
  firstDataRow: 3,
  columns: columns.map(([header, field], index) => ({
    index: index + 1,
    header,
    field,
    confidence: 1,
  })),
};

type Values = (string | number | null)[];

function classOf(values: Values, table = layout): RowClass {
  const row = makeRows([values])[0] ?? { row: 1, hidden: false, cells: [] };
  return classifyRow(row, table);
}

test('rows of the register are data, also the incomplete ones', () => {
  const rows: Values[] = [
    [1, '25-NQ/TW', '2018-05-03', 'Về dân vận', 'Khối vận', null],
    ['01', null, null, 'Về dân vận'],
    ['1.2', '25-NQ/TW'],
    [null, '25-NQ/TW'],
    [null, null, null, 'Công văn đôn đốc'],
    [null, null, '03/5/2018', 'Tổng kết mười năm'],
    [2, 'Cộng đồng thôn 3'],
    [3, null, null, 'Tổng số mô hình đăng ký trong năm'],
    ['nt', '26-NQ/TW', '-nt-', 'x', 'Khối vận', 'Ghi chú'],
  ];
  for (const values of rows) expect(classOf(values), String(values)).toBe('data');
});

test('spacer rows and rows that only have their running number are blank', () => {
  expect(classOf([])).toBe('blank');
  expect(classOf([17])).toBe('blank');
});

test('group rows are told by numeral, letter, words, or a title alone', () => {
  const rows: Values[] = [
    ['I', 'VĂN BẢN CỦA TRUNG ƯƠNG'],
    ['II.', 'Văn bản của tỉnh'],
    ['A', 'Khối Đảng'],
    ['III. Văn bản của huyện'],
    ['Văn bản năm 2018'],
    [null, 'VĂN BẢN CỦA XÃ'],
    [null, 'IV. Văn bản khác'],
    ['Một là, về lãnh đạo'],
    ['Phần II. Chương trình'],
  ];
  for (const values of rows) expect(classOf(values), String(values)).toBe('group');
});

test('totals are told from words that begin alike', () => {
  const totals: Values[] = [
    ['Cộng', null, null, 12],
    ['Cộng:', 5],
    [null, 'Tổng cộng', null, null, 7, 9],
    ['TỔNG SỐ', 1, 2, 3, 4, 5],
    ['Tổng số: 25 văn bản'],
    ['Tong cong', 3],
    ['Cộng dồn', 3],
  ];
  for (const values of totals) expect(classOf(values), String(values)).toBe('total');
  const others: Values[] = [
    [null, null, null, 'Công văn số 5'],
    [null, null, null, 'Tổng kết năm'],
    [null, null, null, 'Cộng tác viên'],
  ];
  for (const values of others) expect(classOf(values), String(values)).toBe('data');
});

test('the signature block is told', () => {
  const rows: Values[] = [
    ['Người lập biểu'],
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'T/M BAN THƯỜNG VỤ'],
    [null, null, null, null, 'TM. ĐẢNG ỦY'],
    ['Nơi nhận:'],
    [null, null, null, 'Thạch Điền, ngày 31 tháng 12 năm 2018'],
    [null, null, null, 'ngày    tháng    năm 2026'],
    [null, null, null, null, 'BÍ THƯ'],
    ['(Ký, ghi rõ họ tên)'],
  ];
  for (const values of rows) expect(classOf(values), String(values)).toBe('signature');
});

test('a repeated header and a row of column numbers are told', () => {
  expect(classOf(['STT', 'Số ký hiệu', 'Ngày ban hành', 'TRÍCH YẾU'])).toBe('header');
  expect(classOf([null, 'Văn bản', null, 'Trich yeu'])).toBe('header');
  expect(classOf(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'])).toBe('index');
  expect(classOf(['A', 'B', 1, 2, 3, '4=1+2'])).toBe('index');
});

test('in a table without running numbers a name alone is a row, not a group', () => {
  const units: TableLayout = {
    headerRows: [1],
    firstDataRow: 2,
    columns: [
      { index: 1, header: 'Tên đơn vị', field: 'name', confidence: 1 },
      { index: 2, header: 'Tên viết tắt', field: 'shortName', confidence: 1 },
      { index: 3, header: 'Cấp', field: 'level', confidence: 1 },
    ],
  };
  expect(classOf(['Chi bộ thôn 1'], units)).toBe('data');
  expect(classOf(['KHỐI ĐẢNG'], units)).toBe('group');
});

test('what stands below the signature belongs to it, until the table goes on', () => {
  const rows = makeRows([
    [1, '25-NQ/TW', null, 'Về'],
    ['Người lập biểu', null, null, null, 'T/M BAN THƯỜNG VỤ'],
    [null, null, null, null, 'Nguyễn Văn An'],
    [2, '26-NQ/TW', null, 'Về'],
    ['Văn bản năm 2019'],
  ]);
  const classify = rowClassifier(layout);
  expect(rows.map((row) => classify(row))).toEqual([
    'data',
    'signature',
    'signature',
    'data',
    'group',
  ]);
});
