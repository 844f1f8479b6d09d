import { foldText } from '../../shared/domain/vietnamese.ts';
import type { SheetRow } from '../workbooks/types.ts';

/** How the names of offices begin (domain.md §2.4); the motto "Đảng Cộng sản Việt Nam" is none. */
const office =
  /^(?:dang uy|dang bo|huyen uy|thi uy|thanh uy|quan uy|tinh uy|chi bo|van phong|ban|uy ban|ubnd|ubmttq|mttq|mat tran|hoi|doan|lien doan|cong doan|so|phong|truong)\b/;
const bodyAbove = /^dang bo (?:tinh|thanh pho|huyen|quan|thi xa)\b/;
const longestName = 80;

/** Who keeps the register, by the letterhead above its table; empty where there is none. */
export function senderOf(rows: readonly SheetRow[], headerRow: number): string {
  let sender = '';
  for (const { row, cells } of rows) {
    if (row >= headerRow) break;
    const [first] = cells;
    if (first?.kind !== 'text' || first.text.length > longestName) continue;
    const folded = foldText(first.text);
    // The second line is the office itself, the first the body above it.
    if (office.test(folded) && (sender === '' || !bodyAbove.test(folded)))
      sender = first.text.replace(/\s+/g, ' ').trim();
  }
  return sender;
}
