import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import officeCrypto from 'officecrypto-tool';
import { makeXls } from '../../../electron/workbooks/fixtures/makeXls.ts';
import { makeXlsx, sheetData } from '../../../electron/workbooks/fixtures/makeXlsx.ts';
import { makeZip } from '../../../electron/workbooks/fixtures/makeZip.ts';
import {
  type CorpusRefusal,
  type CorpusTable,
  plainColumns,
  plainDocuments,
  plainHeader,
  plainRows,
} from './corpusCase.ts';
import { toTcvn3 } from './oldEncodings.ts';
import { sheetBytes } from './sheetBytes.ts';

const plain = { headerRows: [1], columns: plainColumns, rows: plainDocuments(2) };
const table = [[...plainHeader], ...plainRows.map((row) => [...row])];
const workbook = () => sheetBytes(table);

function biff8(): Buffer {
  return write(utils.book_new(utils.aoa_to_sheet(table), 'Sổ'), {
    bookType: 'biff8',
    type: 'buffer',
  });
}

/** An .xls with fonts, where old encodings live. */
function fontedXls(): Buffer {
  const strings = table.flat().map((value) => ({ text: toTcvn3(String(value)) }));
  return makeXls({
    fonts: ['.VnTime'],
    styles: [{ font: 0, format: 0 }],
    strings,
    rows: table.map((cells, row) => ({
      row: row + 1,
      cells: cells.map((_value, column) => ({
        column: column + 1,
        text: row * plainHeader.length + column,
        style: 0,
      })),
    })),
  });
}

/** Serial numbers of an .xls that counts from 1904. */
function xls1904(): Buffer {
  return makeXls({
    fonts: ['Arial'],
    styles: [
      { font: 0, format: 0 },
      { font: 0, format: 14 },
    ],
    date1904: true,
    strings: [...plainHeader, '1-TB/ĐU', 'Thông báo'].map((text) => ({ text })),
    rows: [
      {
        row: 1,
        cells: plainHeader.map((_text, column) => ({ column: column + 1, text: column, style: 0 })),
      },
      {
        row: 2,
        cells: [
          { column: 1, number: 1, style: 0 },
          { column: 2, text: 4, style: 0 },
          { column: 3, number: 43_224 - 1462, style: 1 },
          { column: 4, text: 5, style: 0 },
        ],
      },
    ],
  });
}

/** Workbooks by their content and not by their name. */
export const fileCases: readonly CorpusTable[] = [
  { name: 'an .xls of Excel 97', fileName: 'biff8.xls', bytes: biff8, ...plain },
  {
    name: 'an .xls in .VnTime',
    fileName: 'vntime.xls',
    bytes: fontedXls,
    ...plain,
    encodings: { 4: 'tcvn3' },
  },
  {
    name: 'an .xls that counts from 1904',
    fileName: 'lich-1904.xls',
    bytes: xls1904,
    headerRows: [1],
    columns: plainColumns,
    rows: { 2: { numberSymbol: '1-TB/ĐU', issuedOn: '2018-05-04' } },
  },
  {
    name: 'an .xls that LibreOffice wrote',
    fileName: 'libreoffice.xls',
    bytes: () => readFileSync(new URL('libreOffice.xls', import.meta.url)),
    headerRows: [3],
    columns: plainColumns,
    rows: plainDocuments(4),
  },
  { name: 'an .xlsx named .xls', fileName: 'doi-ten.xls', bytes: workbook, ...plain },
  { name: 'an .xls named .xlsx', fileName: 'doi-ten.xlsx', bytes: biff8, ...plain },
  { name: 'a workbook named .xlsm', fileName: 'co-macro.xlsm', bytes: workbook, ...plain },
  { name: 'a workbook named .csv', fileName: 'doi-ten.csv', bytes: workbook, ...plain },
];

const part = (name: string, content = '<x/>') => ({ name, content });
const docx = () =>
  makeZip([
    part('[Content_Types].xml'),
    part('_rels/.rels', '<Relationships/>'),
    part('word/document.xml'),
  ]);
const ods = () =>
  makeZip([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part('content.xml'),
  ]);

/** Files that are no register, each named for what it is. */
export const refusals: readonly CorpusRefusal[] = [
  {
    name: 'a workbook with a password',
    fileName: 'mat-khau.xlsx',
    bytes: async () => officeCrypto.encrypt(await workbook(), { password: 'mot-hai-ba' }),
    code: 'filePassword',
  },
  {
    name: 'a Word file',
    fileName: 'van-ban.xlsx',
    bytes: docx,
    code: 'fileNotWorkbook',
    reason: 'docx',
  },
  {
    name: 'an OpenDocument sheet',
    fileName: 'so.ods',
    bytes: ods,
    code: 'fileUnsupported',
    reason: 'ods',
  },
  {
    name: 'a PDF',
    fileName: 'so.xls',
    bytes: () => Buffer.from('%PDF-1.4\n%âãÏÓ\n', 'latin1'),
    code: 'fileNotWorkbook',
    reason: 'pdf',
  },
  {
    name: 'an RTF',
    fileName: 'so.xls',
    bytes: () => Buffer.from('{\\rtf1\\ansi'),
    code: 'fileNotWorkbook',
    reason: 'rtf',
  },
  {
    name: 'a picture',
    fileName: 'anh.xlsx',
    bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    code: 'fileNotWorkbook',
  },
  {
    name: 'a workbook of Excel 2',
    fileName: 'excel2.xls',
    bytes: () => Buffer.from([0x09, 0, 4, 0, 2, 0, 0x10, 0]),
    code: 'fileUnsupported',
    reason: 'biff2',
  },
  {
    name: 'a workbook of Excel 4',
    fileName: 'excel4.xls',
    bytes: () => Buffer.from([0x09, 4, 6, 0, 0, 0, 0x10, 0, 0, 0]),
    code: 'fileUnsupported',
    reason: 'biff4',
  },
  {
    name: 'an XML workbook of Excel 2003',
    fileName: 'so.xls',
    bytes: () =>
      Buffer.from(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    code: 'fileUnsupported',
    reason: 'xml2003',
  },
  {
    name: 'a page saved with its pictures',
    fileName: 'so.xls',
    bytes: () => Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n'),
    code: 'fileUnsupported',
    reason: 'mht',
  },
  {
    name: 'an empty file',
    fileName: 'rong.xlsx',
    bytes: () => Buffer.alloc(0),
    code: 'fileUnsupported',
    reason: 'empty',
  },
  {
    name: 'a workbook cut in the middle',
    fileName: 'hong.xlsx',
    bytes: async () => {
      const bytes = await workbook();
      return bytes.subarray(0, bytes.length >> 1);
    },
    code: 'fileUnreadable',
  },
  {
    name: 'a sheet without anything',
    fileName: 'trong.xlsx',
    bytes: () => makeXlsx({ sheet: sheetData() }),
    code: 'noTable',
  },
  {
    name: 'an entity in the sheet',
    fileName: 'thuc-the.xlsx',
    bytes: () => makeXlsx({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetData('')}` }),
    code: 'fileUnreadable',
  },
];
