import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectTable, type TableLayout } from './detectTable.ts';
import { makeRows, range } from './fixtures/makeRows.ts';
import type { MergedRange, SheetRow } from './types.ts';

const directives = {
  numberSymbol: ['so ky hieu', 'so ky hieu van ban', 'so va ky hieu'],
  type: ['loai van ban', 'the loai'],
  issuer: ['co quan ban hanh', 'tac gia'],
  issuedOn: ['ngay ban hanh', 'ngay van ban', 'ngay thang van ban', 'ngay thang'],
  receivedOn: ['ngay den', 'ngay thang den'],
  arrivalNumber: ['so den'],
  summary: ['trich yeu', 'trich yeu noi dung', 'ten loai va trich yeu noi dung van ban'],
  leadUnit: ['don vi chu tri'],
  dueOn: ['thoi han', 'han'],
  notes: ['ghi chu'],
};
const awards = {
  recipient: ['ten tap the', 'ho ten'],
  unit: ['don vi'],
  award: ['hinh thuc khen thuong'],
  decisionNumber: ['so quyet dinh'],
  decisionDate: ['ngay quyet dinh'],
  notes: ['ghi chu'],
};

function detect(
  rows: readonly SheetRow[],
  merges: MergedRange[] = [],
  synonyms: Readonly<Record<string, readonly string[]>> = directives,
): TableLayout {
  const layout = detectTable(rows, merges, synonyms);
  if (layout === undefined) throw new Error('no table found');
  return layout;
}

function fieldsOf(layout: TableLayout): (string | null)[] {
  return layout.columns.map(({ field }) => field);
}

const dataRow = (number: number) => [
  number,
  `${number}-NQ/TW`,
  `${number % 28 || 1}/5/2018`,
  'Về việc tăng cường công tác dân vận trong tình hình mới',
  null,
];

test('a table under letterhead and title is found, whatever its header is called', () => {
  const rows = makeRows([
    ['ĐẢNG BỘ HUYỆN', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM', null],
    ['ĐẢNG ỦY XÃ', null, null, null, null],
    [null],
    ['SỔ VĂN BẢN ĐẾN NĂM 2018'],
    [null],
    ['TT', 'Số,ký hiệu', 'Ngày BH', 'TRÍCH  YẾU', 'G.chú'],
    dataRow(1),
    dataRow(2),
    dataRow(3),
  ]);
  const layout = detect(rows, [range(1, 1, 1, 3), range(1, 4, 1, 5), range(4, 1, 4, 5)]);
  expect(layout.headerRows).toEqual([6]);
  expect(layout.firstDataRow).toBe(7);
  expect(fieldsOf(layout)).toEqual([null, 'numberSymbol', 'issuedOn', 'summary', 'notes']);
  expect(layout.columns[1]?.header).toBe('Số,ký hiệu');
});

test('headers without marks, abbreviated, mistyped or longer are known', () => {
  const variants: [header: string, field: string][] = [
    ['So ky hieu', 'numberSymbol'],
    ['Số KH', 'numberSymbol'],
    ['SỐ, KÝ HIỆU VĂN BẢN', 'numberSymbol'],
    ['Số / ký hiệu', 'numberSymbol'],
    ['CQBH', 'issuer'],
    ['CQ ban hành', 'issuer'],
    ['Cơ quan ban hàng', 'issuer'],
    ['Ngày, tháng VB', 'issuedOn'],
    ['ngày bh', 'issuedOn'],
    ['Trích yếu nội dung văn bản', 'summary'],
    ['Đ/v chủ trì', 'leadUnit'],
    ['Đơn vị chủ trì tham mưu', 'leadUnit'],
    ['Ngày đến', 'receivedOn'],
  ];
  for (const [header, field] of variants) {
    const layout = detect(
      makeRows([
        ['STT', header, 'Ghi chú'],
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ]),
    );
    expect(layout.columns[1], header).toMatchObject({ field });
  }
});

test('two header rows with merged groups are joined', () => {
  const rows = makeRows([
    ['STT', 'Họ tên', 'Khen thưởng', null, 'Ghi chú'],
    [null, null, 'Giấy khen', 'Bằng khen', null],
    [1, 'Tổ dân vận thôn 1', 'x', null, null],
    [2, 'Tổ dân vận thôn 2', null, 'x', null],
  ]);
  const merges = [range(1, 1, 2, 1), range(1, 2, 2, 2), range(1, 3, 1, 4), range(1, 5, 2, 5)];
  const expected = [
    'STT',
    'Họ tên',
    'Khen thưởng / Giấy khen',
    'Khen thưởng / Bằng khen',
    'Ghi chú',
  ];
  for (const known of [merges, [range(1, 3, 1, 4)], []]) {
    const layout = detect(rows, known, awards);
    expect(layout.headerRows).toEqual([1, 2]);
    expect(layout.firstDataRow).toBe(3);
    expect(layout.columns.map(({ header }) => header)).toEqual(expected);
    expect(fieldsOf(layout)).toEqual([null, 'recipient', null, null, 'notes']);
  }
});

test('headers merged over two rows with nothing below are one header', () => {
  const rows = makeRows([
    ['STT', 'Số ký hiệu', 'Trích yếu'],
    [null],
    [1, '25-NQ/TW', 'Về dân vận'],
  ]);
  const layout = detect(
    rows,
    [1, 2, 3].map((column) => range(1, column, 2, column)),
  );
  expect(layout).toMatchObject({ headerRows: [1, 2], firstDataRow: 3 });
  expect(layout.columns[1]?.header).toBe('Số ký hiệu');
});

test('the group tells equal leaves apart', () => {
  const rows = makeRows([
    ['STT', 'Đến', null, 'Văn bản', null, 'Trích yếu'],
    [null, 'Số', 'Ngày, tháng', 'Số ký hiệu', 'Ngày, tháng', null],
    [1, 15, '02/01/2018', '25-NQ/TW', '30/12/2017', 'Về dân vận'],
    [2, 16, '03/01/2018', '26-NQ/TW', '31/12/2017', 'Về dân chủ'],
    [3, 17, '04/01/2018', '27-NQ/TW', '02/01/2018', 'Về hòa giải'],
  ]);
  const merges = [range(1, 1, 2, 1), range(1, 2, 1, 3), range(1, 4, 1, 5), range(1, 6, 2, 6)];
  expect(fieldsOf(detect(rows, merges))).toEqual([
    null,
    'arrivalNumber',
    'receivedOn',
    'numberSymbol',
    'issuedOn',
    'summary',
  ]);
});

test('three header rows and a row of column numbers are passed', () => {
  const rows = makeRows(
    [
      ['Stt', 'Văn bản', null, null, 'Đơn vị chủ trì'],
      [null, 'Số ký hiệu', 'Thời gian', null, null],
      [null, null, 'Ngày ban hành', 'Ngày đến', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, '25-NQ/TW', '2018-05-03', '2018-05-09', 'Khối vận'],
      [2, '26-NQ/TW', '2018-05-04', '2018-05-10', 'Mặt trận'],
      [3, '27-NQ/TW', '2018-05-05', '2018-05-11', 'Mặt trận'],
    ],
    4,
  );
  const merges = [
    range(4, 1, 6, 1),
    range(4, 2, 4, 4),
    range(5, 2, 6, 2),
    range(5, 3, 5, 4),
    range(4, 5, 6, 5),
  ];
  const layout = detect(rows, merges);
  expect(layout.headerRows).toEqual([4, 5, 6]);
  expect(layout.firstDataRow).toBe(8);
  expect(layout.columns[2]).toMatchObject({
    header: 'Văn bản / Thời gian / Ngày ban hành',
    field: 'issuedOn',
  });
});

test('the first data row is below group rows', () => {
  const rows = makeRows([
    ['STT', 'Số ký hiệu', 'Trích yếu', 'Ghi chú'],
    ['I. TRUNG ƯƠNG', null, null, null],
    [1, '25-NQ/TW', 'Về dân vận', null],
  ]);
  expect(detect(rows, [range(2, 1, 2, 4)]).firstDataRow).toBe(3);
});

test('a column is proposed by its content when its header says nothing', () => {
  const rows = makeRows([
    ['STT', 'Văn bản số', 'Cột lạ', 'Trích yếu', null],
    ...Array.from({ length: 6 }, (_value, index) => [
      index + 1,
      `ghi tay ${index}`,
      `${index + 1}/CT-UBND`,
      'Về việc phối hợp',
      `0${index + 1}/5/2018`,
    ]),
  ]);
  const layout = detect(rows, [], { ...directives, numberSymbol: ['so ky hieu'] });
  expect(layout.columns[2]).toMatchObject({ field: 'numberSymbol', confidence: 0.5 });
  expect(layout.columns[4]).toMatchObject({ header: '', field: 'issuedOn' });
});

test('a header that its column belies is doubted', () => {
  const filled = (value: string) =>
    makeRows([['STT', 'Ngày ban hành', 'Trích yếu'], ...[1, 2, 3, 4].map((n) => [n, value, 'Về'])]);
  const right = detect(filled('03/5/2018')).columns[1];
  const wrong = detect(filled('chưa rõ')).columns[1];
  expect(right).toMatchObject({ field: 'issuedOn', confidence: 1 });
  expect(wrong?.field).toBe('issuedOn');
  expect(wrong?.confidence).toBeLessThan(0.7);
});

test('a table with unknown headers is found by its shape, a cover sheet is not', () => {
  const unknown = makeRows([
    ['DANH SÁCH'],
    ['Alpha', 'Beta', 'Gamma'],
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  expect(detect(unknown)).toMatchObject({ headerRows: [2], firstDataRow: 3 });
  expect(fieldsOf(detect(unknown))).toEqual([null, null, null]);
  const cover = makeRows([['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN'], ['Năm 2018'], ['Quyển số: 01', 'Từ số: 1']]);
  expect(detectTable(cover, [range(1, 1, 1, 9)], directives)).toBeUndefined();
  expect(detectTable([], [], directives)).toBeUndefined();
});

test('the first of two equal headers counts', () => {
  const header = ['STT', 'Số ký hiệu', 'Trích yếu'];
  const rows = makeRows([header, [1, '25-NQ/TW', 'Về'], header, [2, '26-NQ/TW', 'Về']]);
  expect(detect(rows).headerRows).toEqual([1]);
});

test('a whole-sheet merge and a wild one do no harm', () => {
  const rows = makeRows([
    ['STT', 'Số ký hiệu', 'Trích yếu'],
    [1, '25-NQ/TW', 'Về'],
  ]);
  const merges = [range(1, 1, 1_048_576, 16_384), range(90, 1, 99, 4)];
  expect(detect(rows, [range(90, 1, 99, 4)]).headerRows).toEqual([1]);
  expect(() => detectTable(rows, merges, directives)).not.toThrow();
});

test('any sheet gives a layout within its rows, or none', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom('STT', 'Số ký hiệu', 'Ngày đến', 'Trích yếu', 'I', 'Cộng', '25-NQ/TW', '(1)'),
    fc.integer({ min: 0, max: 99 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 20 });
  const merge = fc
    .tuple(fc.nat(20), fc.nat(7), fc.nat(4), fc.nat(7))
    .map(([top, left, down, right]) => range(top + 1, left + 1, top + 1 + down, left + 1 + right));
  fc.assert(
    fc.property(table, fc.array(merge, { maxLength: 5 }), (values, merges) => {
      const layout = detectTable(makeRows(values), merges, directives);
      if (layout === undefined) return;
      const bottom = layout.headerRows.at(-1) ?? 0;
      expect(layout.headerRows.length).toBeLessThanOrEqual(3);
      expect(layout.firstDataRow).toBeGreaterThan(bottom);
      const fields = fieldsOf(layout).filter((field) => field !== null);
      expect(new Set(fields).size).toBe(fields.length);
      for (const { confidence } of layout.columns) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
  );
});
