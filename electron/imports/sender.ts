import type { SheetRow } from '../workbooks/types.ts';

/**
 * How the names of offices begin (domain.md §2.4), with their marks: "Số, ký hiệu" is no "Sở", "Ban hành
 * kèm theo" no "Ban". The motto "Đảng Cộng sản Việt Nam" is none either.
 */
const office =
  /^(?:đảng (?:ủy|uỷ|bộ)|(?:huyện|thị|thành|quận|tỉnh) (?:ủy|uỷ)|chi bộ|văn phòng|ban(?! hành)|(?:ủy|uỷ) ban|ubnd|ubmttq|mttq|mặt trận|hội|đoàn|liên đoàn|công đoàn|sở|phòng|trường)(?!\p{L})/u;
const bodyAbove = /^đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã)(?!\p{L})/u;
const longestName = 80;

/** Who keeps the register, by the letterhead above its table; empty where there is none. */
export function senderOf(rows: readonly SheetRow[], headerRow: number): string {
  let sender = '';
  for (const { row, cells } of rows) {
    if (row >= headerRow) break;
    const [first] = cells;
    if (first?.kind !== 'text' || first.text.length > longestName) continue;
    const text = first.text.replace(/\s+/g, ' ').trim();
    const name = text.toLowerCase();
    // The second line is the office itself, the first the body above it.
    if (office.test(name) && (sender === '' || !bodyAbove.test(name))) sender = text;
  }
  return sender;
}
