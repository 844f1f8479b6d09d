import { expect, test } from 'vitest';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { english } from '../../shared/locales/en/en.ts';
import { vietnamese } from '../../shared/locales/vi/vi.ts';
import { importHeaders } from '../../shared/domain/importHeaders.ts';
import { makeRows } from '../workbooks/fixtures/makeRows.ts';
import { importIssueCodes } from './issueCodes.ts';
import { longestTexts } from './rowReading.ts';
import { proposeLayout } from './proposeLayout.ts';
import { cutRow, packRow, toSheetRow } from './packedRows.ts';

test('a text that the import takes is one that the form takes, and no longer one', () => {
  for (const [field, limit] of Object.entries(longestTexts)) {
    const valid = directiveValuesSchema.safeParse({ [field]: 'a'.repeat(limit) });
    const tooLong = directiveValuesSchema.safeParse({ [field]: 'a'.repeat(limit + 1) });
    expect([field, valid.success, tooLong.success]).toEqual([field, true, false]);
  }
});

test('every issue has its sentence in both languages', () => {
  expect(Object.keys(vietnamese.imports.issue)).toEqual([...importIssueCodes]);
  expect(Object.keys(english.imports.issue)).toEqual([...importIssueCodes]);
});

test.each([vietnamese, english])(
  'what is said of a whole file names nothing of one row',
  (words) => {
    const { issue, issueTitle } = words.imports;
    const named = Object.entries(issue).flatMap(([code, text]) =>
      text.includes('{{') ? [code] : [],
    );
    expect(Object.keys(issueTitle)).toEqual(named);
    expect(Object.values(issueTitle).filter((title) => /[{}….]/.test(title))).toEqual([]);
  },
);

test.each(
  Object.entries(importHeaders).flatMap(([field, headers]) =>
    headers.map((header) => [header, field]),
  ),
)('a column headed "%s" is proposed as %s', (header, field) => {
  const rows = makeRows([
    ['STT', header, 'Ký nhận'],
    [1, 'chữ', 'A'],
    [2, 'chữ', 'B'],
  ]);
  const column = proposeLayout(0, rows, [])?.columns.find(({ index }) => index === 2);
  expect(column?.field).toBe(field);
});

const offices: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  [
    'incoming documents, ten columns',
    [
      ['Ngày đến', 'receivedOn'],
      ['Số đến', 'arrivalNumber'],
      ['Tác giả', 'issuer'],
      ['Số và ký hiệu văn bản', 'numberSymbol'],
      ['Ngày, tháng văn bản', 'issuedOn'],
      ['Tên loại và trích yếu nội dung văn bản', 'summary'],
      ['Đơn vị hoặc người nhận', null],
      ['Ngày chuyển', null],
      ['Ký nhận', null],
      ['Ghi chú', 'notes'],
    ],
  ],
  [
    'outgoing documents',
    [
      ['Số, ký hiệu', 'numberSymbol'],
      ['Ngày tháng văn bản', 'issuedOn'],
      ['Tên loại và trích yếu', 'summary'],
      ['Người ký', null],
      ['Nơi nhận văn bản', null],
      ['Đơn vị, người nhận bản lưu', null],
      ['Số lượng bản', null],
      ['Ghi chú', 'notes'],
    ],
  ],
  [
    'the catalogue of a commune',
    [
      ['STT', 'ordinal'],
      ['Thể loại', 'type'],
      ['Số ký hiệu', 'numberSymbol'],
      ['Năm ban hành', null],
      ['Ngày ban hành', 'issuedOn'],
      ['Trích yếu / Tiêu đề văn bản', 'summary'],
      ['Lĩnh vực công tác', 'field'],
      ['Tình trạng tệp', null],
      ['Ghi chú đối soát', 'notes'],
      ['Tên tệp', null],
    ],
  ],
  [
    'the proposed register of directives',
    [
      ['STT', 'ordinal'],
      ['Cấp ban hành', null],
      ['Cơ quan ban hành', 'issuer'],
      ['Loại văn bản', 'type'],
      ['Số, ký hiệu', 'numberSymbol'],
      ['Ngày ban hành', 'issuedOn'],
      ['Trích yếu', 'summary'],
      ['Lĩnh vực', 'field'],
      ['Thực hiện văn bản (cấp trên)', 'implements'],
      ['Ngày đến', 'receivedOn'],
      ['Đơn vị chủ trì tham mưu', 'leadUnit'],
      ['Hạn cụ thể hóa', 'dueOn'],
      ['Văn bản cụ thể hóa (số, ngày)', null],
      ['Quán triệt (ngày/ số người/ tỷ lệ ĐV)', null],
      ['Hạn sơ kết', null],
      ['Hạn tổng kết', null],
      ['Tình trạng hiệu lực', 'status'],
      ['Ghi chú', 'notes'],
    ],
  ],
];

test.each(offices)('the columns of %s are known', (_name, columns) => {
  const texts = columns.map((_column, index) => `chữ ${index}`);
  const rows = makeRows([columns.map(([header]) => header), texts, texts, texts]);
  const layout = proposeLayout(0, rows, []);
  expect(layout?.columns.map(({ header, field }) => [header, field])).toEqual(columns);
});

test('a packed row is the row again, whatever is in its cells', () => {
  const [row] = makeRows([[1, 'Số\u001f25\u001e', null, '2018-05-04', '"', 'xuống\ndòng']], 12);
  if (row === undefined) throw new Error('no row');
  const again = toSheetRow(cutRow(packRow({ ...row, hidden: true })));
  expect(again.row).toBe(12);
  expect(again.hidden).toBe(true);
  expect(again.cells.map(({ column, kind, text }) => [column, kind, text])).toEqual([
    [1, 'number', '1'],
    [2, 'text', 'Số25'],
    [4, 'date', '2018-05-04'],
    [5, 'text', '"'],
    [6, 'text', 'xuống\ndòng'],
  ]);
});
