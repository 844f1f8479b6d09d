import { existsSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { figuresContract } from '../../../shared/contract/figures.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { beginRegister } from '../startup/beginRegister.ts';
import { sampleOffice } from '../startup/sampleDirectives.ts';
import { figuresHandlers } from './handlers.ts';
import { addForm, addUnit, type TestForm, type } from './testFigures.ts';

let context: TestContext;
let form: TestForm;
let province: string;
let an: string;

beforeEach(async () => {
  context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Lan', content: 'empty' });
  province = await addUnit(context, 'Tỉnh Mẫu', { level: 'province' });
  an = await addUnit(context, 'Xã An', { parentId: province });
  const binh = await addUnit(context, 'Xã Bình', { parentId: province });
  await addUnit(context, 'Xã Cẩm', { parentId: province });
  form = await addForm(context, 'month', {
    họp: { heading: '1. Lãnh đạo' },
    hộ: { heading: '1. Lãnh đạo', nature: 'stock', overTime: 'last' },
    dự: { heading: '2. Học tập', kind: 'ratio', unitOfMeasure: '%' },
    nghèo: { heading: '2. Học tập', kind: 'ratio', unitOfMeasure: '%' },
    'khó khăn': { kind: 'text', overUnits: 'none', overTime: 'none' },
  });
  await type(context, form, '2026-09', an, {
    họp: ['hơn 1.012', 'chưa kể họp chi bộ'],
    hộ: '100',
    dự: '9/10',
    nghèo: '9,78%',
    'khó khăn': 'đường xa',
  });
  await type(context, form, '2026-09', binh, { họp: '4', dự: '10/20', nghèo: '12%' });
  await type(context, form, '2026-08', binh, { họp: '10' });
});
afterEach(() => context.dispose());

const question = (values: object) =>
  figuresContract.table.input.parse({ formId: form.formId, period: '2026-09', ...values });

const table = (values: object) => figuresHandlers.table(question(values), context);

const texts = (cells: readonly { text: string }[] | null | undefined) =>
  cells?.map(({ text }) => text);

test('the table has every unit as it typed, what is empty stays empty, and totals by each rule', async () => {
  const { rows, total, remarks, columns } = await table({ shape: 'table' });
  expect(columns.map(({ name }) => name)).toEqual(['họp', 'hộ', 'dự', 'nghèo', 'khó khăn']);
  expect(rows.map(({ unit, cells }) => [unit, ...(texts(cells) ?? [])])).toEqual([
    ['Xã An', 'hơn 1.012', '100', '9/10', '9,78%', 'đường xa'],
    ['Xã Bình', '4', '', '10/20', '12%', ''],
    ['Xã Cẩm', '', '', '', '', ''],
  ]);
  // 19 of 30; two bare percentages are not added, and a text is no sum.
  expect(texts(total)).toEqual(['1.016', '100', '63,33%', '', '']);
  expect(total?.map(({ reason }) => reason)).toEqual([null, null, null, 'withoutWeight', null]);
  expect(total?.[0]?.approximate).toBe(1);
  expect(remarks).toEqual([{ row: 0, column: 0, text: 'chưa kể họp chi bộ' }]);
});

test('the form of one unit has its own figures alone', async () => {
  const { rows, total, unit } = await table({ shape: 'form', unitId: an });
  expect(unit).toBe('Xã An');
  expect(rows).toHaveLength(1);
  expect(texts(rows[0]?.cells)).toEqual(['hơn 1.012', '100', '9/10', '9,78%', 'đường xa']);
  expect(total).toBeNull();
});

test('figures added up are those of the page, without the texts of single units', async () => {
  const { rows, total, unit, columns } = await table({
    shape: 'table',
    view: 'current',
    period: '2026-Q3',
  });
  expect(unit).toBe('Tỉnh Mẫu');
  expect(columns).toHaveLength(4);
  expect(rows.map(({ unit: name, cells }) => [name, cells[0]?.value])).toEqual([
    ['Xã An', 1012],
    ['Xã Bình', 14],
    ['Xã Cẩm', null],
  ]);
  expect(texts(total)).toEqual(['1.026', '100', '63,33%', '']);
});

test('a period that the form has no figures of is an empty paper, a wrong one is refused', async () => {
  const empty = await table({ shape: 'table', period: '2025-01' });
  expect(empty.rows).toHaveLength(3);
  expect(texts(empty.total)).toEqual(['', '', '', '', '']);
  await expect(table({ shape: 'table', period: '2026' })).rejects.toMatchObject({
    code: 'validation',
  });
});

async function workbook(values: object): Promise<Worksheet> {
  const file = join(context.folder, 'Số liệu.xlsx');
  context.answers.save.push(file);
  const asked = { jobId: newId(), ...question(values) };
  const written = await figuresHandlers.workbook(asked, context);
  expect(written).toMatchObject({ isWritten: true, fileName: 'Số liệu.xlsx' });
  const read = new exceljs.Workbook();
  await read.xlsx.readFile(file);
  const [sheet] = read.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function findRow(sheet: Worksheet, name: string, column: number) {
  const rows = sheet.getRows(1, sheet.rowCount) ?? [];
  const row = rows.find((each) => each.getCell(column).value === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

test('in the workbook figures are numbers that read as typed; nothing is not zero', async () => {
  const sheet = await workbook({ shape: 'table' });
  const line = findRow(sheet, 'Xã An', 2);
  expect([3, 4, 5, 6, 7].map((column) => line.getCell(column).value)).toEqual([
    1012,
    100,
    '9/10',
    9.78,
    'đường xa',
  ]);
  expect(line.getCell(3).numFmt).toBe('"hơn "#,##0');
  expect(line.getCell(6).numFmt).toBe('#,##0.00"%"');
  expect(findRow(sheet, 'Xã Cẩm', 2).getCell(3).value).toBeNull();
  const total = findRow(sheet, 'Tổng cộng', 2);
  expect(total.getCell(3).value).toBe(1016);
  expect(total.getCell(3).numFmt).toBe('"≈ "#,##0');
  expect(total.getCell(5).value).toBeCloseTo(63.3333, 4);
  expect(total.getCell(5).numFmt).toBe('#,##0.00"%"');
  expect(total.getCell(6).value).toBe('không cộng');
  findRow(sheet, 'Xã An, họp: chưa kể họp chi bộ', 1);
  findRow(sheet, 'Tổng cộng, họp: gồm 1 số gần đúng', 1);
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
});

test('the form in the workbook has an indicator a line under its heading, with the note', async () => {
  const sheet = await workbook({ shape: 'form', unitId: an });
  findRow(sheet, 'Đơn vị: Xã An', 1);
  findRow(sheet, '1. Lãnh đạo', 1);
  const line = findRow(sheet, 'họp', 2);
  expect(line.getCell(4).value).toBe(1012);
  expect(line.getCell(5).value).toBe('chưa kể họp chi bộ');
  expect(sheet.pageSetup.orientation).toBe('portrait');
});

test('a closed dialog writes nothing', async () => {
  context.answers.save.push(undefined);
  const asked = { jobId: newId(), ...question({ shape: 'table' }) };
  expect(await figuresHandlers.workbook(asked, context)).toMatchObject({ isWritten: false });
  expect(existsSync(join(context.folder, 'Số liệu.xlsx'))).toBe(false);
});
