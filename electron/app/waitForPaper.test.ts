import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { PaperWatch } from '../context.ts';
import { unlessAborted, waitForPaper } from './waitForPaper.ts';

/** A page that answers with these marks one after the other, and the last one from then on. */
function page(...marks: object[]): () => Promise<unknown> {
  return async () => (marks.length > 1 ? marks.shift() : marks[0]);
}

function watch(heard: unknown[] = [], signal = new AbortController().signal): PaperWatch {
  return {
    signal,
    onRead: (rows) => void heard.push(rows),
    onLaidOut: () => void heard.push('laid out'),
  };
}

test('paper is waited for, and how far it is read is told', async () => {
  const heard: unknown[] = [];
  const ask = page(
    {},
    { printRead: '500' },
    { printRead: '500' },
    { printRead: '1000', printReady: 'true', ready: 'true' },
  );
  await waitForPaper(ask, watch(heard));
  expect(heard).toEqual([500, 1000, 'laid out']);
});

test.each([
  ['says that it has failed', { printReady: 'failed', ready: 'true' }],
  ['shows its page for crashes', { ready: 'true' }],
])('a page that %s is refused at once', async (_what, marks) => {
  const heard: unknown[] = [];
  await expect(waitForPaper(page({}, marks), watch(heard))).rejects.toMatchObject({
    code: 'paperFailed',
  });
  expect(heard).toEqual([]);
});

test('paper that is given up ends at once, also while the page does not answer', async () => {
  const ending = new AbortController();
  const silent = waitForPaper(() => new Promise(() => {}), watch([], ending.signal));
  const endless = waitForPaper(page({}), watch([], ending.signal));
  ending.abort(new AppError('cancelled'));
  await expect(silent).rejects.toMatchObject({ code: 'cancelled' });
  await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
});

test('nothing is begun that was given up before', async () => {
  const signal = AbortSignal.abort(new AppError('cancelled'));
  await expect(unlessAborted(signal, Promise.resolve(1))).rejects.toMatchObject({
    code: 'cancelled',
  });
});
