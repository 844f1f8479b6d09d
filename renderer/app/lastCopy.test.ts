import { expect, test } from 'vitest';
import { lastCopy } from './lastCopy.ts';

const backups = [
  { madeAt: '2026-09-15T02:10:00.000Z' },
  { madeAt: '2026-09-14T02:00:00.000Z' },
] as const;

test('a backup to a file made after the copy of the day is the last one', () => {
  const lastOutside = '2026-09-15T09:30:00.000Z';
  expect(lastCopy({ backups, lastOutside })).toBe(lastOutside);
});

test('the copy of the day made after a backup to a file is the last one', () => {
  expect(lastCopy({ backups, lastOutside: '2026-09-01T09:30:00.000Z' })).toBe(backups[0].madeAt);
  expect(lastCopy({ backups, lastOutside: null })).toBe(backups[0].madeAt);
});

test('a backup to a file counts also before the first copy of a day', () => {
  const lastOutside = '2026-09-15T09:30:00.000Z';
  expect(lastCopy({ backups: [], lastOutside })).toBe(lastOutside);
  expect(lastCopy({ backups: [], lastOutside: null })).toBeUndefined();
});
