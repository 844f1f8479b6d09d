import { expect, test } from 'vitest';
import { partUnitName, proposeFromName, unitKindWords, unitLevelWords } from './unitNames.ts';
import { foldText } from './vietnamese.ts';

test.each([
  ['Xã An Bình', 'xã', 'An Bình'],
  ['THỊ TRẤN MẪU', 'thị trấn', 'MẪU'],
  ['thị xã Hồng Lam', 'thị xã', 'Hồng Lam'],
  ['xa An Binh', 'xã', 'An Binh'],
  ['Xà Bang', '', 'Xà Bang'],
  ['TP. Sơn Giang', 'thành phố', 'Sơn Giang'],
  ['P.3', 'phường', '3'],
  ['Đảng ủy xã An Bình', '', 'Đảng ủy xã An Bình'],
])('%s is "%s" and "%s"', (name, place, rest) => {
  expect(partUnitName(name)).toEqual({ place, bare: rest });
});

test.each([
  ['Xã An Bình', 'commune', 'area'],
  ['Đặc khu Phú Hải', 'commune', 'area'],
  ['Huyện Đông Sơn', 'district', 'area'],
  ['Tỉnh Sơn Giang', 'province', 'area'],
  ['Tổ dân phố 5', 'hamlet', 'area'],
  ['Đảng ủy xã Thạch Điền', 'commune', 'committee'],
  ['Tỉnh ủy Sơn Giang', 'province', 'committee'],
  ['Chi bộ 4', 'cell', 'committee'],
  ['UBND huyện Đông Sơn', 'district', 'government'],
  ['Ủy ban MTTQ Việt Nam xã An Bình', 'commune', 'front'],
  ['Ban Xây dựng Đảng', undefined, 'advisory'],
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'province', 'advisory'],
  ['Hội Liên hiệp Phụ nữ xã An Bình', 'commune', 'union'],
  ['Hội Chữ thập đỏ phường Nam', 'commune', 'association'],
  ['Ban Chỉ huy Quân sự xã An', 'commune', 'armedForces'],
  ['Trường Mầm non Hoa Sen', undefined, 'school'],
  ['Tổ dân vận thôn 3', 'hamlet', 'massMobilisation'],
  ['Ban Chỉ đạo thực hiện quy chế dân chủ tỉnh', 'province', 'steering'],
  ['Sở Nội vụ', 'province', 'government'],
  ['Trường Sơn', undefined, undefined],
])('"%s" is proposed as %s, %s', (name, level, kind) => {
  expect(proposeFromName(name)).toEqual({ level, kind });
});

test.each([unitLevelWords, unitKindWords])('no word stands for two things of one list', (words) => {
  const all = Object.values(words).flat().map(foldText);
  expect(new Set(all).size).toBe(all.length);
});
