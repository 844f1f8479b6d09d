import { expect, test } from 'vitest';
import { formatMoment, localToday } from './moments.ts';

test('a moment is written day first, with the time after it', () => {
  expect(formatMoment(new Date(2026, 1, 3, 9, 5, 59).toISOString())).toBe('03/02/2026 09:05');
});

test('a day begins and ends at midnight of the office, not of Greenwich', () => {
  expect(localToday(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  expect(localToday(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
});
