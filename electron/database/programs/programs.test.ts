import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ProgramValues,
  programValuesSchema,
  reviewValuesSchema,
} from '../../../shared/domain/programs.ts';
import { type TaskValues, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { readDeadlines } from '../deadlineSources/readDeadlines.ts';
import type { Change } from '../history.ts';
import { programRecord, reviewRecord, taskOccurrenceRecord } from '../records/programRecords.ts';
import { insertRecord } from '../records/recordRows.ts';
import { UnitMatcher } from '../records/unitMatcher.ts';
import { unitRecord } from '../records/unitRecords.ts';
import { listReviewDeadlines } from './taskDeadlines.ts';
import { taskOnTime } from './taskOnTime.ts';
import { insertTask } from './taskWrites.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

const today = '2026-09-15';

function write<T>(work: (change: Change) => Promise<T>): Promise<T> {
  return context.database.change(context.clerk, work);
}

function addProgram(values: Partial<ProgramValues> = {}): Promise<string> {
  const parsed = programValuesSchema.parse({ title: 'Chương trình', ...values });
  return write((change) => insertRecord(change, programRecord, parsed));
}

function addTask(
  programId: string,
  title: string,
  values: Partial<TaskValues> = {},
): Promise<string> {
  const parsed = taskValuesSchema.parse({ programId, title, ...values });
  return write((change) => insertTask(change, parsed));
}

function addUnit(name: string, values: object = {}): Promise<string> {
  const parsed = unitValuesSchema.parse({ name, level: 'commune', ...values });
  return write((change) => insertRecord(change, unitRecord, parsed));
}

async function listed() {
  const { groups } = await readDeadlines(context.database.kysely, { today, most: 100 });
  return groups.flatMap(({ deadlines }) => deadlines);
}

test('the deadline list holds what running programs wait for, the earliest first', async () => {
  const unitId = await addUnit('Khối Dân vận Đảng ủy');
  const programId = await addProgram();
  await addTask(programId, 'Cuối quý III', { dueOn: '2026-Q3', leadUnit: 'UBND xã' });
  const late = await addTask(programId, 'Quá hạn', { dueOn: '2026-08', leadUnitId: unitId });
  await addTask(programId, 'Xong', { dueOn: '2026-08', status: 'done' });
  await addTask(programId, 'Tạm dừng', { dueOn: '2026-08', status: 'paused' });
  await addTask(programId, 'Không hạn');
  await addTask(programId, 'Lùi hạn', {
    dueOn: '2026-01',
    adjustments: [{ dueOn: '2026-11', dueOnText: '', reason: 'điều chỉnh theo KH số 10' }],
  });
  for (const status of ['draft', 'stopped', 'finished'] as const) {
    await addTask(await addProgram({ status }), 'Không còn tính', { dueOn: '2026-08' });
  }
  const deadlines = await listed();
  expect(deadlines[0]).toMatchObject({ rowId: late, dueOn: '2026-08' });
  expect(deadlines.map(({ title, unit }) => [title, unit])).toEqual([
    ['Quá hạn', 'Khối Dân vận Đảng ủy'],
    ['Cuối quý III', 'UBND xã'],
    ['Lùi hạn', ''],
  ]);
});

test('of a recurring task the list holds the earliest period that was missed', async () => {
  const programId = await addProgram({ period: '2026' });
  const taskId = await addTask(programId, 'Giao ban tháng', {
    recurrence: 'month',
    startsOn: '2026-07',
  });
  const values = { taskId, period: '2026-07', status: 'done', doneOn: null, result: '' } as const;
  await write((change) => insertRecord(change, taskOccurrenceRecord, values));
  expect((await listed()).map(({ rowId, dueOn }) => [rowId, dueOn])).toEqual([[taskId, '2026-08']]);
});

test('reviews that are planned and not held are deadlines too', async () => {
  const programId = await addProgram();
  const add = (title: string, plannedOn: string, heldOn: string | null) =>
    write((change) =>
      insertRecord(
        change,
        reviewRecord,
        reviewValuesSchema.parse({ programId, kind: 'interim', title, plannedOn, heldOn }),
      ),
    );
  await add('Tổng kết', '2026-12', null);
  await add('Sơ kết', '2026-06', null);
  await add('Kiểm tra', '2026-05', '2026-05-20');
  const reviews = await listReviewDeadlines(context.database.kysely);
  expect(reviews.map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['Sơ kết', '2026-06'],
    ['Tổng kết', '2026-12'],
  ]);
});

test('tasks are counted as done on time by program and lead unit, each period of a recurring one', async () => {
  const unitId = await addUnit('Hội Nông dân');
  const programId = await addProgram({ period: '2026' });
  const of = { leadUnitId: unitId };
  await addTask(programId, 'Đúng hạn', {
    ...of,
    dueOn: '2026-06',
    status: 'done',
    doneOn: '2026-06-30',
  });
  await addTask(programId, 'Muộn', {
    ...of,
    dueOn: '2026-06',
    status: 'done',
    doneOn: '2026-07-01',
  });
  await addTask(programId, 'Quá hạn', { ...of, dueOn: '2026-06' });
  await addTask(programId, 'Ngoài kỳ', { ...of, dueOn: '2027' });
  await addTask(programId, 'Hằng quý', { leadUnit: 'Đoàn xã', recurrence: 'quarter' });
  const counts = await taskOnTime(context.database.kysely, {
    from: '2026-01-01',
    to: '2026-12-31',
    today,
    programId,
  });
  const none = { onTime: 0, late: 0, overdue: 0, open: 0, paused: 0 };
  expect(counts).toEqual([
    { programId, unitId, unit: 'Hội Nông dân', ...none, due: 3, onTime: 1, late: 1, overdue: 1 },
    { programId, unitId: null, unit: 'Đoàn xã', ...none, due: 4, overdue: 2, open: 2 },
  ]);
});

test('of several units of one name the one that lives is meant', async () => {
  await addUnit('Hội Nông dân xã', { validTo: '2025-06-30' });
  const living = await addUnit('Hội Nông dân xã', { validFrom: '2025-07-01' });
  await addUnit('Đoàn Thanh niên');
  await addUnit('Đoàn Thanh niên');
  const units = await UnitMatcher.read(context.database.kysely);
  expect(units.idOf('hoi nong dan xa', today)).toBe(living);
  expect(units.idOf('Đoàn Thanh niên', today)).toBeNull();
});

test('tasks and reviews stand in the one list of deadlines, a recurring task once', async () => {
  const programId = await addProgram({ period: '2026' });
  await addTask(programId, 'Giao ban tháng', { recurrence: 'month', startsOn: '2026-07' });
  await addTask(programId, 'Tập huấn', { dueOn: '2026-10', leadUnit: 'Khối Dân vận' });
  const review = { programId, kind: 'final', title: 'Tổng kết', plannedOn: '2026-12' };
  await write((change) => insertRecord(change, reviewRecord, reviewValuesSchema.parse(review)));
  const deadlines = await listed();
  expect(
    deadlines.map(({ source, title, unit, dueOnText }) => [source, title, unit, dueOnText]),
  ).toEqual([
    ['task', 'Giao ban tháng', '', '7/2026'],
    ['task', 'Tập huấn', 'Khối Dân vận', ''],
    ['review', 'Tổng kết', '', ''],
  ]);
});
