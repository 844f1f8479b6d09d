import { expect, test } from 'vitest';
import { formatMoment } from './moments.ts';

test('a moment is written day first, with the time after it', () => {
  expect(formatMoment(new Date(2026, 1, 3, 9, 5, 59).toISOString())).toBe('03/02/2026 09:05');
});
