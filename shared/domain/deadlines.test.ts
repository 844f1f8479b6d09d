import { expect, test } from 'vitest';
import fc from 'fast-check';
import { deadlineGroup, deadlineGroups, deadlineWindow } from './deadlines.ts';

test.each([
  ['2026-11-23', 'overdue'],
  ['2026-11-24', 'thisWeek'],
  ['2026-11-29', 'thisWeek'],
  ['2026-11-30', 'thisMonth'],
  ['2026-11', 'thisMonth'],
  ['2026-12-01', 'later'],
  ['2026-Q4', 'later'],
  ['2026-10', 'overdue'],
] as const)('on Tuesday 24/11/2026 what is due %s is %s', (dueOn, group) => {
  expect(deadlineGroup(dueOn, '2026-11-24')).toBe(group);
});

test('in December what is due by the year is due this month', () => {
  for (const dueOn of ['2026', '2021/2026', '2026-Q4']) {
    expect(deadlineGroup(dueOn, '2026-12-01')).toBe('thisMonth');
  }
  expect(deadlineGroup('2027', '2026-12-01')).toBe('later');
});

test('on a Sunday the week ends today', () => {
  expect(deadlineGroup('2026-11-29', '2026-11-29')).toBe('thisWeek');
  expect(deadlineGroup('2026-11-30', '2026-11-29')).toBe('thisMonth');
});

test('the windows of the groups part all days as the groups do, on every day of the year', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (today, dueOn) => {
      const within = deadlineGroups.filter((group) => {
        const { from, to } = deadlineWindow(group, today);
        return (from === null || dueOn >= from) && (to === null || dueOn <= to);
      });
      expect(within).toEqual([deadlineGroup(dueOn, today)]);
    }),
  );
});
