import { type CorpusTable, plainColumns, plainHeader } from './corpusCase.ts';
import { type CorpusCell, day, sheetBytes, workbookBytes } from './sheetBytes.ts';

const header = [...plainHeader];

/** A date as a cell, what it means, and what must be noticed; an unread one stays as written. */
type DateLine = readonly [cell: CorpusCell, date: string | null, ...noticed: string[]];

const dated = (lines: readonly DateLine[]): CorpusCell[][] =>
  lines.map(([cell], index) => [index + 1, `${index + 1}-TB/ĐU`, cell, `Thông báo ${index + 1}`]);

function expected(lines: readonly DateLine[]) {
  const rows: Record<number, Record<string, string>> = {};
  const noticed: Record<number, string[]> = {};
  for (const [index, [cell, date, ...codes]] of lines.entries()) {
    const numberSymbol = `${index + 1}-TB/ĐU`;
    if (date !== null) rows[index + 2] = { numberSymbol, issuedOn: date };
    else if (typeof cell === 'string') rows[index + 2] = { numberSymbol, issuedOnText: cell };
    else rows[index + 2] = { numberSymbol };
    if (codes.length > 0) noticed[index + 2] = codes;
  }
  return { headerRows: [1], columns: plainColumns, rows, noticed };
}

/** All forms of domain.md §7.4. */
const written: readonly DateLine[] = [
  ['ngày 25/02/2010', '2010-02-25'],
  ['30/7/2010', '2010-07-30'],
  ['03/6/2013', '2013-06-03'],
  ['ngày 04  tháng 5 năm 2018', '2018-05-04'],
  ['01-10-1997', '1997-10-01'],
  ['05-01-2026', '2026-01-05'],
  ['15.10.1930', '1930-10-15'],
  ['10/10/2016 | 17:34 PM', '2016-10-10', 'dateTimeIgnored'],
  ['13:46 06/11/2018', '2018-11-06', 'dateTimeIgnored'],
  ['Thứ tư - 27/12/2017 03:43', '2017-12-27', 'dateTimeIgnored'],
  ['năm 2018', '2018'],
  ['giai đoạn 2018-2020', '2018/2020'],
  ['quý III/2025', '2025-Q3'],
  ['tháng 4/2019', '2019-04'],
  ['nhiệm kỳ 2020 - 2025', '2020/2025'],
  ['25/2/10', '2010-02-25', 'dateCentury'],
  ['05/8/2018', '2018-08-05'],
  ['Ngày 5 tháng 8 năm 2018', '2018-08-05'],
  ['5/8/2018 ', '2018-08-05'],
  ['05 / 8 / 2018', '2018-08-05'],
  ['2018-08-05', '2018-08-05'],
  ['Q3/2025', '2025-Q3'],
  ['8/2018', '2018-08'],
];

const doubtful: readonly DateLine[] = [
  ['31/02/2018', null, 'dateImpossible'],
  ['30/02', null, 'dateUnreadable'],
  ['ngày    tháng    năm 2018', '2018'],
  ['12/25/2018', null, 'dateImpossible'],
  ['trong tuần', null, 'dateUnreadable'],
  ['45/13/2018', null, 'dateImpossible'],
  ['03/6/2030', '2030-06-03', 'dateFuture'],
];

const real: readonly DateLine[] = [
  [day(2013, 6, 3), '2013-06-03'],
  [{ value: day(2013, 6, 3), format: 'mm-dd-yy' }, '2013-06-03'],
  [{ value: day(2018, 5, 4), format: '[$-42A]dd mmmm yyyy' }, '2018-05-04'],
  [{ value: day(2018, 5, 4), format: '"ngày" dd "tháng" mm "năm" yyyy' }, '2018-05-04'],
  [{ value: 43_224, format: 'd-mmm' }, '2018-05-04'],
  [{ formula: 'DATE(2018,5,4)', result: day(2018, 5, 4) }, '2018-05-04'],
  [{ value: 59, format: 'dd/mm/yyyy' }, '1900-02-28'],
  [{ value: 61, format: 'dd/mm/yyyy' }, '1900-03-01'],
];

export const dateCases: readonly CorpusTable[] = [
  {
    name: 'dates as text in every form',
    fileName: 'ngay-chu.xlsx',
    bytes: () => sheetBytes([header, ...dated(written)]),
    ...expected(written),
  },
  {
    name: 'dates that are impossible, unreadable or ahead',
    fileName: 'ngay-sai.xlsx',
    bytes: () => sheetBytes([header, ...dated(doubtful)]),
    ...expected(doubtful),
  },
  {
    name: 'real dates in many formats',
    fileName: 'ngay-that.xlsx',
    bytes: () => sheetBytes([header, ...dated(real)]),
    ...expected(real),
  },
  {
    name: 'the dates of a workbook that counts from 1904',
    fileName: 'lich-1904.xlsx',
    bytes: () =>
      workbookBytes(
        [
          {
            rows: [
              header,
              [1, '1-TB/ĐU', day(2018, 5, 4), 'Thông báo'],
              [2, '2-TB/ĐU', day(1998, 1, 5), 'Cũ'],
            ],
          },
        ],
        { date1904: true },
      ),
    headerRows: [1],
    columns: plainColumns,
    rows: { 2: { issuedOn: '2018-05-04' }, 3: { issuedOn: '1998-01-05' } },
  },
  {
    name: 'days as bare serial numbers',
    fileName: 'so-seri.xlsx',
    bytes: () =>
      sheetBytes([header, [1, '1-TB/ĐU', 43_224, 'Thông báo'], [2, '2-TB/ĐU', '43225', 'Hai']]),
    headerRows: [1],
    columns: plainColumns,
    rows: { 2: { issuedOnText: '43224' }, 3: { issuedOnText: '43225' } },
    noticed: { 2: ['dateUnreadable'], 3: ['dateUnreadable'] },
  },
  {
    name: 'arrival numbers and years of several kinds',
    fileName: 'so-den.xlsx',
    bytes: () =>
      sheetBytes([
        ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng VB', 'Trích yếu'],
        [day(2026, 1, 5), '01', 'Tỉnh ủy', '12-NQ/TU', day(2025, 12, 31), 'Nghị quyết'],
        [day(2026, 1, 5), 1, 'Tỉnh ủy', '13-NQ/TU', '31/12/2025', 'Nghị quyết khác'],
        ['06/01/2026', '1234', 'Tỉnh ủy', '14-NQ/TU', '31.12.2025', 'Nghị quyết thứ ba'],
      ]),
    headerRows: [1],
    columns: {
      1: 'receivedOn',
      2: 'arrivalNumber',
      3: 'issuer',
      4: 'numberSymbol',
      5: 'issuedOn',
      6: 'summary',
    },
    rows: {
      2: { arrivalNumber: '01', receivedOn: '2026-01-05', issuedOn: '2025-12-31' },
      3: { arrivalNumber: '1', issuedOn: '2025-12-31' },
      4: { arrivalNumber: '1234', receivedOn: '2026-01-06', issuedOn: '2025-12-31' },
    },
  },
];
