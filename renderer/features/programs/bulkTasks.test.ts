import { expect, test } from 'vitest';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { bulkChangeOf, previewBulk, untouchedDraft } from './bulkTasks.ts';
import { line } from './testLines.ts';

const today = '2026-09-15';
const words = {
  state: (state: string) => state,
  date: (date: string | null, text: string) => text || (date === null ? '' : formatDate(date)),
};

test('what the clerk does not touch is not changed', () => {
  expect(bulkChangeOf(untouchedDraft)).toEqual({});
  expect(bulkChangeOf({ ...untouchedDraft, reason: 'theo KH số 12' })).toEqual({});
  expect(previewBulk([line('Việc', '2026-08', { state: 'overdue' })], {}, today, words)).toEqual(
    [],
  );
});

test('the preview says of each task what will be, and leaves out those that stay', () => {
  const change = bulkChangeOf({
    ...untouchedDraft,
    dueOn: '2026-12',
    dueOnText: '12/2026',
    reason: 'theo KH số 12',
  });
  const rows = previewBulk(
    [
      line('Quá hạn', '2026-08', { state: 'overdue' }),
      line('Xong', '2026-12', { deadlineText: '12/2026', status: 'done', state: 'done' }),
    ],
    change,
    today,
    words,
  );
  expect(rows).toEqual([
    {
      id: 'Quá hạn',
      title: 'Quá hạn',
      changes: [
        { field: 'state', before: 'overdue', after: 'notStarted' },
        { field: 'deadline', before: '8/2026', after: '12/2026' },
      ],
    },
  ]);
});
