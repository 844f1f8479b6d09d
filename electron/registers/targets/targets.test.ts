import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programValuesSchema } from '../../../shared/domain/programs.ts';
import { targetFigureValuesSchema, targetValuesSchema } from '../../../shared/domain/targets.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { programRecord } from '../../database/records/programRecords.ts';
import { insertRecord, listRecords } from '../../database/records/recordRows.ts';
import { targetFigureRecord, targetRecord } from '../../database/records/targetRecords.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { historyHandlers } from '../../features/history/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import { type CellContent, writeWorkbookFile } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister } from '../fixtures/registering.ts';
import { writeRecords } from '../writeRecords.ts';
import { readGoal } from './readGoal.ts';

let context: TestContext;
let programId = '';

beforeEach(async () => {
  context = await emptyRegister();
  programId = await context.database.change('', (change) =>
    insertRecord(change, programRecord, programValuesSchema.parse({ title: 'Đề án 2018-2020' })),
  );
});
afterEach(() => context.dispose());

const targets = () => listRecords(context.database.kysely, targetRecord);
const figures = () => listRecords(context.database.kysely, targetFigureRecord);
const sheet = (...rows: (readonly CellContent[])[]) =>
  writeWorkbookFile([{ name: 'Chỉ tiêu', rows }]);

test('the annex of a program sets goals by years, with who leads', async () => {
  const unit = unitValuesSchema.parse({ name: 'Ban Dân vận', level: 'commune', kind: 'advisory' });
  const unitId = await context.database.change('', (change) =>
    insertRecord(change, unitRecord, unit),
  );
  const file = await sheet(
    ['PHỤ LỤC CHỈ TIÊU'],
    [],
    ['STT', 'Chỉ tiêu', 'Đến hết năm 2026', 'Đến năm 2030', 'Đơn vị chủ trì', 'Đơn vị phối hợp'],
    ['I', 'CHỈ TIÊU CHUNG'],
    [1, 'Tỷ lệ hài lòng của người dân', 'Trên 85%', '95%', 'Ban Dân vận', 'MTTQ'],
    [2, 'Mô hình mỗi xã', 'ít nhất 01 mô hình', 3, 'nt', null],
  );
  const { rows, effects } = await importRegister(context, 'targets', file);
  expect(deeds(rows)).toEqual(['5 create', '6 create']);
  expect(effects).toEqual({ targetFigures: 4 });
  expect(await targets()).toEqual([
    expect.objectContaining({
      programId,
      unitId,
      goal: 95,
      goalText: '95%',
      measure: '%',
      dueOn: '2030',
    }),
    expect.objectContaining({ goal: 3, dueOn: '2030' }),
  ]);
  expect((await figures()).map(({ period, goal, actual }) => [period, goal, actual])).toEqual([
    ['2026', 85, null],
    ['2030', 95, null],
    ['2026', 1, null],
    ['2030', 3, null],
  ]);
  expect((await importRegister(context, 'targets', file)).totals).toMatchObject({ same: 2 });
});

const followUp = (actual: CellContent) => [
  ['THEO DÕI CHỈ TIÊU QUÝ III NĂM 2026'],
  [],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Giao', 'Thực hiện kỳ này', '% đạt', 'Đánh giá', 'Ghi chú'],
  [1, 'Đơn vị có quy chế dân chủ', '%', '100%', actual, null, 'Chưa đạt', 'Chờ báo cáo'],
  [2, 'Mô hình “Dân vận khéo”', 'mô hình', 12, 'hơn 10', null, null, null],
];

test('a follow-up of a quarter gives goals and what was reached, and undo takes all of it back', async () => {
  const file = await sheet(...followUp('42/67 (62,7%)'));
  const { rows, changeId } = await importRegister(context, 'targets', file);
  expect(deeds(rows)).toEqual(['4 create', '5 create']);
  expect(await targets()).toEqual([
    expect.objectContaining({ kind: 'ratio', goal: 100, measure: '%', notes: '' }),
    expect.objectContaining({ kind: 'number', goal: 12, measure: 'mô hình' }),
  ]);
  expect(await figures()).toEqual([
    expect.objectContaining({ period: '2026-Q3', part: 42, whole: 67, notes: 'Chờ báo cáo' }),
    expect.objectContaining({ period: '2026-Q3', actual: 10, qualifier: 'hơn' }),
  ]);
  expect((await importRegister(context, 'targets', file)).totals).toMatchObject({ same: 2 });
  const corrected = await sheet(...followUp('50/67'));
  const again = await importRegister(context, 'targets', corrected);
  expect(again.rows.find(({ row }) => row === 4)).toMatchObject({
    action: 'update',
    before: { actual: '42/67' },
  });
  expect((await figures())[0]).toMatchObject({ part: 50, whole: 67 });
  await historyHandlers.undo({ changeId: again.changeId ?? '' }, context);
  await historyHandlers.undo({ changeId: changeId ?? '' }, context);
  expect([...(await targets()), ...(await figures())]).toEqual([]);
});

test('what the register gives out it takes in again as the same, several periods of a target too', async () => {
  await context.database.change('', async (change) => {
    const add = (values: object) =>
      insertRecord(change, targetRecord, targetValuesSchema.parse(values));
    const reach = (values: object) =>
      insertRecord(change, targetFigureRecord, targetFigureValuesSchema.parse(values));
    const ratio = { title: 'Tỷ lệ', kind: 'ratio', measure: '%', goal: 80, goalText: 'trên 80%' };
    const first = await add({ ...ratio, programId });
    await reach({ targetId: first, period: '2018', part: 1, whole: 3, notes: 'ghi' });
    await reach({ targetId: first, period: '2019', goal: 90, actual: 81.25 });
    const second = await add({ title: 'Số vụ', direction: 'atMost', goal: 1234.5, notes: 'x' });
    await reach({ targetId: second, period: '2018/2020', qualifier: 'gần', actual: 1000 });
    await add({ title: 'Chưa có kết quả', programId, period: '2018/2020', goalText: 'tăng dần' });
  });
  const file = join(context.folder, 'ra.xlsx');
  const { databaseFile } = context.session.folder;
  const { rows } = await writeRecords({ databaseFile, register: 'targets', file }, () => {});
  const again = await importRegister(context, 'targets', file, { program: '' });
  expect(again.rows.filter(({ action }) => action === 'update')).toEqual([]);
  expect(again.totals).toMatchObject({ same: rows, created: 0, updated: 0, failed: 0 });
  expect(rows).toBe(4);
});

test.each([
  ['100%', 100, undefined, '%'],
  ['ít nhất 01 mô hình', 1, 'atLeast', 'mô hình'],
  ['Không quá 1,5%', 1.5, 'atMost', '%'],
  ['đạt trên 85%', 85, 'atLeast', '%'],
  ['1.250', 1250, undefined, ''],
  ['85-90%', null, undefined, ''],
  ['hằng năm tăng', null, undefined, ''],
])('the goal "%s" is %s', (text, goal, direction, measure) => {
  expect(readGoal(text)).toEqual({ text, goal, direction, measure });
});
