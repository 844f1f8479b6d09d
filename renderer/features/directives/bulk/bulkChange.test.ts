import { expect, test } from 'vitest';
import { bulkChangeOf, untouchedDraft } from './bulkChange.ts';

test('an untouched form changes nothing', () => {
  expect(bulkChangeOf(untouchedDraft)).toBeNull();
});

test('only what was touched is changed', () => {
  expect(bulkChangeOf({ ...untouchedDraft, status: 'replaced', isVerified: false })).toEqual({
    status: 'replaced',
    isVerified: false,
  });
});

test('a lead unit or deadline not typed yet never empties the rows', () => {
  const draft = {
    ...untouchedDraft,
    leadUnit: { action: 'set', text: '   ' },
    dueOn: { action: 'set', date: null, text: 'cuối năm' },
  } as const;
  expect(bulkChangeOf(draft)).toBeNull();
});

test('fields are emptied only when "để trống" is chosen', () => {
  const draft = {
    ...untouchedDraft,
    leadUnit: { action: 'empty', text: 'Văn phòng' },
    dueOn: { action: 'empty', date: '2026-09', text: '' },
  } as const;
  expect(bulkChangeOf(draft)).toEqual({ leadUnit: '', dueOn: null });
});

test('a typed lead unit and a partial deadline are taken as typed', () => {
  const draft = {
    ...untouchedDraft,
    leadUnit: { action: 'set', text: ' Ban Xây dựng Đảng ' },
    dueOn: { action: 'set', date: '2026-Q3', text: 'quý III/2026' },
  } as const;
  expect(bulkChangeOf(draft)).toEqual({ leadUnit: 'Ban Xây dựng Đảng', dueOn: '2026-Q3' });
});
