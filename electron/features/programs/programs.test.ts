import { afterEach, beforeEach, expect, test } from 'vitest';
import { programsContract, tasksContract } from '../../../shared/contract/programs.ts';
import {
  type ProgramValues,
  programValuesSchema,
  reviewValuesSchema,
} from '../../../shared/domain/programs.ts';
import { type TaskValues, taskValuesSchema } from '../../../shared/domain/tasks.ts';
import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { historyHandlers } from '../history/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import {
  programsHandlers,
  reviewsHandlers,
  taskGroupsHandlers,
  tasksHandlers,
} from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

async function addProgram(values: Partial<ProgramValues> = {}): Promise<string> {
  const parsed = programValuesSchema.parse({ title: 'Chương trình hành động', ...values });
  return (await programsHandlers.create({ values: parsed }, context)).id;
}

async function addTask(
  programId: string,
  title: string,
  values: Partial<TaskValues> = {},
): Promise<string> {
  const parsed = taskValuesSchema.parse({ programId, title, ...values });
  return (await tasksHandlers.create({ values: parsed }, context)).id;
}

async function addGroup(programId: string, title: string): Promise<string> {
  const values = { programId, title, position: 0 };
  return (await taskGroupsHandlers.create({ values }, context)).id;
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

async function whole(id: string) {
  const answer = await programsHandlers.whole({ id }, context);
  return programsContract.whole.output.parse(answer);
}

async function lines(programId: string): Promise<string[]> {
  const { tasks } = await whole(programId);
  return tasks.map(({ title, depth, group }) => `${'  '.repeat(depth)}${title} | ${group}`);
}

test('groups and tasks stand in the order of the document, parts after their whole', async () => {
  const programId = await addProgram();
  const second = await addGroup(programId, 'Một là, tăng cường lãnh đạo');
  const third = await addGroup(programId, 'Hai là, đẩy mạnh công tác dân vận');
  await addTask(programId, 'Thuộc nhóm hai', { groupId: third });
  const first = await addTask(programId, 'Việc chính', { groupId: second });
  await addTask(programId, 'Việc sau', { groupId: second });
  await addTask(programId, 'Phần của việc chính', { groupId: second, parentId: first });
  await addTask(programId, 'Không thuộc nhóm nào');
  expect(await lines(programId)).toEqual([
    'Không thuộc nhóm nào | ',
    'Việc chính | Một là, tăng cường lãnh đạo',
    '  Phần của việc chính | Một là, tăng cường lãnh đạo',
    'Việc sau | Một là, tăng cường lãnh đạo',
    'Thuộc nhóm hai | Hai là, đẩy mạnh công tác dân vận',
  ]);
});

test('the list says how many tasks of a program are done and overdue today', async () => {
  const programId = await addProgram({
    issuedOn: '2026-01-05',
    signatories: [{ unitId: null, name: 'Hội Phụ nữ' }],
  });
  await addTask(programId, 'Quá hạn', { dueOn: '2026-08' });
  await addTask(programId, 'Xong', { dueOn: '2026-08', status: 'done', doneOn: '2026-08-20' });
  await addTask(programId, 'Còn hạn', { dueOn: '2026-Q3' });
  const other = await addProgram({ title: 'Kế hoạch khác', kind: 'plan' });
  const list = await programsHandlers.list(programsContract.list.input.parse({}), context);
  expect(list.map(({ id, tasks, done, overdue }) => [id, tasks, done, overdue])).toEqual([
    [programId, 3, 1, 1],
    [other, 0, 0, 0],
  ]);
  const found = await programsHandlers.list(
    programsContract.list.input.parse({ search: 'hoi phu nu' }),
    context,
  );
  expect(found.map(({ id }) => id)).toEqual([programId]);
});

test('programs are found by the document that they carry out', async () => {
  const directiveId = '01890000-0000-7000-8000-000000000001';
  const programId = await addProgram({ directiveIds: [directiveId] });
  await addProgram();
  const found = await programsHandlers.list(
    programsContract.list.input.parse({ directiveId }),
    context,
  );
  expect(found.map(({ id }) => id)).toEqual([programId]);
});

test('a change of several tasks is one step, and one undo takes it back', async () => {
  const programId = await addProgram();
  const ids = [
    await addTask(programId, 'Một', { dueOn: '2026-06' }),
    await addTask(programId, 'Hai', { dueOn: '2026-07' }),
    await addTask(programId, 'Ba', { status: 'done', progress: 100, doneOn: '2026-09-15' }),
  ];
  const change = {
    status: 'done',
    leadUnit: { unitId: null, name: 'Khối Dân vận' },
    deadline: { dueOn: '2026-12', dueOnText: 'tháng 12/2026', reason: 'theo KH số 12-KH/ĐU' },
  } as const;
  expect(await tasksHandlers.updateMany({ ids, change }, context)).toEqual({ changed: 3 });
  const changed = (await whole(programId)).tasks;
  expect(changed.map(({ state, deadline, doneOn }) => [state, deadline, doneOn])).toEqual([
    ['done', '2026-12', '2026-09-15'],
    ['done', '2026-12', '2026-09-15'],
    ['done', '2026-12', '2026-09-15'],
  ]);
  expect(changed[0]).toMatchObject({ dueOn: '2026-06', leadUnitName: 'Khối Dân vận' });
  await undoLast();
  const back = (await whole(programId)).tasks;
  expect(back.map(({ state, leadUnitName }) => [state, leadUnitName])).toEqual([
    ['overdue', ''],
    ['overdue', ''],
    ['done', ''],
  ]);
});

test('each period of a recurring task is recorded by itself and can be corrected', async () => {
  const programId = await addProgram({ period: '2026' });
  const taskId = await addTask(programId, 'Báo cáo quý', { recurrence: 'quarter' });
  const record = (period: string, doneOn: string | null) =>
    tasksHandlers.recordPeriod(
      { values: { taskId, period, status: 'done', doneOn, result: '' } },
      context,
    );
  await record('2026-Q1', '2026-04-20');
  await record('2026-Q2', '2026-06-28');
  await record('2026-Q1', '2026-03-30');
  const [task] = (await whole(programId)).tasks;
  expect(task?.occurrences.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'notStarted',
    'notStarted',
  ]);
  expect(task).toMatchObject({ state: 'inProgress', shownProgress: 50 });
  await undoLast();
  expect((await whole(programId)).tasks[0]?.occurrences[0]?.state).toBe('doneLate');
});

test('a task that goes takes its parts with it and brings them back', async () => {
  const programId = await addProgram();
  const top = await addTask(programId, 'Việc');
  const part = await addTask(programId, 'Phần', { parentId: top });
  await addTask(programId, 'Phần của phần', { parentId: part });
  await tasksHandlers.remove({ ids: [top, part] }, context);
  expect(await lines(programId)).toEqual([]);
  await undoLast();
  expect(await lines(programId)).toEqual(['Việc | ', '  Phần | ', '    Phần của phần | ']);
});

test('a task is no part of itself, and no part of a task of another program', async () => {
  const programId = await addProgram();
  const top = await addTask(programId, 'Việc');
  const part = await addTask(programId, 'Phần', { parentId: top });
  const values = taskValuesSchema.parse({ programId, title: 'Việc', parentId: part });
  await expect(
    tasksHandlers.update({ id: top, revision: 1, values }, context),
  ).rejects.toMatchObject({ code: 'validation', fields: { 'values.parentId': 'circle' } });
  const elsewhere = await addProgram();
  await expect(addTask(elsewhere, 'Lạc', { parentId: top })).rejects.toMatchObject({
    fields: { 'values.parentId': 'otherProgram' },
  });
});

test('a group that goes leaves its tasks in the program, and undo puts them back under it', async () => {
  const programId = await addProgram();
  const groupId = await addGroup(programId, 'I. TUYÊN TRUYỀN');
  await addTask(programId, 'Viết bài', { groupId });
  await taskGroupsHandlers.remove({ ids: [groupId] }, context);
  expect(await lines(programId)).toEqual(['Viết bài | ']);
  await undoLast();
  expect(await lines(programId)).toEqual(['Viết bài | I. TUYÊN TRUYỀN']);
});

test('a finding becomes a task of the next program in one step, which undo takes back whole', async () => {
  const thisProgram = await addProgram();
  const nextProgram = await addProgram({ title: 'Chương trình năm sau' });
  const values = reviewValuesSchema.parse({
    programId: thisProgram,
    kind: 'interim',
    title: 'Sơ kết 6 tháng',
    heldOn: '2026-07-01',
    unit: 'Khối Dân vận',
    findings: [{ finding: 'Phối hợp chưa đồng bộ', recommendation: 'Xây dựng quy chế phối hợp' }],
  });
  const review = await reviewsHandlers.create({ values }, context);
  const question = { id: review.id, finding: 0, programId: nextProgram };
  const { taskId } = await reviewsHandlers.becomeTask(question, context);
  expect((await whole(nextProgram)).tasks).toMatchObject([
    {
      id: taskId,
      title: 'Xây dựng quy chế phối hợp',
      notes: 'Phối hợp chưa đồng bộ',
      leadUnitName: 'Khối Dân vận',
      reviewId: review.id,
    },
  ]);
  expect((await whole(thisProgram)).reviews[0]?.findings[0]?.taskId).toBe(taskId);
  await expect(reviewsHandlers.becomeTask(question, context)).rejects.toMatchObject({
    code: 'conflict',
  });
  await undoLast();
  expect((await whole(nextProgram)).tasks).toEqual([]);
  expect((await whole(thisProgram)).reviews[0]?.findings[0]?.taskId).toBeNull();
});

test('a program in the trash takes its tasks out of every list and brings them back', async () => {
  const programId = await addProgram();
  await addTask(programId, 'Việc', { leadUnit: 'MTTQ xã' });
  const question = tasksContract.list.input.parse({ search: 'mttq' });
  expect((await tasksHandlers.list(question, context)).total).toBe(1);
  await programsHandlers.remove({ ids: [programId] }, context);
  expect((await tasksHandlers.list(question, context)).total).toBe(0);
  await expect(programsHandlers.whole({ id: programId }, context)).rejects.toMatchObject({
    code: 'notFound',
  });
  await undoLast();
  expect((await tasksHandlers.list(question, context)).total).toBe(1);
});

test('the lead unit is shown under the name of its row, also when it is dissolved since', async () => {
  const values = unitValuesSchema.parse({
    name: 'Ban Dân vận',
    level: 'commune',
    validTo: '2025-02-28',
  });
  const unit = await unitsHandlers.create({ values }, context);
  const programId = await addProgram();
  await addTask(programId, 'Việc', { leadUnitId: unit.id, leadUnit: 'ban dan van' });
  expect((await whole(programId)).tasks[0]?.leadUnitName).toBe('Ban Dân vận');
});
