import { expect, test } from 'vitest';
import { copyOf, differingFields, emptyValues, fieldText, isSameAs } from './formValues.ts';

const base = {
  ...emptyValues,
  numberSymbol: '25-NQ/TW',
  issuedOn: '2013-06-03',
  issuedOnText: '03-6-2013',
  notes: 'đã gửi',
};

test('two versions are the same only when every field is', () => {
  expect(isSameAs(base, { ...base })).toBe(true);
  expect(isSameAs(base, { ...base, notes: 'đã gửi ' })).toBe(false);
  expect(isSameAs(base, { ...base, typeId: 'x' })).toBe(false);
});

test('a date that differs is named once, with its writing', () => {
  const other = { ...base, issuedOn: '2013-06-04', issuedOnText: '4/6/13' };
  expect(differingFields(base, other)).toEqual(['issuedOn']);
  expect(fieldText(base, 'issuedOn')).toBe('03-6-2013 (03/6/2013)');
  expect(fieldText(other, 'issuedOn')).toBe('4/6/13 (04/6/2013)');
});

test('a date of which only the writing differs is named too', () => {
  expect(differingFields(base, { ...base, issuedOnText: 'ngày 3 tháng 6' })).toEqual(['issuedOn']);
});

test('a copy takes over the words and not the number and dates', () => {
  const stored = {
    ...base,
    id: '0190a000-0000-7000-8000-000000000000',
    revision: 3,
    number: '25',
    level: null,
    attachmentCount: 0,
    implementedByCount: 0,
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'Lan',
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: 'Lan',
    deletedAt: null,
  };
  expect(copyOf(stored)).toEqual({ ...emptyValues, notes: 'đã gửi' });
});
