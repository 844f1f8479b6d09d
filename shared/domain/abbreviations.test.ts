import { expect, test } from 'vitest';
import { exactWithAbbreviations, foldWithAbbreviations } from './abbreviations.ts';

test.each([
  ['BCH Trung ương', 'Ban Chấp hành Trung ương'],
  ['BCH TƯ', 'Ban Chấp hành Trung ương'],
  ['BTV Tỉnh uỷ', 'Ban Thường vụ Tỉnh ủy'],
  ['UBND huyện', 'Ủy ban nhân dân huyện'],
  ['VP Đảng ủy', 'Văn phòng Đảng ủy'],
])('%s and %s are the same body', (short, long) => {
  expect(foldWithAbbreviations(short)).toBe(foldWithAbbreviations(long));
});

test('a name without abbreviations stays as it is folded', () => {
  expect(foldWithAbbreviations('Chi bộ 4')).toBe('chi bo 4');
});

test('written out with its marks, a name stays apart from one with other marks', () => {
  const long = exactWithAbbreviations('Ủy ban nhân dân xã Hòa An');
  expect(exactWithAbbreviations('UBND xã Hoà An')).toBe(long);
  expect(exactWithAbbreviations('UBND xã Hóa An')).not.toBe(long);
});
