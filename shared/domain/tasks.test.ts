import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deadlineInForce,
  occurrencePeriods,
  occurrencesOf,
  periodsOfTask,
  recurringProgress,
  recurringState,
  type TaskState,
  taskState,
  type TaskStatus,
  taskStatuses,
} from './tasks.ts';

const today = '2026-09-15';

test.each<[TaskStatus, string | null, string | null, TaskState]>([
  ['notStarted', null, null, 'notStarted'],
  ['notStarted', '2026-09-15', null, 'notStarted'],
  ['notStarted', '2026-09-14', null, 'overdue'],
  ['inProgress', '2026-Q3', null, 'inProgress'],
  ['inProgress', '2026-08', null, 'overdue'],
  ['inProgress', '2018/2020', null, 'overdue'],
  ['paused', '2025', null, 'paused'],
  ['done', '2026-08', '2026-08-31', 'done'],
  ['done', '2026-08', '2026-09-01', 'doneLate'],
  ['done', '2025', null, 'done'],
  ['done', null, '2026-09-01', 'done'],
  ['doneLate', '2025', null, 'doneLate'],
  ['doneLate', '2026', '2026-09-01', 'done'],
])('%s with deadline %s, completed %s, stands as %s', (status, dueOn, doneOn, state) => {
  expect(taskState({ status, dueOn, doneOn }, today)).toBe(state);
});

test('a task without a deadline is never overdue, and neither is one that is done or paused', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom(...taskStatuses),
      fc.option(day),
      fc.option(day),
      day,
      (status, dueOn, doneOn, on) => {
        const state = taskState({ status, dueOn, doneOn }, on);
        const isOpen = status === 'notStarted' || status === 'inProgress';
        expect(state === 'overdue').toBe(isOpen && dueOn !== null && dueOn < on);
      },
    ),
  );
});

test('the last adjustment is the deadline in force, also when it takes the date away', () => {
  const first = { dueOn: '2026-06-30', dueOnText: '30/6/2026' };
  expect(deadlineInForce({ ...first, adjustments: [] })).toEqual(first);
  const adjustments = [
    { dueOn: '2026-09-30', dueOnText: '30/9/2026', reason: 'KH số 10' },
    { dueOn: null, dueOnText: 'khi có hướng dẫn mới', reason: 'điều chỉnh lần 2 theo KH số 12' },
  ];
  expect(deadlineInForce({ ...first, adjustments })).toMatchObject({
    dueOn: null,
    dueOnText: 'khi có hướng dẫn mới',
  });
});

test.each([
  ['month', '2026-11-20', '2027-01-05', ['2026-11', '2026-12', '2027-01']],
  ['quarter', '2026-02-01', '2026-12-31', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
  ['year', '2018-01-01', '2020-12-31', ['2018', '2019', '2020']],
  ['none', '2018-01-01', '2020-12-31', []],
  ['month', '2027-01-01', '2026-01-01', []],
] as const)('every %s from %s to %s', (recurrence, from, to, periods) => {
  expect(occurrencePeriods(recurrence, from, to)).toEqual(periods);
});

test('a recurring task takes its span from its program when it has none of its own', () => {
  const span = { recurrence: 'year', startsOn: null, dueOn: null, issuedOn: '2017-12-27' } as const;
  expect(periodsOfTask({ ...span, period: '2018/2020' }, today)).toEqual(['2018', '2019', '2020']);
  expect(periodsOfTask({ ...span, period: null }, today)).toHaveLength(10);
  expect(periodsOfTask({ ...span, period: '2018/2020', startsOn: '2019' }, today)).toEqual([
    '2019',
    '2020',
  ]);
});

test('each period has a state of its own, and together they say how the task stands', () => {
  const periods = occurrencePeriods('quarter', '2026-01-01', '2026-12-31');
  const first = { period: '2026-Q1', status: 'done', doneOn: '2026-04-10', result: '' } as const;
  const second = { period: '2026-Q2', status: 'done', doneOn: '2026-06-20', result: '' } as const;
  const nothing = occurrencesOf(periods, [], today);
  expect(nothing.map(({ state }) => state)).toEqual([
    'overdue',
    'overdue',
    'notStarted',
    'notStarted',
  ]);
  const some = occurrencesOf(periods, [first, second], today);
  expect(some.map(({ state }) => state)).toEqual(['doneLate', 'done', 'notStarted', 'notStarted']);
  expect(recurringState('notStarted', nothing)).toBe('overdue');
  expect(recurringState('paused', nothing)).toBe('paused');
  expect(recurringState('notStarted', some)).toBe('inProgress');
  expect(recurringProgress(some)).toBe(50);
  expect(recurringState('notStarted', some.slice(0, 2))).toBe('doneLate');
  expect(recurringState('notStarted', some.slice(1, 2))).toBe('done');
  expect(recurringProgress([])).toBe(0);
});
