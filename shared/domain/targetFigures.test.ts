import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedPeriods, goalFor, periodFor, typedFigure } from './targetFigures.ts';
import { periodAt, periodBefore, periodLastYear } from './targetPeriods.ts';
import {
  targetDirections,
  targetFigureValuesSchema,
  type TargetFigureValues,
  targetValuesSchema,
  type TargetValues,
} from './targets.ts';
import { judge } from './targetVerdict.ts';

const targetId = '00000000-0000-7000-8000-000000000001';
const unitA = '00000000-0000-7000-8000-00000000000a';
const unitB = '00000000-0000-7000-8000-00000000000b';

function target(values: Partial<TargetValues> = {}): TargetValues {
  return targetValuesSchema.parse({ title: 'Chỉ tiêu mẫu', ...values });
}

function figure(period: string, values: Partial<TargetFigureValues>): TargetFigureValues {
  return targetFigureValuesSchema.parse({ targetId, period, ...values });
}

test.each([
  ['yearly', '2019', '2018', '2018'],
  ['quarterly', '2019-Q2', '2019-Q1', '2018-Q2'],
  ['monthly', '2019-06', '2019-05', '2018-06'],
] as const)('%s: the period of a day, the one before, the one of last year', (...expected) => {
  const [frequency, period, before, lastYear] = expected;
  expect(periodAt(frequency, '2019-06-30')).toBe(period);
  expect(periodBefore(period)).toBe(before);
  expect(periodLastYear(period)).toBe(lastYear);
});

test('a new year begins a new quarter and month', () => {
  expect(periodBefore('2019-Q1')).toBe('2018-Q4');
  expect(periodBefore('2019-01')).toBe('2018-12');
  expect(periodBefore('2018/2020')).toBe('2015/2017');
});

test.each([
  ['atLeast', 80, 82, 'exceeded'],
  ['atLeast', 80, 80, 'met'],
  ['atLeast', 80, 79.9, 'notMet'],
  ['atMost', 5, 4, 'exceeded'],
  ['atMost', 5, 5, 'met'],
  ['atMost', 5, 5.1, 'notMet'],
  ['exactly', 19, 19, 'met'],
  ['exactly', 19, 20, 'notMet'],
  ['atLeast', null, 20, 'unknown'],
  ['atLeast', 20, null, 'unknown'],
] as const)('%s %s, reached %s: %s', (direction, goal, actual, verdict) => {
  expect(judge(direction, goal, actual)).toBe(verdict);
});

test('42 of 67 units do not reach 62,7%, though it is shown as such', () => {
  expect(judge('atLeast', 62.7, (42 / 67) * 100)).toBe('notMet');
});

test('at least and at most are each other mirrored', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, (goal, actual) => {
      expect(judge('atLeast', goal, actual)).toBe(judge('atMost', -goal, -actual));
      for (const direction of targetDirections) expect(judge(direction, goal, goal)).toBe('met');
    }),
  );
});

test('a ratio is its two numbers; percentages are never averaged', () => {
  const quarters = target({ kind: 'ratio', frequency: 'quarterly', accumulates: true });
  const figures = [
    figure('2019-Q1', { part: 9, whole: 10 }),
    figure('2019-Q2', { part: 10, whole: 90 }),
  ];
  expect(typedFigure(quarters, figures, null, '2019-Q1').value).toBe(90);
  expect(typedFigure(quarters, figures, null, '2019-Q2')).toMatchObject({
    value: 19,
    part: 19,
    whole: 100,
  });
  const bare = [figure('2019-Q1', { part: 9, whole: 10 }), figure('2019-Q2', { actual: 50 })];
  expect(typedFigure(quarters, bare, null, '2019-Q2').missing).toBe('nothingToCount');
  expect(typedFigure({ ...quarters, accumulates: false }, bare, null, '2019-Q2').value).toBe(50);
});

test('the figures of one unit are not those of another, nor of the whole', () => {
  const figures = [
    figure('2019', { unitId: unitA, actual: 1 }),
    figure('2019', { unitId: unitB, actual: 2 }),
    figure('2019', { actual: 50 }),
  ];
  expect(typedFigure(target({ frequency: 'yearly' }), figures, unitB, '2019').value).toBe(2);
  expect(typedFigure(target({ frequency: 'yearly' }), figures, null, '2019').value).toBe(50);
});

test('the figures of a year add up where the target says so', () => {
  const land = target({ frequency: 'quarterly', accumulates: true });
  const figures = [
    figure('2018-Q4', { actual: 100 }),
    figure('2019-Q1', { actual: 10 }),
    figure('2019-Q2', { actual: 5 }),
    figure('2019-Q3', { actual: 1 }),
  ];
  expect(typedFigure(land, figures, null, '2019-Q2').value).toBe(15);
  expect(typedFigure({ ...land, accumulates: false }, figures, null, '2019-Q2').value).toBe(5);
});

test('a target of several years shows the latest figures reached', () => {
  const once = target({ period: '2018/2020' });
  const figures = [
    figure('2018', { actual: 1 }),
    figure('2019', { actual: 2 }),
    figure('2018/2020', { actual: 9 }),
  ];
  expect(periodFor(once, figures, '2018-12-31')).toBe('2018');
  expect(periodFor(once, figures, '2019-12-31')).toBe('2019');
  expect(periodFor(once, figures, '2020-12-31')).toBe('2018/2020');
  expect(periodFor(once, [], '2020-12-31')).toBe('2018/2020');
  expect(comparedPeriods(once, figures, '2019')).toEqual({ before: '2018', lastYear: '2018' });
});

test('the goal of a year goes before the goal of the whole', () => {
  const figures = [figure('2026', { goal: 60 }), figure('2030', { goal: 90 })];
  expect(goalFor(100, figures, null, '2026')).toBe(60);
  expect(goalFor(100, figures, null, '2027')).toBe(100);
});
