import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WriteTurn } from './writeTurn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('writes take turns in the order they asked', async () => {
  const turn = new WriteTurn();
  const order: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = turn.run(async () => {
    await promise;
    order.push('import');
  });
  const short = turn.run(async () => void order.push('save'));
  resolve();
  await Promise.all([long, short]);
  expect(order).toEqual(['import', 'save']);
});

test('a failed write does not stop the next one', async () => {
  const turn = new WriteTurn();
  const failed = turn.run(() => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await turn.run(async () => 'yes')).toBe('yes');
});

test('a write that waits longer than a second is reported, and again when it goes on', async () => {
  const reports: boolean[] = [];
  const turn = new WriteTurn((isWaiting) => reports.push(isWaiting));
  const { promise, resolve } = Promise.withResolvers<void>();
  void turn.run(() => promise);
  const waiting = turn.run(async () => 'done');
  await vi.advanceTimersByTimeAsync(900);
  expect(reports).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(reports).toEqual([true]);
  resolve();
  await waiting;
  expect(reports).toEqual([true, false]);
});
