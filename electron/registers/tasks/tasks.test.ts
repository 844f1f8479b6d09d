import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programValuesSchema, taskGroupValuesSchema } from '../../../shared/domain/programs.ts';
import { taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { insertTask } from '../../database/programs/taskWrites.ts';
import {
  programRecord,
  taskGroupRecord,
  taskRecord,
} from '../../database/records/programRecords.ts';
import { insertRecord, listRecords, updateRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import { historyHandlers } from '../../features/history/handlers.ts';
import { emptyRegister } from '../../imports/fixtures/importing.ts';
import { type CellContent, writeWorkbookFile } from '../../imports/fixtures/registerWorkbook.ts';
import type { TestContext } from '../../testContext.ts';
import { deeds, importRegister, planRegisterFile } from '../fixtures/registering.ts';
import { writeTaskList } from '../fixtures/taskList.ts';
import { writeRecords } from '../writeRecords.ts';

let context: TestContext;
const title = 'Chương trình hành động số 10';

beforeEach(async () => {
  context = await emptyRegister();
});
afterEach(() => context.dispose());

function addUnit(name: string, shortName = ''): Promise<string> {
  const values = unitValuesSchema.parse({ name, shortName, level: 'commune' });
  return context.database.change('', (change) => insertRecord(change, unitRecord, values));
}

function addProgram(values: object = {}): Promise<string> {
  const program = programValuesSchema.parse({ title, ...values });
  return context.database.change('', (change) => insertRecord(change, programRecord, program));
}

const messyList = () => writeTaskList(title.toUpperCase());

const storedTasks = () => listRecords(context.database.kysely, taskRecord);
const header = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Trạng thái'];
const sheet = (...rows: (readonly CellContent[])[]) =>
  writeWorkbookFile([{ name: 'Nhiệm vụ', rows: [header, ...rows] }]);

test('an annex as offices keep it: groups, parts by numbers, merged units, "nt", deadlines as written and as dates', async () => {
  const programId = await addProgram();
  const people = await addUnit('Ủy ban nhân dân xã Thạch Điền');
  const front = await addUnit('Ủy ban Mặt trận Tổ quốc xã', 'MTTQ xã');
  const women = await addUnit('Hội Liên hiệp Phụ nữ xã');
  const { totals, effects, rows } = await importRegister(context, 'tasks', await messyList());
  expect(totals).toMatchObject({ created: 6, failed: 0 });
  expect(effects).toEqual({ taskGroups: 2 });
  expect(deeds(rows)).toEqual([
    '7 create',
    '8 create partyUnknown',
    '9 create',
    '10 create',
    '12 create partyUnknown',
    '13 create partyUnknown',
  ]);
  const groups = await listRecords(context.database.kysely, taskGroupRecord, { programId });
  expect(groups.map(({ title: heading }) => heading)).toEqual([
    'I. CÔNG TÁC TUYÊN TRUYỀN, QUÁN TRIỆT',
    'II. XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO”',
  ]);
  const [plan, meeting, own, hamlets, briefing, model] = await storedTasks();
  expect(plan).toMatchObject({
    groupId: groups[0]?.id,
    leadUnitId: people,
    leadUnit: 'UBND xã Thạch Điền',
    cooperating: [
      { unitId: front, name: 'MTTQ xã' },
      { unitId: women, name: 'Hội LHPN xã' },
    ],
    output: 'Kế hoạch',
    dueOn: '2026-Q3',
    dueOnText: 'quý III/2026',
    status: 'inProgress',
    progress: 40,
  });
  expect(meeting).toMatchObject({
    leadUnitId: people,
    cooperating: [{ unitId: null, name: 'Tổ truyền thông số' }],
    dueOn: '2026-09-30',
  });
  expect(own).toMatchObject({
    parentId: meeting?.id,
    leadUnitId: people,
    dueOn: '2026-08-15',
    dueOnText: '',
    status: 'done',
    progress: 100,
  });
  expect(hamlets).toMatchObject({ parentId: meeting?.id, leadUnitId: women });
  expect(briefing).toMatchObject({
    parentId: null,
    groupId: groups[1]?.id,
    recurrence: 'month',
    leadUnit: 'Khối Dân vận',
    leadUnitId: null,
  });
  expect(model).toMatchObject({ dueOn: null, dueOnText: 'thường xuyên', status: 'notStarted' });
});

test('the same annex again is all the same, and one undo takes its groups and tasks back', async () => {
  await addProgram();
  const first = await importRegister(context, 'tasks', await messyList());
  const again = await importRegister(context, 'tasks', await messyList());
  expect(again.totals).toMatchObject({ same: 6, created: 0, updated: 0 });
  await historyHandlers.undo({ changeId: first.changeId ?? '' }, context);
  expect(await storedTasks()).toEqual([]);
  expect(await listRecords(context.database.kysely, taskGroupRecord)).toEqual([]);
});

test('without a program nothing is taken; one that nobody knows is made with its kind', async () => {
  await addProgram();
  await addProgram({ title: 'Kế hoạch khác' });
  const file = await sheet([1, 'Xây dựng kế hoạch', null, '2026', null]);
  const planned = await planRegisterFile(context, 'tasks', file);
  expect(deeds(planned.rows)).toEqual(['2 error programNeeded']);
  const chosen = { program: 'Kế hoạch phát động phong trào' };
  const { effects } = await importRegister(context, 'tasks', file, chosen);
  expect(effects).toEqual({ newPrograms: 1 });
  const programs = await listRecords(context.database.kysely, programRecord);
  expect(programs.at(-1)).toMatchObject({ title: chosen.program, kind: 'plan' });
});

test('a follow-up changes what it says and nothing else', async () => {
  const programId = await addProgram();
  await importRegister(context, 'tasks', await sheet([1, 'Tập huấn', 'Ban A', '2027', '']));
  const [task] = await storedTasks();
  const { id = '', ...values } = task ?? {};
  await context.database.change('', (change) =>
    updateRecord(
      change,
      taskRecord,
      id,
      'any',
      taskValuesSchema.parse({ ...values, output: 'Tài liệu' }),
    ),
  );
  const file = await sheet([1, 'Tập huấn', 'Ban B', '', 'Đang thực hiện']);
  const { rows } = await importRegister(context, 'tasks', file);
  expect(rows[0]).toMatchObject({ action: 'update', before: { leadUnit: 'Ban A' } });
  expect(await storedTasks()).toEqual([
    expect.objectContaining({
      programId,
      leadUnit: 'Ban B',
      output: 'Tài liệu',
      dueOn: '2027',
      status: 'inProgress',
    }),
  ]);
});

test('one task for several units, a row each, is several tasks', async () => {
  await addProgram();
  const row = (unit: string) => [1, 'Báo cáo kết quả', unit, '2026', ''];
  const file = await sheet(row('Ban A'), row('Ban B'), row('Ban A'));
  expect(deeds((await importRegister(context, 'tasks', file)).rows)).toEqual([
    '2 create partyUnknown',
    '3 create partyUnknown',
    '4 same partyUnknown repeated',
  ]);
  const again = await importRegister(context, 'tasks', file);
  expect(again.totals).toMatchObject({ same: 3, created: 0 });
});

test('a part whose whole cannot be taken is not taken either', async () => {
  await addProgram();
  const file = await sheet([1, 'x'.repeat(4001), '', '', ''], ['1.1', 'Phần nhỏ', '', '', '']);
  const { rows } = await planRegisterFile(context, 'tasks', file);
  expect(deeds(rows)).toEqual(['2 error tooLong', '3 error wholeFailed']);
});

test('what the register gives out it takes in again as the same: put off, recurring, late, in parts', async () => {
  const programId = await addProgram({ numberSymbol: '10-CTr/ĐU' });
  const groupId = await context.database.change('', (change) =>
    insertRecord(
      change,
      taskGroupRecord,
      taskGroupValuesSchema.parse({ programId, title: 'Một là, tuyên truyền' }),
    ),
  );
  const leadUnitId = await addUnit('Hội Nông dân xã');
  const add = (values: object) =>
    context.database.change('', (change) =>
      insertTask(change, taskValuesSchema.parse({ programId, ...values })),
    );
  const whole = await add({
    title: 'Đợt 1',
    groupId,
    leadUnitId,
    leadUnit: 'HND',
    dueOn: '2026-Q3',
  });
  await add({
    title: 'Việc nhỏ',
    groupId,
    parentId: whole,
    status: 'done',
    doneOn: '2026-12-01',
    dueOn: '2026-03',
  });
  await add({ title: 'Giao ban', recurrence: 'month', startsOn: '2026-01' });
  await add({ title: 'Quá hạn', status: 'inProgress', dueOn: '2020', dueOnText: 'trong năm 2020' });
  await add({
    title: 'Lùi hạn',
    dueOn: '2026-01',
    adjustments: [{ dueOn: '2026-11', dueOnText: 'tháng 11', reason: 'theo KH số 10' }],
    cooperating: [
      { unitId: leadUnitId, name: 'Hội ND' },
      { unitId: null, name: 'Trường học' },
    ],
  });
  const file = join(context.folder, 'ra.xlsx');
  const { databaseFile } = context.session.folder;
  const { rows } = await writeRecords({ databaseFile, register: 'tasks', file }, () => {});
  const { totals, rows: planned } = await importRegister(context, 'tasks', file);
  expect(planned.filter(({ action }) => action === 'update')).toEqual([]);
  expect(totals).toMatchObject({ same: rows, created: 0, updated: 0, failed: 0 });
});
