import { expect, test } from 'vitest';
import { makeRows } from '../../workbooks/fixtures/makeRows.ts';
import { provinceInTitle } from './provinceOption.ts';

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH SƠN GIANG', 'Tỉnh Sơn Giang'],
  ['DANH SÁCH CẤP XÃ CỦA TỈNH SƠN GIANG SAU SẮP XẾP', 'Tỉnh Sơn Giang'],
  ['Danh sách xã, phường thành phố Hải Yên năm 2025', 'Thành phố Hải Yên'],
  ['TỈNH ỦY SƠN GIANG', undefined],
  ['DANH SÁCH ĐƠN VỊ', undefined],
])('"%s" is of %s', (title, province) => {
  expect(provinceInTitle(makeRows([[title]]))).toBe(province);
});
