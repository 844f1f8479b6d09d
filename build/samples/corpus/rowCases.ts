import { type CorpusTable, plainColumns, plainHeader } from './corpusCase.ts';
import { sheetBytes } from './sheetBytes.ts';

const header = [...plainHeader];
const one = [1, '25-NQ/TW', '03/6/2013', 'Về công tác dân vận'];
const two = [2, '12-KH/ĐU', '04/6/2013', 'Kế hoạch công tác dân vận'];
const three = [3, '13-TB/ĐU', '05/6/2013', 'Thông báo kết luận'];
const first = { numberSymbol: '25-NQ/TW', summary: 'Về công tác dân vận' };
const second = { numberSymbol: '12-KH/ĐU', summary: 'Kế hoạch công tác dân vận' };
const third = { numberSymbol: '13-TB/ĐU', summary: 'Thông báo kết luận' };

const wideHeader = [
  'STT',
  'Số, ký hiệu',
  'Ngày ban hành',
  'Trích yếu nội dung',
  'Cơ quan ban hành',
  'Ghi chú',
];
const wideColumns = { ...plainColumns, 5: 'issuer', 6: 'notes' };

/** What stands among and below the rows of a register (domain.md §7.3). */
export const rowCases: readonly CorpusTable[] = [
  {
    name: 'groups I, II with the running number going on',
    fileName: 'nhom-la-ma.xlsx',
    bytes: () =>
      sheetBytes(
        [header, ['I', 'VĂN BẢN CỦA TRUNG ƯƠNG'], one, ['II', 'VĂN BẢN CỦA ĐẢNG ỦY'], two, three],
        { merges: ['B2:D2', 'B4:D4'] },
      ),
    headerRows: [1],
    columns: plainColumns,
    rows: { 3: first, 4: 'skippedGroup', 5: second, 6: third },
  },
  {
    name: 'groups A, B and I, II below them, with the running number begun again',
    fileName: 'nhom-a-b.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        ['A. VĂN BẢN ĐẾN'],
        ['I. Của Trung ương'],
        one,
        ['II. Của Đảng ủy'],
        [1, ...two.slice(1)],
        ['B. VĂN BẢN ĐI'],
        [1, ...three.slice(1)],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      4: first,
      5: 'skippedGroup',
      6: second,
      7: 'skippedGroup',
      8: third,
    },
  },
  {
    name: 'groups counted in words',
    fileName: 'mot-la.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        ['Một là, công tác tuyên truyền'],
        one,
        ['Hai là: công tác vận động'],
        two,
        three,
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: { 3: first, 4: 'skippedGroup', 5: second, 6: third },
  },
  {
    name: 'a group of a year or a month',
    fileName: 'nhom-nam.xlsx',
    bytes: () =>
      sheetBytes([header, ['Năm 2013'], one, ['Tháng 6/2013'], two, ['* Quý III'], three]),
    headerRows: [1],
    columns: plainColumns,
    rows: { 3: first, 4: 'skippedGroup', 5: second, 6: 'skippedGroup', 7: third },
  },
  {
    name: 'issuers merged down their rows',
    fileName: 'gop-doc.xlsx',
    bytes: () =>
      sheetBytes(
        [
          wideHeader,
          [...one, 'Bộ Chính trị', null],
          [2, '26-NQ/TW', '04/6/2013', 'Nghị quyết khác', null, null],
          [...three, 'Đảng ủy xã Thạch Điền', null],
        ],
        { merges: ['E2:E3'] },
      ),
    headerRows: [1],
    columns: wideColumns,
    rows: {
      2: { issuer: 'Bộ Chính trị' },
      3: { issuer: 'Bộ Chính trị', summary: 'Nghị quyết khác' },
      4: { issuer: 'Đảng ủy xã Thạch Điền' },
    },
  },
  {
    name: 'the marks that repeat the row above',
    fileName: 'nt.xlsx',
    bytes: () =>
      sheetBytes([
        wideHeader,
        [1, '25-NQ/TW', '03/6/2013', 'Một', 'Bộ Chính trị', null],
        [2, '26-NQ/TW', 'nt', 'Hai', '-nt-', null],
        [3, '27-NQ/TW', '″', 'Ba', '"', null],
        [4, '28-NQ/TW', 'N.T', 'Bốn', 'như trên', null],
        [5, '29-NQ/TW', '-"-', 'Năm', '//', null],
        [6, '30-NQ/TW', '〃', 'Sáu', 'nt.', null],
        [7, '31-NQ/TW', '(nt)', 'Bảy', '- như trên -', null],
      ]),
    headerRows: [1],
    columns: wideColumns,
    rows: Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8].map((row) => [row, { issuer: 'Bộ Chính trị', issuedOn: '2013-06-03' }]),
    ),
  },
  {
    name: 'x marks in a column',
    fileName: 'dau-x.xlsx',
    bytes: () =>
      sheetBytes([
        [...header, 'Đã triển khai', 'Ghi chú'],
        [...one, 'x', null],
        [...two, null, 'x'],
        [...three, 'X', null],
      ]),
    headerRows: [1],
    columns: { ...plainColumns, 6: 'notes' },
    rows: { 2: first, 3: { ...second, notes: 'x' }, 4: third },
  },
  {
    name: 'subtotals and totals',
    fileName: 'dong-cong.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        ['I', 'Quý I'],
        one,
        [null, 'Cộng quý I', null, '1 văn bản'],
        ['II', 'Quý II'],
        two,
        [3, '14-TB/ĐU', '05/6/2013', 'Cộng tác viên dân vận'],
        [null, 'Cộng (II)', null, 2],
        [null, null, null, 'Tổng cộng: 3 văn bản'],
        ['Tổng số văn bản trong năm: 03'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      3: first,
      4: 'skippedTotal',
      5: 'skippedGroup',
      6: second,
      7: { numberSymbol: '14-TB/ĐU', summary: 'Cộng tác viên dân vận' },
      8: 'skippedTotal',
      9: 'skippedTotal',
      10: 'skippedTotal',
    },
  },
  {
    name: 'notes below the table',
    fileName: 'ghi-chu-duoi.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        one,
        two,
        three,
        [],
        ['Ghi chú: số liệu tính đến ngày 31/12/2013'],
        ['- Văn bản in nghiêng là văn bản đã hết hiệu lực'],
        ['(*) Chưa nhận được bản giấy'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: first,
      3: second,
      4: third,
      6: 'skippedSignature',
      7: 'skippedSignature',
      8: 'skippedSignature',
    },
  },
  {
    name: 'a signature block with place and day',
    fileName: 'ky-ten.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        one,
        two,
        [],
        [null, null, null, 'Thạch Điền, ngày 31 tháng 12 năm 2013'],
        [null, 'NGƯỜI LẬP BIỂU', null, 'T/M ĐẢNG ỦY'],
        [null, null, null, 'PHÓ BÍ THƯ'],
        [],
        [null, 'Nguyễn Thị Lan', null, 'Trần Hậu Nhã'],
        ['Nơi nhận:'],
        ['- Huyện ủy (b/c);'],
        ['- Lưu VPĐU.'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: first,
      3: second,
      5: 'skippedSignature',
      6: 'skippedSignature',
      7: 'skippedSignature',
      9: 'skippedSignature',
      10: 'skippedSignature',
      11: 'skippedSignature',
      12: 'skippedSignature',
    },
  },
  {
    name: 'a signature block that begins with the receivers',
    fileName: 'noi-nhan.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        one,
        two,
        ['Nơi nhận:', null, null, 'TM. ỦY BAN NHÂN DÂN'],
        ['- Như trên;', null, null, 'KT. CHỦ TỊCH'],
        ['- Lưu: VT.', null, null, 'PHÓ CHỦ TỊCH'],
        [null, null, null, 'Lê Văn Bốn'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: first,
      3: second,
      4: 'skippedSignature',
      5: 'skippedSignature',
      6: 'skippedSignature',
      7: 'skippedSignature',
    },
  },
  {
    name: 'blank rows within the table',
    fileName: 'dong-trong.xlsx',
    bytes: () => sheetBytes([header, one, [], two, [], [], [4, null, null, null], three]),
    headerRows: [1],
    columns: plainColumns,
    rows: { 2: first, 4: second, 8: third },
  },
  {
    name: 'a register without running numbers',
    fileName: 'khong-stt.xlsx',
    bytes: () =>
      sheetBytes([
        header.slice(1),
        ['VĂN BẢN CỦA TRUNG ƯƠNG'],
        one.slice(1),
        ['VĂN BẢN CỦA ĐẢNG ỦY'],
        two.slice(1),
        three.slice(1),
      ]),
    headerRows: [1],
    columns: { 1: 'numberSymbol', 2: 'issuedOn', 3: 'summary' },
    rows: { 3: first, 4: 'skippedGroup', 5: second, 6: third },
  },
  {
    name: 'rows without a number, of the same number, and of nothing',
    fileName: 'thieu-so.xlsx',
    bytes: () =>
      sheetBytes([
        [...header, 'Cơ quan ban hành'],
        [1, null, '03/6/2013', 'Nghị quyết Trung ương 4 khóa XI', 'BCH Trung ương'],
        [2, '12-BC/ĐU', '04/6/2013', 'Báo cáo', 'Đảng ủy'],
        [3, '12-BC/ĐU', '04/6/2013', 'Báo cáo gửi lại', 'Đảng ủy'],
        [4, null, '05/6/2013', null, 'Đảng ủy'],
      ]),
    headerRows: [1],
    columns: { ...plainColumns, 5: 'issuer' },
    rows: {
      2: { summary: 'Nghị quyết Trung ương 4 khóa XI' },
      3: { numberSymbol: '12-BC/ĐU' },
      4: { numberSymbol: '12-BC/ĐU', summary: 'Báo cáo gửi lại' },
      5: 'empty',
    },
    noticed: { 2: ['noNumber'], 4: ['duplicateInFile'] },
  },
  {
    name: 'classified rows among open ones',
    fileName: 'do-mat.xlsx',
    bytes: () =>
      sheetBytes([
        [...header, 'Độ mật'],
        [...one, null],
        [2, '99-KH/ĐU', '04/6/2013', 'Nội dung không được giữ', 'Mật'],
        [3, '98-KH/ĐU', '04/6/2013', 'TUYỆT MẬT: nội dung khác', null],
        [4, '97-KH/ĐU', '04/6/2013', 'Về bảo mật thông tin và mật độ dân cư', null],
      ]),
    headerRows: [1],
    columns: { ...plainColumns, 5: 'secrecy' },
    rows: {
      2: first,
      3: 'classified',
      4: 'classified',
      5: { summary: 'Về bảo mật thông tin và mật độ dân cư' },
    },
  },
  {
    name: 'cells of errors and formulas',
    fileName: 'cong-thuc.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        [
          { formula: 'ROW()-1', result: 1 },
          '25-NQ/TW',
          '03/6/2013',
          { formula: '"a"', result: 'Về công tác dân vận' },
        ],
        [
          { formula: 'ROW()-1', result: 2 },
          '12-KH/ĐU',
          '04/6/2013',
          ' Kế hoạch   công tác dân vận ',
        ],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: { 2: first, 3: { numberSymbol: '12-KH/ĐU' } },
  },
  {
    name: 'numbers with the faults of domain.md §7.6',
    fileName: 'so-loi.xlsx',
    bytes: () =>
      sheetBytes([
        header,
        [1, 'Số: 25 - NQ/TW', '03/6/2013', 'Khoảng trắng'],
        [2, '34O-QĐ/TU', '04/6/2013', 'Chữ O'],
        [3, '22/CT-TU', '05/6/2013', 'Kiểu cơ quan nhà nước'],
        [4, 'BC/ĐU', '06/6/2013', 'Chưa có số'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: { numberSymbol: 'Số: 25 - NQ/TW', number: '25' },
      3: { numberSymbol: '34O-QĐ/TU' },
      4: { numberSymbol: '22/CT-TU', number: '22' },
      5: { numberSymbol: 'BC/ĐU' },
    },
    noticed: {
      2: ['numberSuggestion'],
      3: ['numberLetterForDigit'],
      4: ['numberPartyTypedAsState'],
      5: ['numberMissingNumber'],
    },
  },
];
