import { expect, test } from 'vitest';
import { hasClassifiedStamp, isClassifiedMark } from './classified.ts';

const anyColumn = { isSecrecyColumn: false };
const secrecyColumn = { isSecrecyColumn: true };

test.each([
  'Mật',
  'MẬT',
  'mật',
  ' Mật. ',
  'Tối mật',
  'TỐI  MẬT',
  'Tuyệt mật',
  'tuyet mat',
  'TOI MAT',
  'Mat',
  '(Mật)',
  '[TUYỆT MẬT]',
  '“Tối mật”',
  'Độ mật: Mật',
  'Độ mật - Tuyệt mật',
  'Mức độ mật: Tối mật',
  'Đóng dấu Mật',
  'Mật - Khẩn',
  'HỎA TỐC, TUYỆT MẬT',
  'Tài liệu mật',
  'Tuyệt mật'.normalize('NFD'),
])('a cell "%s" marks the row as classified in any column', (cell) => {
  expect(isClassifiedMark(cell, anyColumn)).toBe(true);
  expect(isClassifiedMark(cell, secrecyColumn)).toBe(true);
});

test.each([
  'A',
  'b',
  'C',
  '(A)',
  'Độ mật A',
  'x',
  'Có',
  'Mật (A)',
  'A - Tuyệt mật',
  'Chưa giải mật',
])('in a secrecy column "%s" is a mark', (cell) => {
  expect(isClassifiedMark(cell, secrecyColumn)).toBe(true);
});

test.each(['A', 'B', 'C', 'x', 'Có', '12A'])('in another column "%s" is no mark', (cell) => {
  expect(isClassifiedMark(cell, anyColumn)).toBe(false);
});

test.each(['', ' ', '-', 'Thường', 'Không', 'Không mật', 'Đã giải mật', 'Độ mật', 'D'])(
  'in a secrecy column "%s" is an open row',
  (cell) => {
    expect(isClassifiedMark(cell, secrecyColumn)).toBe(false);
  },
);

const openTexts = [
  'Kế hoạch bảo mật thông tin',
  'Về mật độ dân cư',
  'Tăng cường công tác bảo vệ bí mật nhà nước',
  'Quy chế bảo vệ bí mật nhà nước độ Tối mật và Tuyệt mật',
  'DANH MỤC BÍ MẬT NHÀ NƯỚC CỦA ĐẢNG',
  'QUY CHẾ BẢO MẬT THÔNG TIN',
  'MẬT ĐỘ DÂN CƯ NĂM 2026',
  'Mô hình nuôi ong lấy mật',
  'Thay đổi mật khẩu',
  'Ban Cơ yếu: mật mã',
  'Mặt trận Tổ quốc',
  'Mất',
  'Mặt',
  'Công tác tuyên truyền về bảo\nmật',
];

test.each(openTexts)('"%s" is welcome', (text) => {
  expect(isClassifiedMark(text, anyColumn)).toBe(false);
  expect(hasClassifiedStamp(text)).toBe(false);
});

test.each([
  'TUYỆT MẬT',
  'Kế hoạch bảo vệ đại hội TUYỆT MẬT',
  'TỐI MẬT - Báo cáo tình hình',
  'BÁO CÁO TÌNH HÌNH NỘI BỘ TỐI MẬT',
  'TUYET MAT Ke hoach',
  'MẬT',
  'MẬT\nBÁO CÁO\nTình hình',
  'Báo cáo tình hình. MẬT',
  'HỎA TỐC - MẬT',
  'Báo cáo tình hình (Mật)',
  'Báo cáo tình hình [tối mật]',
  'Kế hoạch 12, độ mật: Mật',
  'Kế hoạch TUYỆT MẬT'.normalize('NFD'),
])('"%s" carries a stamp', (text) => {
  expect(hasClassifiedStamp(text)).toBe(true);
});
