import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { listFigures } from '../../database/figures/listFigures.ts';
import { readForm, listForms } from '../../database/figures/figureForm.ts';
import { sendReports } from '../../database/figures/figureReports.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { figureFormsHandlers } from '../../features/figures/handlers.ts';
import { historyHandlers } from '../../features/history/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import { type CellContent, writeWorkbookFile } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister, planRegisterFile } from '../fixtures/registering.ts';
import { writeRecords } from '../writeRecords.ts';
import { figureText, isSameFigure } from './figureText.ts';
import { periodInTitle } from './figureOptions.ts';

let context: TestContext;
let ids: readonly string[] = [];

beforeEach(async () => {
  context = await emptyRegister();
  await figureFormsHandlers.addShipped({}, context);
  ids = await context.database.change('', (change) =>
    Promise.all(
      ['Xã An Bình', 'Xã Hòa An'].map((name) =>
        insertRecord(change, unitRecord, unitValuesSchema.parse({ name, level: 'commune' })),
      ),
    ),
  );
});
afterEach(() => context.dispose());

/** As a province's board sums its communes up (domain.md §4.2): titles, two header rows, a total, signatures. */
const wide: readonly (readonly CellContent[])[] = [
  ['BAN TUYÊN GIÁO VÀ DÂN VẬN'],
  ['Sơn Giang, ngày 05 tháng 10 năm 2026'],
  ['BIỂU THÁNG CÔNG TÁC TUYÊN GIÁO VÀ DÂN VẬN THÁNG 9 NĂM 2026'],
  [],
  ['STT', 'Đơn vị báo cáo', 'Lãnh đạo, chỉ đạo', null, 'Học tập', null, 'Người BC / SĐT'],
  [
    null,
    null,
    'Số VB cấp ủy ban hành',
    'Số cuộc họp, hội nghị',
    'Tỷ lệ ĐV tham gia (%)',
    null,
    null,
  ],
  [1, 'An Bình', 12, '1.585', '62,7%', null, 'A'],
  [2, 'xã Hòa An', 'hơn 20', null, 98.125, null, 'B'],
  [3, 'Xã Lạ', 1, 2, '3%', null, null],
  ['Tổng cộng', null, 33, 1587, null, null, null],
  [],
  [null, 'NGƯỜI LẬP BIỂU'],
];
const wideSheet = () =>
  writeWorkbookFile([
    { name: 'T9', rows: wide, merges: ['A3:G3', 'A5:A6', 'B5:B6', 'C5:D5', 'G5:G6'] },
  ]);

async function stored() {
  const { rows } = await listFigures(context.database.kysely, '', 100);
  return rows.map(({ period, unit, indicator, text, value, qualifier }) =>
    [period, unit, indicator, text, value, qualifier].join(' | '),
  );
}

test('a sheet of units and indicators is taken in for the period of its title, each figure as it is written', async () => {
  const { layout, rows, answers } = await importRegister(context, 'figures', await wideSheet());
  expect(answers).toMatchObject({
    period: 'tháng 9/2026',
    form: 'Biểu tháng công tác tuyên giáo và dân vận',
  });
  expect(layout.columns.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'unit',
      'figure:so van ban cap uy ban hanh',
      'figure:so cuoc hop hoi nghi',
      'figure:ty le dang vien tham gia',
    ]),
  );
  expect(deeds(rows)).toEqual(['7 create', '8 create', '9 error figureUnit']);
  expect(await stored()).toEqual([
    '2026-09 | Xã An Bình | Số văn bản cấp ủy ban hành | 12 | 12 | ',
    '2026-09 | Xã An Bình | Số cuộc họp, hội nghị | 1.585 | 1585 | ',
    '2026-09 | Xã An Bình | Tỷ lệ đảng viên tham gia | 62,7% | 62.7 | ',
    '2026-09 | Xã Hòa An | Số văn bản cấp ủy ban hành | hơn 20 | 20 | hơn',
    '2026-09 | Xã Hòa An | Tỷ lệ đảng viên tham gia | 98,125 | 98.125 | ',
  ]);
});

test('the same sheet again is the same, a corrected figure is shown with the one before, and undo takes all back', async () => {
  const first = await importRegister(context, 'figures', await wideSheet());
  const again = await importRegister(context, 'figures', await wideSheet());
  expect(again.totals).toMatchObject({ same: 2, failed: 1, created: 0, updated: 0 });
  const corrected = wide.map((row, place) =>
    place === 6 ? [1, 'An Bình', 13, 1585, '62,7'] : row,
  );
  const file = await writeWorkbookFile([{ name: 'T9', rows: corrected }]);
  const { rows } = await planRegisterFile(context, 'figures', file);
  expect(rows.find(({ row }) => row === 7)).toMatchObject({
    action: 'update',
    before: { 'figure:so van ban cap uy ban hanh': '12' },
  });
  await historyHandlers.undo({ changeId: first.changeId ?? '' }, context);
  expect(await stored()).toEqual([]);
});

test('a row for each figure says its unit, period and indicator; what is wrong with it is said', async () => {
  const file = await writeWorkbookFile([
    {
      rows: [
        ['Đơn vị', 'Kỳ báo cáo', 'Chỉ tiêu', 'Số liệu', 'Ghi chú'],
        ['Xã An Bình', 'T9/2026', 'Số cuộc họp, hội nghị', 7, 'đã kiểm tra'],
        ['nt', 'tháng 10 năm 2026', 'nt', 8, null],
        ['nt', 'T9/2026', 'Số cuộc họp, hội nghị', 9, null],
        ['nt', 'T9/2026', 'Không có', 1, null],
        ['nt', 'hôm qua', 'Số cuộc họp, hội nghị', 1, null],
        ['nt', 'T9/2026', 'Số hội nghị nghị quyết', 'nhiều', null],
      ],
    },
  ]);
  const { rows } = await importRegister(context, 'figures', file);
  expect(deeds(rows)).toEqual([
    '2 create',
    '3 create',
    '4 error contradicts',
    '5 error figureIndicator',
    '6 error figurePeriod',
    '7 create figureUnread',
  ]);
  expect((await stored()).map((line) => line.split(' | ')[3])).toEqual(['8', '7', 'nhiều']);
});

test('figures that were sent stay as they were sent', async () => {
  await importRegister(context, 'figures', await wideSheet());
  const [form] = await listForms(context.database.kysely);
  await context.database.change('', async (change) =>
    sendReports(change, await readForm(change.transaction, form?.id ?? ''), '2026-09', ids),
  );
  const { rows } = await planRegisterFile(context, 'figures', await wideSheet());
  expect(deeds(rows)).toEqual([
    '7 error figureSent figureSent figureSent',
    '8 error figureSent figureSent',
    '9 error figureUnit',
  ]);
});

test('what the register gives out it takes in again as the same', async () => {
  await importRegister(context, 'figures', await wideSheet());
  const file = join(context.folder, 'ra.xlsx');
  const { databaseFile } = context.session.folder;
  const { rows } = await writeRecords({ databaseFile, register: 'figures', file }, () => {});
  const { totals } = await importRegister(context, 'figures', file);
  expect(totals).toMatchObject({ same: rows, created: 0, updated: 0, failed: 0 });
});

test('a number of Excel keeps its decimals, and the same figure written otherwise is the same', () => {
  const number = { kind: 'number', unitOfMeasure: 'hộ' } as const;
  expect(figureText('9.781', true, number)).toBe('9,781');
  expect(figureText('9.781', false, number)).toBe('9.781');
  expect(figureText('1585', true, number)).toBe('1.585');
  expect(isSameFigure('1585 hộ', '1.585', number)).toBe(true);
  expect(isSameFigure('hơn 1585', '1585', number)).toBe(false);
});

test.each([
  ['BIỂU SỐ LIỆU THÁNG 9 NĂM 2026', 'tháng 9/2026'],
  ['Báo cáo quý III/2026', 'quý III/2026'],
  ['SỐ LIỆU 6 THÁNG ĐẦU NĂM 2026', '6 tháng đầu năm 2026'],
  ['Sơn Giang, ngày 05 tháng 10 năm 2026', ''],
  ['Hồ sơ địa bàn năm 2026', 'năm 2026'],
])('the title "%s" is of the period "%s"', (text, period) => {
  const cells = [{ column: 1, kind: 'text', text, value: text, encoding: 'unicode' } as const];
  expect(periodInTitle([{ row: 1, hidden: false, cells }])).toBe(period);
});
