import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { activityValuesSchema } from '../../shared/domain/activities.ts';
import { unitValuesSchema } from '../../shared/domain/units.ts';
import { headerRow } from '../exports/houseSheet.ts';
import { activitiesHandlers } from '../features/activities/handlers.ts';
import { exportsHandlers } from '../features/exports/handlers.ts';
import { unitsHandlers } from '../features/units/handlers.ts';
import { emptyRegister } from '../imports/fixtures/importing.ts';
import { writeWorkbookFile } from '../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../testContext.ts';
import { deeds, importRegister } from './fixtures/registering.ts';
import { writeRecords } from './writeRecords.ts';

let context: TestContext;

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

async function written(register: 'organisations' | 'activities') {
  const file = join(context.folder, `${register}.xlsx`);
  const { databaseFile } = context.session.folder;
  const { rows } = await writeRecords({ databaseFile, register, file }, () => {});
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { file, rows, sheet };
}

async function addLives(): Promise<void> {
  const list = await writeWorkbookFile([
    {
      rows: [
        ['STT', 'Tên đơn vị', 'Hình thành từ', 'Ghi chú'],
        [1, 'Xã An', 'xã An (huyện Đông), xã Bình (huyện Đông) và một phần xã Cẩm', '=1+1'],
        [2, 'Xã Cẩm', 'Giữ nguyên'],
        [3, 'Xã Dương', 'xã Bình (huyện Tây); xã Em'],
        [4, 'Đảng ủy xã An', null],
      ],
    },
  ]);
  await importRegister(context, 'organisations', list, { province: 'Tỉnh Mẫu' });
}

test('the sheet has the looks of the house: title block, repeated titles, A4 across, frozen panes', async () => {
  await addLives();
  const { sheet, rows } = await written('organisations');
  expect(sheet.getCell('A3').value).toBe('DANH SÁCH ĐƠN VỊ');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    printTitlesRow: `${headerRow}:${headerRow}`,
  });
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: headerRow });
  const first = sheet.getRow(headerRow + 1);
  expect(first.getCell(1).value).toBe(1);
  expect(first.getCell(2)).toMatchObject({
    value: 'Đảng ủy xã An',
    font: { name: 'Times New Roman', size: 12 },
    border: { left: { style: 'thin' } },
  });
  expect(sheet.getRow(headerRow + rows + 3).values).toContain('NGƯỜI LẬP BIỂU');
});

test('a text that looks like a formula stays a text', async () => {
  await addLives();
  const { sheet } = await written('organisations');
  const cells: unknown[] = [];
  sheet.eachRow((row) => row.eachCell(({ value }) => cells.push(value)));
  expect(cells).toContain('=1+1');
});

test('days are days of Excel, so that they can be sorted', async () => {
  await addLives();
  const { sheet } = await written('organisations');
  const days: unknown[] = [];
  sheet
    .getColumn(7)
    .eachCell(({ value }) => value instanceof Date && days.push(value.toISOString()));
  expect(days).toEqual(['2025-07-01T00:00:00.000Z', '2025-07-01T00:00:00.000Z']);
});

test('units of all lives, taken in again, are all the same', async () => {
  await addLives();
  const { file, rows } = await written('organisations');
  const { totals, rows: planned } = await importRegister(context, 'organisations', file);
  expect(deeds(planned).filter((deed) => !/^\d+ same$/.test(deed))).toEqual([]);
  expect(totals).toMatchObject({ same: rows, created: 0, updated: 0, failed: 0 });
});

test('units taken into the empty register of another office are the same units there', async () => {
  await addLives();
  const { file } = await written('organisations');
  const days = ['2025-06-30', '2025-07-01'];
  const trees = (of: TestContext) =>
    Promise.all(
      days.map(async (day) => {
        const { lines } = await unitsHandlers.tree({ day }, of);
        return lines.map(({ name, depth, level, kind }) => [name, depth, level, kind]);
      }),
    );
  const here = await trees(context);
  const other = await emptyRegister();
  try {
    await importRegister(other, 'organisations', file);
    expect(await trees(other)).toEqual(here);
  } finally {
    await other.dispose();
  }
});

test('activities, taken in again, are all the same', async () => {
  const unit = await unitsHandlers.create(
    { values: unitValuesSchema.parse({ name: 'Xã An', level: 'commune' }) },
    context,
  );
  const add = (values: object) =>
    activitiesHandlers.create({ values: activityValuesSchema.parse(values) }, context);
  await add({
    heldOn: '2026-03-05',
    kind: 'dialogue',
    unitId: unit.id,
    subject: 'Đối thoại\nvới dân',
    participants: 1200,
    opinionsReceived: 15,
  });
  await add({
    heldOn: '2026-Q2',
    heldOnText: 'quý II/2026',
    subject: 'Tập huấn',
    kind: 'training',
    notes: 'Ghi',
  });
  await add({ heldOnText: 'chưa rõ', subject: 'Giao ban', kind: 'briefing' });
  const { file, rows } = await written('activities');
  const { totals } = await importRegister(context, 'activities', file);
  expect(totals).toMatchObject({ same: rows, created: 0, updated: 0, failed: 0 });
});

test('the window asks where to write and tells what was written', async () => {
  await addLives();
  const file = join(context.folder, 'don-vi.xlsx');
  context.answers.save.push(file);
  const jobId = crypto.randomUUID();
  const order = { jobId, register: 'organisations', programId: null } as const;
  const result = await exportsHandlers.records(order, context);
  expect(result).toMatchObject({ isWritten: true, fileName: 'don-vi.xlsx' });
  context.answers.save.push(undefined);
  const closed = await exportsHandlers.records(order, context);
  expect(closed).toMatchObject({ isWritten: false });
});
