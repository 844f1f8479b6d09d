import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { v7 as newId } from 'uuid';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import type { PaperPort } from '../context.ts';
import { JobRunner } from '../jobs/jobRunner.ts';
import { insertDirective } from '../database/directiveRows.ts';
import { readLookups } from '../database/lookups.ts';
import { writeOffice } from '../database/officeRows.ts';
import { Session } from '../database/session.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleDirectives, sampleOffice } from '../features/startup/sampleDirectives.ts';
import { createTranslator } from '../../shared/locales/index.ts';
import { exportPdf, exportWorkbook } from '../features/exports/exportRegister.ts';
import { exportsHandlers } from '../features/exports/handlers.ts';
import { importRegisterFile } from '../features/imports/importFile.ts';
import { seedRegister } from '../bench/seedRegister.ts';
import { openWorkbook } from '../workbooks/readWorkbook.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { headerRow } from './houseSheet.ts';
import { writeRegister } from './writeRegister.ts';

let context: TestContext;
let file: string;
beforeEach(async () => {
  context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Lan', content: 'sample' });
  file = join(context.folder, 'Sổ văn bản.xlsx');
});
afterEach(() => context.dispose());

const view = registerViewSchema.parse({});

async function add(values: object): Promise<void> {
  await context.database.change('Lan', async (change) => {
    await insertDirective(
      change,
      directiveValuesSchema.parse(values),
      await readLookups(change.transaction),
    );
  });
}

async function write(asked = view): Promise<Worksheet> {
  await writeRegister(context.session.folder.databaseFile, file, asked, () => {});
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The rows of the table as written: number → cells by column title. */
function tableRows(sheet: Worksheet): Record<string, unknown>[] {
  const titles = (sheet.getRow(headerRow).values as unknown[]).slice(1).map(String);
  const rows: Record<string, unknown>[] = [];
  sheet.eachRow((row, number) => {
    if (number <= headerRow || typeof row.getCell(1).value !== 'number') return;
    rows.push(
      Object.fromEntries(titles.map((title, index) => [title, row.getCell(index + 1).value])),
    );
  });
  return rows;
}

test('the whole register is written under its title, every document once', async () => {
  const sheet = await write();
  expect(sheet.getCell('A2').value).toBe('ĐẢNG ỦY XÃ THẠCH ĐIỀN');
  expect(sheet.getCell('A3').value).toBe('SỔ VĂN BẢN CHỈ ĐẠO');
  const rows = tableRows(sheet);
  expect(rows).toHaveLength(sampleDirectives.length);
  expect(rows.map((row) => row['STT'])).toEqual(rows.map((_row, index) => index + 1));
});

test('the sheet prints as an office expects: A4 lying, one page wide, the header repeated and frozen', async () => {
  const sheet = await write();
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(sheet.pageSetup.printTitlesRow).toBe(`${headerRow}:${headerRow}`);
  expect(sheet.headerFooter).not.toHaveProperty('firstHeader');
  expect(sheet.headerFooter.differentFirst).toBe(true);
  expect(sheet.headerFooter.oddHeader).toMatch(/&P$/);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: headerRow });
  expect(sheet.getRow(headerRow).getCell(2).font).toMatchObject({ size: 12, bold: true });
  const cell = sheet.getRow(headerRow + 1).getCell(2);
  expect(cell.font.name).toBe('Times New Roman');
  expect(cell.border.top?.style).toBe('thin');
});

/** The columns that nobody sees, by title. */
function hiddenColumns(sheet: Worksheet): unknown[] {
  const titles = sheet.getRow(headerRow);
  const places = Array.from({ length: titles.cellCount }, (_cell, index) => index + 1);
  return places
    .filter((place) => sheet.getColumn(place).hidden)
    .map((place) => titles.getCell(place).value);
}

test('all columns stand as in a ledger, number first, and those that hold nothing are out of sight', async () => {
  await add({
    numberSymbol: '1-TB/ĐU',
    summary: 'lẻ loi',
    dueOn: '2026-10-01',
    status: 'unknown',
  });
  const one = registerViewSchema.parse({ filter: { search: 'lẻ loi' } });
  const sheet = await write(one);
  const titles = sheet.getRow(headerRow).values as unknown[];
  expect(titles.slice(1, 7)).toEqual([
    'STT',
    'Số, ký hiệu',
    'Ngày ban hành',
    'Loại văn bản',
    'Cơ quan ban hành',
    'Trích yếu',
  ]);
  const hidden = hiddenColumns(sheet);
  expect(hidden).toEqual(
    expect.arrayContaining(['Tên gọi tắt', 'Lĩnh vực', 'Thực hiện văn bản', 'Hiệu lực']),
  );
  for (const title of ['Số, ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Hạn thực hiện'])
    expect(hidden).not.toContain(title);
  await add({ summary: 'lẻ loi', alias: 'NQTW 4', status: 'inForce' });
  const both = hiddenColumns(await write(one));
  expect(both).not.toContain('Tên gọi tắt');
  expect(both).not.toContain('Hiệu lực');
});

test('columns that were chosen stay in sight, also when they hold nothing', async () => {
  const chosen = registerViewSchema.parse({ columns: ['summary', 'alias', 'notes'] });
  const nothing = { ...chosen, filter: { ...chosen.filter, search: '25-NQ/TW' } };
  expect(hiddenColumns(await write(nothing))).toEqual([]);
});

test('a column that is out of sight is there to be filled in, and is taken in again', async () => {
  const one = registerViewSchema.parse({ filter: { search: '25-NQ/TW' } });
  const sheet = await write(one);
  expect(hiddenColumns(sheet)).toContain('Số đến');
  const titles = sheet.getRow(headerRow).values as unknown[];
  sheet.getRow(headerRow + 1).getCell(titles.indexOf('Số đến')).value = '127';
  await sheet.workbook.xlsx.writeFile(file);
  const translate = createTranslator('vi');
  const { totals } = await importRegisterFile(context, { file, dryRun: false, translate });
  expect(totals).toMatchObject({ updated: 1, failed: 0 });
});

test('an abstract gets what numbers and dates leave of the sheet', async () => {
  const columns = ['numberSymbol', 'issuedOn', 'type', 'issuer', 'summary', 'dueOn'] as const;
  const sheet = await write(registerViewSchema.parse({ columns: [...columns] }));
  const width = (place: number) => sheet.getColumn(place).width ?? 0;
  expect(width(6)).toBeGreaterThan(3 * width(2));
});

test('a day is a true date that Excel sorts, a less exact date stays words', async () => {
  await add({ summary: 'a', issuedOn: '2015-03-09', issuedOnText: '9/3/15' });
  await add({ summary: 'b', issuedOn: '2015-Q3', issuedOnText: 'quý III năm 2015' });
  await add({ summary: 'c', issuedOnText: 'khoảng đầu năm' });
  const dates = new Map(
    tableRows(await write()).map((row) => [row['Trích yếu'], row['Ngày ban hành']]),
  );
  expect(dates.get('a')).toEqual(new Date('2015-03-09T00:00:00Z'));
  expect(dates.get('b')).toBe('quý III/2015');
  expect(dates.get('c')).toBe('khoảng đầu năm');
});

test.each(['=1+1', '+84', '-5', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=2'])(
  'text that looks like a formula or an escape stays the text it is: %s',
  async (text) => {
    await add({ numberSymbol: '1-TB/ĐU', summary: 'x', notes: `${text}.` });
    const found = tableRows(await write()).find((row) => row['Trích yếu'] === 'x');
    // A field is kept without outer spaces, so the tab is gone before it is written.
    expect(found?.['Ghi chú']).toBe(`${text.trim()}.`);
  },
);

test('text that looks like an escape of Excel is read back as it was typed', async () => {
  await add({ numberSymbol: '1-TB/ĐU', summary: 'x', notes: 'mã _x0041_ và _x000D_' });
  await write();
  const texts: string[] = [];
  await (
    await openWorkbook(file)
  ).readSheet(0, ({ cells }) => void texts.push(...cells.map(({ text }) => text)));
  expect(texts).toContain('mã _x0041_ và _x000D_');
});

test('only what the view shows is written, in its order and columns', async () => {
  const sheet = await write(
    registerViewSchema.parse({
      filter: { search: 'an giang' },
      sort: { field: 'issuedOn', direction: 'descending' },
      columns: ['numberSymbol', 'summary'],
    }),
  );
  const numbers = tableRows(sheet).map((row) => row['Số, ký hiệu']);
  expect(numbers).toEqual(['25-CTr/TU', '05/2013/CT-UBND', '04/2013/CT-UBND', '06-QC/TU']);
  expect(sheet.getRow(headerRow).cellCount).toBe(3);
});

test('a sheet with a part of the register says which part it is', async () => {
  const year = registerViewSchema.parse({ filter: { years: [2013], search: 'an giang' } });
  expect((await write(year)).getCell('A4').value).toMatch(
    /^\(Lọc theo Năm: 2013; chữ tìm: “an giang”\. In ngày \d\d\/\d\d\/\d{4}\)$/,
  );
  expect((await write()).getCell('A4').value).toMatch(/^\(In ngày /);
});

test('the written register can be taken in again and nothing in it is new', async () => {
  await add({ summary: '=1+1', issuer: '@ban', notes: '- dòng một\n+ dòng hai', type: 'đề cương' });
  await add({
    summary: 'hạn chưa rõ',
    issuedOn: '2026-03-02',
    dueOnText: 'trước mùa mưa',
  });
  await add({ alias: 'Chỉ thị Tết', issuedOn: '2026-Q1', status: 'unknown', notes: 'chưa có bản' });
  await add({ alias: 'NQTW 4 khóa XI', numberSymbol: '12 - NQ/TW', issuedOn: '2012-01-16' });
  await add({ summary: 'Hai  dấu\u00a0cách', issuer: 'BCH Đảng bộ Lạ', status: 'expired' });
  await add({ numberSymbol: '5-KH/TU', issuedOn: '2026-05-04', receivedOn: '2026-05-01' });
  await write();
  const translate = createTranslator('vi');
  const options = { file, dryRun: true, translate };
  const { totals, rows, columns } = await importRegisterFile(context, options);
  expect(columns.filter(({ field }) => field === null)).toEqual([]);
  const read = rows.filter(({ action }) => action !== 'skip');
  expect(read.filter(({ action }) => action !== 'same')).toEqual([]);
  expect(totals).toMatchObject({ created: 0, updated: 0, failed: 0 });
  expect(totals.same).toBe(sampleDirectives.length + 6);
});

test('a register longer than a sheet goes on on the next one, numbered on', async () => {
  await writeRegister(context.session.folder.databaseFile, file, view, () => {}, 12);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Văn bản chỉ đạo',
    'Văn bản chỉ đạo 2',
  ]);
  const numbers = workbook.worksheets.flatMap((sheet) => tableRows(sheet).map((row) => row['STT']));
  expect(numbers).toEqual(sampleDirectives.map((_directive, index) => index + 1));
});

test('25,000 documents arrive complete', async () => {
  const folder = join(context.folder, 'large');
  await seedRegister(folder, 25_000);
  const session = new Session(folder);
  await session.open();
  await session.database.change('Lan', (change) => writeOffice(change, { ...sampleOffice }));
  const stored = session.database.connection
    .prepare('SELECT summary FROM directives ORDER BY issued_on, sequence')
    .pluck()
    .all();
  await session.close();
  const summaries = registerViewSchema.parse({ columns: ['summary'] });
  await writeRegister(join(folder, 'register.db'), file, summaries, () => {});
  const written: string[] = [];
  const workbook = await openWorkbook(file);
  await workbook.readSheet(0, ({ cells, row }) => {
    const [ordinal, summary] = cells;
    if (row > headerRow && ordinal !== undefined && summary !== undefined)
      written.push(summary.text);
  });
  expect(written.length).toBe(25_000);
  expect(written.toSorted()).toEqual((stored as string[]).toSorted());
});

test('an older file of the same name is replaced only by a finished one', async () => {
  await write();
  await write();
  expect(readdirSync(context.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a place that cannot be written leaves nothing behind and says so', async () => {
  mkdirSync(file);
  await expect(
    writeRegister(context.session.folder.databaseFile, file, view, () => {}),
  ).rejects.toMatchObject({ code: 'fileLocked' });
  expect(existsSync(`${file}.tmp`)).toBe(false);
});

test('an export that is cancelled while it writes leaves no file', async () => {
  const folder = join(context.folder, 'large');
  await seedRegister(folder, 25_000);
  const large = await makeTestContext(folder);
  await large.database.change('Lan', (change) => writeOffice(change, { ...sampleOffice }));
  const jobId = newId();
  const failure = exportWorkbook(large, view, file, jobId).catch((error: unknown) => error);
  await vi.waitUntil(() => existsSync(`${file}.tmp`), { timeout: 20_000, interval: 5 });
  large.jobs.cancel(jobId);
  expect(await failure).toMatchObject({ code: 'cancelled' });
  await large.dispose();
  expect(readdirSync(context.folder).filter((name) => name.includes('.xlsx'))).toEqual([]);
});

test('a PDF is made of the printed page, told how far it is, and given up when cancelled', async () => {
  const pdf = join(context.folder, 'Sổ.pdf');
  const heard: unknown[] = [];
  const jobs = new JobRunner(
    () => {
      throw new Error('no process is needed');
    },
    ({ phase, done, total }) => heard.push([phase, done, total]),
  );
  const jobId = newId();
  const rows = sampleDirectives.length;
  const written = await exportPdf(
    {
      ...context,
      database: context.database,
      jobs,
      paper: {
        ...context.paper,
        toPdf: async (_route, place, { onRead, onLaidOut }) => {
          onRead(rows);
          onLaidOut();
          writeFileSync(place, '%PDF-');
        },
      },
    },
    view,
    pdf,
    jobId,
  );
  expect(written).toEqual({ rows });
  expect(heard).toEqual([
    ['reading', rows, rows],
    ['layingOut', 0, 0],
  ]);
  const paper: PaperPort = {
    ...context.paper,
    toPdf: (_route, place, { signal }) => {
      writeFileSync(place, '%PDF-');
      jobs.cancel(jobId);
      return Promise.reject(signal.reason as Error);
    },
  };
  rmSync(pdf);
  const given = { ...context, database: context.database, jobs, paper };
  await expect(exportPdf(given, view, pdf, jobId)).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(context.folder).filter((name) => name.includes('.pdf'))).toEqual([]);
});

test('a file in a folder that is gone is refused in plain words', async () => {
  const gone = join(context.folder, 'usb', 'so.xlsx');
  await expect(exportWorkbook(context, view, gone)).rejects.toMatchObject({
    code: 'folderReadOnly',
  });
  await expect(exportPdf(context, view, gone)).rejects.toMatchObject({ code: 'folderReadOnly' });
});

test('the file is proposed under a name with the day and written where the clerk says', async () => {
  context.answers.save.push(undefined, file);
  const closed = await exportsHandlers.workbook({ jobId: newId(), view }, context);
  expect(closed).toEqual({ isWritten: false, fileName: '', rows: 0 });
  const written = await exportsHandlers.workbook({ jobId: newId(), view }, context);
  expect(written).toEqual({
    isWritten: true,
    fileName: 'Sổ văn bản.xlsx',
    rows: sampleDirectives.length,
  });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});
