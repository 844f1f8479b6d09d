/*
 * Classified documents are refused at every entrance (domain.md §0.8, §8 row 1). The marks are Mật, Tối
 * mật and Tuyệt mật. The same syllable is part of ordinary words (bảo mật, mật độ, mật ong) and of the
 * subject of open documents (bảo vệ bí mật nhà nước), so only a cell that is nothing but the mark, or a
 * stamp inside a longer text, counts.
 */
import { foldText } from './vietnamese.ts';

const degree = '(?:tuyet mat|toi mat|mat)';
const label = '(?:(?:muc )?do(?: bao)? mat|dau chi muc do mat|(?:dong )?dau|loai|muc)';
const urgency = '(?:hoa toc|thuong khan|khan)';
const paper = '(?:tai lieu|van ban|cong van|ho so)';

/** "Mật", "[TỐI MẬT]", "Độ mật: Tuyệt mật", "Mật - Khẩn", "Tài liệu mật". */
const wholeMark = new RegExp(
  `^(?:${urgency} )?(?:${label} |${paper} )*${degree}(?: [abc])?(?: ${urgency})?$`,
);
/** What a secrecy column says without the word: the letters of the three stamps, or a tick. */
const secrecyTick = new RegExp(`^(?:${label} )?(?:[abc]|x|co)$`);
const columnLabel = new RegExp(`^${label}$`);
const openMark = /^(?:khong|thuong|binh thuong|da giai mat|giai mat)(?: |$)/;

/** Typed with another mark it is another word: mất (lost), mặt (face), mát (cool). */
const otherWord = /m[ấặátắằầàăảạ]t/u;

/**
 * True when a cell marks its row as classified. In a secrecy column ("Độ mật") the letters A, B, C, a tick
 * and any wording with "mật" count too: there, letting a secret in is worse than asking about a row.
 */
export function isClassifiedMark(cell: string, options: { isSecrecyColumn: boolean }): boolean {
  const folded = foldText(cell);
  if (options.isSecrecyColumn) {
    if (columnLabel.test(folded) || openMark.test(folded)) return false;
    return secrecyTick.test(folded) || /\bmat\b/.test(folded);
  }
  return wholeMark.test(folded) && !otherWord.test(cell.normalize('NFC').toLowerCase());
}

/** Stamps of two words, in capitals, also typed without marks. */
const longStamp = /(?<!\p{L})(?:TUYỆT|TỐI|TUYET|TOI)\s+(?:MẬT|MAT)(?!\p{L})/u;
/** (Mật), [tối mật], "Độ mật: Mật", in any letters. */
const labelledStamp =
  /[([{]\s*(?:tuyệt\s+mật|tối\s+mật|mật)\s*[)\]}]|độ\s+mật\s*[:：]\s*(?:tuyệt\s+|tối\s+)?mật(?!\p{L})/iu;
/** MẬT with the words that make it an ordinary one left out: BẢO MẬT, BÍ MẬT, MẬT ĐỘ, MẬT MÃ, MẬT ONG. */
const shortStamp =
  /(?<!\p{L})(?<!(?:BẢO|BÍ|CƠ|GIẢI)\s+)MẬT(?!\p{L})(?!\s+(?:ĐỘ|MÃ|KHẨU|ONG|VỤ|THƯ))/gu;

/** A word of the same line, joined by a blank only, that is in capitals: then MẬT is part of a title. */
const capitalsBefore = /(?<!\p{L})\p{Lu}{2,}[ \t]+$/u;
const capitalsAfter = /^[ \t]+\p{Lu}{2,}(?!\p{L})/u;

/**
 * True when a longer text carries the stamp: "TUYỆT MẬT" or "TỐI MẬT" in capitals, "MẬT" in capitals apart
 * from a title in capitals, or a degree in brackets or after "Độ mật:".
 */
export function hasClassifiedStamp(text: string): boolean {
  const composed = text.normalize('NFC');
  if (longStamp.test(composed) || labelledStamp.test(composed)) return true;
  for (const stamp of composed.matchAll(shortStamp)) {
    const before = composed.slice(0, stamp.index);
    const after = composed.slice(stamp.index + stamp[0].length);
    if (!capitalsBefore.test(before) && !capitalsAfter.test(after)) return true;
  }
  return false;
}
