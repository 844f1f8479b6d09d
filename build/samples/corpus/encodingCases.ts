import {
  type CorpusTable,
  plainColumns,
  plainDocuments,
  plainHeader,
  plainRows,
} from './corpusCase.ts';
import {
  toCodePage1258,
  toTcvn3,
  toTcvn3Capitals,
  toViscii,
  toVni,
  toVps,
} from './oldEncodings.ts';
import { type CorpusCell, sheetBytes } from './sheetBytes.ts';

const plain = { headerRows: [1], columns: plainColumns, rows: plainDocuments(2) };

/** The plain register with its texts encoded, in a font. */
function inFont(encode: (text: string) => string, font: string) {
  const cell = (value: string | number): CorpusCell =>
    typeof value === 'number' ? value : { text: encode(value), font };
  return () => sheetBytes([plainHeader, ...plainRows].map((row) => row.map(cell)));
}

const shouted = plainRows.map(([ordinal, symbol, date, summary]) => [
  ordinal,
  symbol,
  date,
  { text: toTcvn3Capitals(summary), font: '.VnTimeH' },
]);

/** A word in .VnTime within a cell of another font. */
const mixed: CorpusCell = {
  runs: [
    { text: 'Kế hoạch ', font: 'Times New Roman' },
    { text: toTcvn3('công tác dân vận'), font: '.VnTime' },
    { text: ' năm 2013 của Đảng ủy', font: 'Times New Roman' },
  ],
};

/** Old encodings by font and against it (domain.md §7.5). */
export const encodingCases: readonly CorpusTable[] = [
  {
    name: 'TCVN3 in .VnTime',
    fileName: 'vntime.xlsx',
    bytes: inFont(toTcvn3, '.VnTime'),
    ...plain,
    encodings: { 4: 'tcvn3' },
  },
  {
    name: 'capitals of .VnTimeH',
    fileName: 'vntimeh.xlsx',
    bytes: () => sheetBytes([[...plainHeader], ...shouted]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: { summary: 'VỀ CÔNG TÁC DÂN VẬN TRONG TÌNH HÌNH MỚI' },
      3: { summary: 'BAN HÀNH QUY CHẾ CÔNG TÁC DÂN VẬN CỦA HỆ THỐNG CHÍNH TRỊ' },
      4: { summary: 'ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO TƯ TƯỞNG HỒ CHÍ MINH' },
    },
    encodings: { 4: 'tcvn3' },
  },
  {
    name: 'VNI',
    fileName: 'vni.xlsx',
    bytes: inFont(toVni, 'VNI-Times'),
    ...plain,
    encodings: { 4: 'vni' },
  },
  { name: 'VPS', fileName: 'vps.xlsx', bytes: inFont(toVps, 'VPS Times'), ...plain },
  { name: 'VISCII', fileName: 'viscii.xlsx', bytes: inFont(toViscii, 'VI Times'), ...plain },
  {
    name: 'Windows-1258 read as Latin-1',
    fileName: 'cp1258.xlsx',
    bytes: inFont(toCodePage1258, 'Arial'),
    ...plain,
  },
  {
    name: 'TCVN3 in a font that is no TCVN3 font',
    fileName: 'phong-sai.xlsx',
    bytes: inFont(toTcvn3, 'Times New Roman'),
    ...plain,
    encodings: { 4: 'tcvn3' },
  },
  {
    name: 'Unicode in .VnTime',
    fileName: 'phong-doi.xlsx',
    bytes: inFont((text) => text, '.VnTime'),
    ...plain,
    encodings: { 4: 'unicode' },
  },
  {
    name: 'decomposed Unicode of macOS',
    fileName: 'nfd.xlsx',
    bytes: inFont((text) => text.normalize('NFD'), 'Arial'),
    ...plain,
  },
  {
    name: 'a run in .VnTime within Unicode text',
    fileName: 'hai-phong-mot-o.xlsx',
    bytes: () =>
      sheetBytes([
        [...plainHeader],
        [1, '12-KH/ĐU', '05/02/2013', mixed],
        [2, '13-KH/ĐU', '06/02/2013', 'Kế hoạch'],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: { summary: 'Kế hoạch công tác dân vận năm 2013 của Đảng ủy' },
      3: { summary: 'Kế hoạch' },
    },
  },
  {
    name: 'foreign words beside old text',
    fileName: 'chu-latin.xlsx',
    bytes: () =>
      sheetBytes([
        [...plainHeader],
        [1, '01-TB/ĐU', '05/02/2013', { text: 'Café à la carte', font: 'Arial' }],
        [2, '02-TB/ĐU', '06/02/2013', { text: toTcvn3('Thông báo kết luận'), font: '.VnTime' }],
        [3, '03-TB/ĐU', '07/02/2013', { text: 'Windows 10 - USB 3.0', font: '.VnTime' }],
      ]),
    headerRows: [1],
    columns: plainColumns,
    rows: {
      2: { summary: 'Café à la carte' },
      3: { summary: 'Thông báo kết luận' },
      4: { summary: 'Windows 10 - USB 3.0' },
    },
    encodings: { 4: 'mixed' },
  },
];
