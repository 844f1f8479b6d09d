import { expect, test } from 'vitest';
import { changeTask, withDeadline } from './taskChanges.ts';
import { type TaskValues, taskValuesSchema } from './tasks.ts';

const today = '2026-09-15';
const programId = '01890000-0000-7000-8000-000000000001';

function task(values: Partial<TaskValues> = {}): TaskValues {
  return taskValuesSchema.parse({ programId, title: 'Xây dựng kế hoạch', ...values });
}

test('a task set to done is wholly done, today unless the day is known already', () => {
  expect(changeTask(task({ progress: 40 }), { status: 'done' }, today)).toMatchObject({
    status: 'done',
    progress: 100,
    doneOn: today,
  });
  const known = task({ doneOn: '2026-08-01' });
  expect(changeTask(known, { status: 'done' }, today).doneOn).toBe('2026-08-01');
  expect(changeTask(task(), { status: 'doneLate' }, today).doneOn).toBeNull();
});

test('a task taken up again has no day of completion', () => {
  const done = task({ status: 'done', doneOn: '2026-08-01', progress: 100 });
  expect(changeTask(done, { status: 'inProgress', progress: 60 }, today)).toMatchObject({
    status: 'inProgress',
    progress: 60,
    doneOn: null,
  });
});

test('a later deadline with its reason keeps every deadline before it', () => {
  const first = task({ dueOn: '2026-06', dueOnText: 'tháng 6/2026' });
  const next = { dueOn: '2026-09', dueOnText: 'tháng 9/2026', reason: 'theo KH số 10' };
  const twice = withDeadline(withDeadline(first, next), {
    ...next,
    dueOn: '2026-12',
    reason: 'điều chỉnh lần 2 theo KH số 12',
  });
  expect(twice.dueOn).toBe('2026-06');
  expect(twice.adjustments.map(({ dueOn }) => dueOn)).toEqual(['2026-09', '2026-12']);
});

test('a deadline without a reason mends the one in force', () => {
  const mend = { dueOn: '2026-10', dueOnText: 'tháng 10/2026', reason: '' };
  expect(withDeadline(task({ dueOn: '2026-01' }), mend)).toMatchObject({
    dueOn: '2026-10',
    adjustments: [],
  });
  const adjusted = task({
    dueOn: '2026-01',
    adjustments: [{ dueOn: '2026-05', dueOnText: '', reason: 'theo KH số 10' }],
  });
  expect(withDeadline(adjusted, mend)).toMatchObject({
    dueOn: '2026-01',
    adjustments: [{ dueOn: '2026-10', reason: 'theo KH số 10' }],
  });
});

test('what the change leaves out stays as it is', () => {
  const before = task({ leadUnit: 'MTTQ xã', output: 'Kế hoạch', progress: 30 });
  expect(changeTask(before, {}, today)).toEqual(before);
  expect(changeTask(before, { leadUnit: { unitId: null, name: 'UBND xã' } }, today)).toEqual({
    ...before,
    leadUnit: 'UBND xã',
  });
});
