import { expect, test } from 'vitest';
import { makeRows } from '../workbooks/fixtures/makeRows.ts';
import { senderOf } from './sender.ts';

test.each([
  [['ĐẢNG BỘ HUYỆN THẠCH HÀ', 'ĐẢNG ỦY XÃ THẠCH ĐIỀN', 'SỔ VĂN BẢN ĐẾN'], 'ĐẢNG ỦY XÃ THẠCH ĐIỀN'],
  [['ĐẢNG CỘNG SẢN VIỆT NAM', 'Ban hành kèm theo', 'Số, ký hiệu'], ''],
  [['UBND XÃ AN BÌNH', 'Phòng  Nội vụ', 'Sổ theo dõi'], 'Phòng Nội vụ'],
])('the sender is the office of the letterhead: %j', (lines, sender) => {
  const rows = makeRows(lines.map((line) => [line]));
  expect(senderOf(rows, lines.length + 1)).toBe(sender);
});
