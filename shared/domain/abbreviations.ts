import { foldText } from './vietnamese.ts';

/**
 * Abbreviations of bodies as registers write them, folded, with what they stand for (domain.md §1.1
 * row 18, §2.4, §6.1). Only such as stand for one thing in a Party office.
 */
const meanings: ReadonlyMap<string, string> = new Map(
  [
    ['BCH', 'Ban Chấp hành'],
    ['BTV', 'Ban Thường vụ'],
    ['BCĐ', 'Ban Chỉ đạo'],
    ['BCT', 'Bộ Chính trị'],
    ['BBT', 'Ban Bí thư'],
    ['BDV', 'Ban Dân vận'],
    ['BTG', 'Ban Tuyên giáo'],
    ['BTGDV', 'Ban Tuyên giáo và Dân vận'],
    ['TW', 'Trung ương'],
    ['TƯ', 'Trung ương'],
    ['VP', 'Văn phòng'],
    ['UBKT', 'Ủy ban Kiểm tra'],
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['MTTQ', 'Mặt trận Tổ quốc'],
    ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
    ['LHPN', 'Liên hiệp Phụ nữ'],
    ['CCB', 'Cựu chiến binh'],
    ['QH', 'Quốc hội'],
  ].map(([short = '', long = '']) => [foldText(short), foldText(long)]),
);

/**
 * The folded form of a name with its abbreviations written out: "BCH TW", "Ban Chấp hành TƯ" and "Ban
 * Chấp hành Trung ương" become the same.
 */
export function foldWithAbbreviations(name: string): string {
  return foldText(name)
    .split(' ')
    .map((word) => meanings.get(word) ?? word)
    .join(' ');
}
