import { exactText, foldText } from './vietnamese.ts';

/**
 * Abbreviations of bodies as registers write them, folded, with what they stand for (domain.md §1.1
 * row 18, §2.4, §6.1). Only such as stand for one thing in a Party office.
 */
const abbreviations: readonly (readonly [short: string, long: string])[] = [
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
];

function meaningsBy(key: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(abbreviations.map(([short, long]) => [key(short), key(long)]));
}
const foldedMeanings = meaningsBy(foldText);
const exactMeanings = meaningsBy(exactText);

function writeOut(text: string, meanings: ReadonlyMap<string, string>): string {
  return text
    .split(' ')
    .map((word) => meanings.get(word) ?? word)
    .join(' ');
}

/**
 * The folded form of a name with its abbreviations written out: "BCH TW", "Ban Chấp hành TƯ" and "Ban
 * Chấp hành Trung ương" become the same.
 */
export function foldWithAbbreviations(name: string): string {
  return writeOut(foldText(name), foldedMeanings);
}

/** The same with the marks kept: "UBND xã Hòa An" is not "Ủy ban nhân dân xã Hóa An". */
export function exactWithAbbreviations(name: string): string {
  return writeOut(exactText(name), exactMeanings);
}
