import {
  type CorpusTable,
  plainColumns,
  plainDocuments,
  plainHeader,
  plainRows,
} from './corpusCase.ts';
import { toCodePage1258, toTcvn3, toVni } from './oldEncodings.ts';

const plain = { headerRows: [1], columns: plainColumns, rows: plainDocuments(2) };

function lines(separator: string): string {
  // "Số, ký hiệu" has a comma.
  const quoted = (value: string | number) => {
    const text = String(value);
    return text.includes(separator) ? `"${text}"` : text;
  };
  return [plainHeader, ...plainRows].map((row) => row.map(quoted).join(separator)).join('\r\n');
}

function utf16(text: string, isBigEndian = false): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

const tableRow = (row: readonly (string | number)[]) =>
  `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** Separated text in the code pages of twenty years, and pages that call themselves workbooks. */
export const textFileCases: readonly CorpusTable[] = [
  {
    name: 'csv in UTF-8 with its mark',
    fileName: 'utf8-bom.csv',
    bytes: () => Buffer.from(`\ufeff${lines(',')}`),
    ...plain,
  },
  { name: 'csv in UTF-8', fileName: 'utf8.csv', bytes: () => Buffer.from(lines(';')), ...plain },
  { name: 'tsv in UTF-8', fileName: 'utf8.tsv', bytes: () => Buffer.from(lines('\t')), ...plain },
  { name: 'text in UTF-16', fileName: 'utf16.txt', bytes: () => utf16(lines('\t')), ...plain },
  {
    name: 'csv in UTF-16, the other way round',
    fileName: 'utf16be.csv',
    bytes: () => utf16(lines(','), true),
    ...plain,
  },
  {
    name: 'csv in Windows-1258',
    fileName: 'cp1258.csv',
    bytes: () => Buffer.from(toCodePage1258(lines(';')), 'latin1'),
    ...plain,
  },
  {
    name: 'csv in TCVN3',
    fileName: 'tcvn3.csv',
    bytes: () => Buffer.from(toTcvn3(lines(';')), 'latin1'),
    ...plain,
    encodings: { 4: 'tcvn3' },
  },
  {
    name: 'csv in VNI',
    fileName: 'vni.csv',
    bytes: () => Buffer.from(toVni(lines(';')), 'latin1'),
    ...plain,
    encodings: { 4: 'vni' },
  },
  {
    name: 'csv with a letterhead, quotes and lines within cells',
    fileName: 'nhieu-dong.csv',
    bytes: () =>
      Buffer.from(
        'ĐẢNG ỦY XÃ THẠCH ĐIỀN;;;\n;;;\nSTT;Số, ký hiệu;Ngày ban hành;Trích yếu nội dung\n' +
          '1;25-NQ/TW;03/6/2013;"Về ""dân vận khéo""\ntrong tình hình mới"\n',
      ),
    headerRows: [3],
    columns: plainColumns,
    rows: { 4: { summary: 'Về "dân vận khéo"\ntrong tình hình mới', issuedOn: '2013-06-03' } },
  },
  {
    name: 'a page named .xls',
    fileName: 'trang-web.xls',
    bytes: () =>
      Buffer.from(
        `<html><meta charset="utf-8"><table>${[plainHeader, ...plainRows].map(tableRow).join('')}</table></html>`,
      ),
    ...plain,
  },
  {
    name: 'separated text named .xls',
    fileName: 'van-ban.xls',
    bytes: () => Buffer.from(lines('\t')),
    ...plain,
  },
];
