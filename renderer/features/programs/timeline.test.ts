import { expect, test } from 'vitest';
import { line, programWith } from './testLines.ts';
import { layTimeline } from './timeline.ts';

const today = '2026-07-02';

test('a bar runs from the date of the program to the last day of the deadline, in whole years', () => {
  const timeline = layTimeline(
    programWith([line('Việc', '2026'), line('Không hạn', null)], '2026-01-01'),
    today,
  );
  expect(timeline?.bars.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  expect(timeline?.columns.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
  expect(timeline?.without).toBe(1);
  expect(timeline?.today).toBeCloseTo(0.5, 2);
});

test('a task with a start of its own begins there, and one due before its program stands where it is due', () => {
  const timeline = layTimeline(
    programWith(
      [line('Từ tháng 7', '2026', { startsOn: '2026-07-02' }), line('Sớm', '2026-01')],
      '2026-03-01',
    ),
    today,
  );
  expect(timeline?.bars[0]?.from).toBeCloseTo(0.5, 2);
  expect(timeline?.bars[1]?.from).toBe(0);
  expect(timeline?.bars[1]?.to).toBeCloseTo(31 / 365, 5);
});

test('a long time is divided by years, and today outside of it is not shown', () => {
  const timeline = layTimeline(programWith([line('Việc', '2020')], '2011-01-05'), today);
  expect(timeline?.columns).toHaveLength(10);
  expect(timeline?.today).toBeNull();
});

test('without a deadline there is no line of time', () => {
  expect(layTimeline(programWith([line('Không hạn', null)], '2026'), today)).toBeNull();
});
