import { expect, test } from 'vitest';
import { emptyValues } from './formValues.ts';
import { mergedValues } from './mergedValues.ts';

const opened = {
  ...emptyValues,
  numberSymbol: '25-NQ/TW',
  typeId: 'a',
  type: 'Nghị quyết',
  issuedOn: '2013-06-03',
  issuedOnText: '03-6-2013',
  summary: 'Về công tác dân vận',
  notes: 'đã gửi',
};

test('a field that only somebody else changed stays as they stored it', () => {
  const stored = {
    ...opened,
    summary: 'Về công tác dân vận trong tình hình mới',
    isVerified: true,
  };
  const typed = { ...opened, notes: 'đã gửi các chi bộ' };
  expect(mergedValues(opened, typed, stored)).toEqual({ ...stored, notes: 'đã gửi các chi bộ' });
});

test('a field that both changed is saved as typed here, also when it was emptied', () => {
  const stored = { ...opened, notes: 'đã thu hồi', leadUnit: 'Ban Dân vận' };
  expect(mergedValues(opened, { ...opened, notes: '' }, stored)).toEqual({ ...stored, notes: '' });
});

test('what nobody typed here leaves the stored version as it is', () => {
  const stored = { ...opened, issuedOn: null, issuedOnText: '' };
  expect(mergedValues(opened, { ...opened }, stored)).toEqual(stored);
});

test('a date is taken together with its writing', () => {
  const stored = { ...opened, issuedOn: '2014-01-01', issuedOnText: '1/1/14' };
  const typed = { ...opened, issuedOnText: 'ngày 3 tháng 6 năm 2013' };
  expect(mergedValues(opened, typed, stored)).toEqual(typed);
});

test('a name is taken together with the row it stands for', () => {
  const stored = { ...opened, typeId: 'b', type: 'Kết luận' };
  const typed = { ...opened, typeId: null, type: 'Nghị quyết liên tịch' };
  expect(mergedValues(opened, typed, stored)).toEqual(typed);
});
