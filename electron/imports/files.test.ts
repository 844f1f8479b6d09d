import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import officeCrypto from 'officecrypto-tool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranslator } from '../../shared/locales/index.ts';
import { importRegisterFile } from '../features/imports/importFile.ts';
import type { TestContext } from '../testContext.ts';
import { makeXls } from '../workbooks/fixtures/makeXls.ts';
import { makeXlsx, sheetData } from '../workbooks/fixtures/makeXlsx.ts';
import { emptyRegister, openFile, planFile } from './fixtures/importing.ts';
import {
  day,
  ledgerHeader,
  ledgerRow,
  writeLedger,
  writeWorkbookFile,
} from './fixtures/registerWorkbook.ts';

let office: TestContext;

beforeAll(async () => {
  office = await emptyRegister();
});

afterAll(() => office.dispose());

function fileOf(name: string, content: Buffer | string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'so-dan-van-tep-')), name);
  writeFileSync(file, content);
  return file;
}

async function ledgerBytes(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Sổ');
  sheet.addRow(ledgerHeader);
  sheet.addRow(ledgerRow(1));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test.each<[string, string, () => Buffer | string | Promise<Buffer | string>]>([
  ['a text without a table', 'fileNotWorkbook', () => 'Kính gửi: các đồng chí.\nThân ái.'],
  ['a picture', 'fileNotWorkbook', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['an empty file', 'fileUnsupported', () => ''],
  ['a cut workbook', 'fileUnreadable', async () => (await ledgerBytes()).subarray(0, 4000)],
  [
    'a workbook with a password',
    'filePassword',
    async () => officeCrypto.encrypt(await ledgerBytes(), { password: 'bi-mat' }),
  ],
  [
    'a workbook that swells beyond reason',
    'fileTooLarge',
    () =>
      makeXlsx({
        sheet: sheetData(
          `<c r="A1" t="inlineStr"><is><t>${'a'.repeat(300 * 1024 * 1024)}</t></is></c>`,
        ),
      }),
  ],
  [
    'a workbook with an entity',
    'fileUnreadable',
    () => makeXlsx({ sheet: `<!DOCTYPE x>${sheetData('')}` }),
  ],
  ['an empty sheet', 'noTable', () => makeXlsx({ sheet: sheetData() })],
])(
  '%s is refused with a plain reason (%s), and nothing is left of it',
  async (_what, code, make) => {
    const file = fileOf('so.xlsx', await make());
    await expect(openFile(office, file)).rejects.toMatchObject({
      code,
      details: { fileName: 'so.xlsx' },
    });
    expect(readdirSync(office.session.folder.staging)).toEqual([]);
  },
);

test.each(['so.xlsm', 'so.xls', 'so.csv'])(
  'a workbook named %s is read as the workbook it is',
  async (name) => {
    const { rows } = await planFile(office, fileOf(name, await ledgerBytes()));
    expect(rows.map(({ action }) => action)).toEqual(['create']);
  },
);

test('a file that is not there is refused as unreadable', async () => {
  const missing = join(tmpdir(), 'khong-co-tep-nay.xlsx');
  await expect(openFile(office, missing)).rejects.toMatchObject({ code: 'fileUnreadable' });
});

test('names that JavaScript has a use for are ordinary names', async () => {
  const file = await writeWorkbookFile(
    [
      {
        name: '__proto__',
        rows: [
          [...ledgerHeader, '__proto__', 'constructor'],
          [...ledgerRow(1, { 3: '__proto__', 7: 'constructor' }), '__proto__', 'toString'],
        ],
      },
    ],
    '__proto__.xlsx',
  );
  const { rows } = await planFile(office, file);
  expect(rows[0]).toMatchObject({
    action: 'create',
    values: { issuer: '__proto__', field: 'constructor' },
  });
});

test('a text longer than the register takes refuses its row and names the cell', async () => {
  const { rows } = await planFile(
    office,
    await writeLedger([
      ledgerRow(1, { 6: 'a'.repeat(4001) }),
      ledgerRow(2, { 6: 'a'.repeat(4000) }),
    ]),
  );
  expect(rows.map(({ action }) => action)).toEqual(['error', 'create']);
  expect(rows[0]?.issues).toContainEqual({ column: 7, code: 'tooLong', details: { limit: 4000 } });
});

test('a lone cell at the end of the sheet counts the blank rows between', async () => {
  const cell = (reference: string, text: string) =>
    `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
  const sheet = `<sheetData>${[
    row(1, cell('A1', 'Số, ký hiệu') + cell('B1', 'Trích yếu') + cell('C1', 'Ngày ban hành')),
    row(2, cell('A2', '01-NQ/TU') + cell('B2', 'Một') + cell('C2', '03/6/2013')),
    row(70_000, cell('A70000', '02-NQ/TU') + cell('B70000', 'Hai') + cell('C70000', '03/6/2013')),
  ].join('')}</sheetData>`;
  const result = await importRegisterFile(office, {
    file: fileOf('xa.xlsx', makeXlsx({ sheet })),
    dryRun: true,
    translate: createTranslator('vi'),
  });
  expect(result.totals).toMatchObject({ read: 69_999, created: 2, skipped: 69_997 });
});

test('an .xls is read as an .xlsx is', async () => {
  const sheet = utils.aoa_to_sheet([ledgerHeader, ledgerRow(1), ledgerRow(2)], {
    cellDates: true,
    dateNF: 'dd/mm/yyyy',
    UTC: true,
  });
  const workbook = utils.book_new(sheet, 'Văn bản đến');
  const bytes: Buffer = write(workbook, { bookType: 'biff8', type: 'buffer' });
  const { rows: planned } = await planFile(office, fileOf('so.xls', bytes));
  expect(planned.map(({ values }) => values['numberSymbol'])).toEqual(['1-NQ/TU', '2-NQ/TU']);
  expect(planned[0]?.values).toMatchObject({ issuedOn: '2018-05-02', issuer: 'Tỉnh ủy' });
});

test('a register in .VnTime comes out in Unicode, and the columns say how they were written', async () => {
  const legacy = [
    ['STT', 'Sè, ký hiÖu', 'TrÝch yÕu', 'Ngµy ban hµnh'],
    ['1', '25-NQ/TW', 'VÒ c«ng t¸c d©n vËn', '03/6/2013'],
    ['2', '290-Q§/TW', 'Quy chÕ c«ng t¸c d©n vËn', '25/02/2010'],
  ];
  const strings = legacy.flat();
  const bytes = makeXls({
    fonts: ['.VnTime'],
    styles: [{ font: 0, format: 0 }],
    strings: strings.map((text) => ({ text })),
    rows: legacy.map((cells, row) => ({
      row: row + 1,
      cells: cells.map((_text, column) => ({
        column: column + 1,
        text: row * cells.length + column,
        style: 0,
      })),
    })),
  });
  const result = await importRegisterFile(office, {
    file: fileOf('so-cu.xls', bytes),
    dryRun: true,
    translate: createTranslator('vi'),
  });
  expect(result.encoding).toBe('tcvn3');
  expect(result.columns.find(({ field }) => field === 'summary')?.encoding).toBe('tcvn3');
  expect(result.rows.map(({ values }) => [values['numberSymbol'], values['summary']])).toEqual([
    ['25-NQ/TW', 'Về công tác dân vận'],
    ['290-QĐ/TW', 'Quy chế công tác dân vận'],
  ]);
});

test('several years of a register in one sheet are all read', async () => {
  const { rows } = await planFile(
    office,
    await writeLedger(
      [1998, 2007, 2018, 2026].map((year, index) => ledgerRow(index + 1, { 5: day(year, 1, 5) })),
    ),
  );
  expect(rows.map(({ values }) => values['issuedOn'])).toEqual([
    '1998-01-05',
    '2007-01-05',
    '2018-01-05',
    '2026-01-05',
  ]);
});
