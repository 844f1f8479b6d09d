import type { UnitKind, UnitLevel } from './units.ts';
import { exactText, foldText } from './vietnamese.ts';

/** How a level is written in a register, ours first (design.md §7); the others as offices write it. */
export const unitLevelWords: Readonly<Record<UnitLevel, readonly string[]>> = {
  central: ['trung ương', 'tw', 'cấp trung ương'],
  province: ['tỉnh', 'thành phố', 'cấp tỉnh', 'tỉnh, thành phố', 'cấp thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'cấp huyện', 'huyện (cũ)', 'quận, huyện'],
  commune: [
    'xã',
    'phường',
    'đặc khu',
    'thị trấn',
    'cấp xã',
    'cơ sở',
    'cấp cơ sở',
    'xã, phường',
    'xã, phường, đặc khu',
    'xã, phường, thị trấn',
  ],
  hamlet: ['thôn', 'tổ dân phố', 'khóm', 'ấp', 'thôn, tổ dân phố', 'thôn, tổ dân phố, khóm, ấp'],
  cell: ['chi bộ', 'cấp chi bộ'],
  other: ['khác'],
};

/** How a kind is written in a register, ours first. */
export const unitKindWords: Readonly<Record<UnitKind, readonly string[]>> = {
  area: [
    'địa bàn',
    'đơn vị hành chính',
    'địa phương',
    'xã',
    'phường',
    'đặc khu',
    'thị trấn',
    'huyện',
    'quận',
    'thị xã',
    'thành phố',
    'tỉnh',
    'thôn',
    'tổ dân phố',
  ],
  committee: ['cấp ủy', 'đảng ủy', 'tổ chức đảng', 'chi bộ', 'đảng bộ'],
  advisory: [
    'cơ quan tham mưu',
    'tham mưu',
    'cơ quan đảng',
    'ban đảng',
    'cơ quan tham mưu, giúp việc',
  ],
  government: [
    'chính quyền',
    'ubnd',
    'ủy ban nhân dân',
    'cơ quan nhà nước',
    'sở, ngành',
    'sở, ban, ngành',
  ],
  front: ['mặt trận', 'mttq', 'mặt trận tổ quốc', 'ubmttq'],
  union: ['đoàn thể', 'tổ chức chính trị - xã hội', 'đoàn thể chính trị - xã hội'],
  association: ['hội', 'hội quần chúng', 'hội đặc thù'],
  armedForces: [
    'lực lượng vũ trang',
    'lực lượng vũ trang, công an',
    'quân đội',
    'công an',
    'quân sự',
  ],
  school: ['trường học', 'trường', 'cơ sở giáo dục'],
  enterprise: ['doanh nghiệp', 'công ty', 'hợp tác xã'],
  steering: ['ban chỉ đạo', 'bcđ'],
  massMobilisation: ['khối, tổ dân vận', 'khối dân vận', 'tổ dân vận'],
  other: ['khác'],
};

/** The words that places begin with, the longer of two that begin alike first, and their level. */
const placeWords: readonly (readonly [word: string, level: UnitLevel])[] = [
  ['đặc khu', 'commune'],
  ['thị trấn', 'commune'],
  ['phường', 'commune'],
  ['xã', 'commune'],
  ['thị xã', 'district'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thành phố', 'province'],
  ['tỉnh', 'province'],
  ['tổ dân phố', 'hamlet'],
  ['khu dân cư', 'hamlet'],
  ['khu phố', 'hamlet'],
  ['thôn', 'hamlet'],
  ['khóm', 'hamlet'],
  ['xóm', 'hamlet'],
  ['ấp', 'hamlet'],
  ['bản', 'hamlet'],
  ['làng', 'hamlet'],
  ['buôn', 'hamlet'],
];
const levelOfPlace = new Map(placeWords);

/** Short forms of those words that stand for one thing only. */
const shortWords: readonly (readonly [form: RegExp, word: string])[] = [
  [/^tt\.?\s+/iu, 'thị trấn'],
  [/^tx\.?\s+/iu, 'thị xã'],
  [/^tp\.?\s+/iu, 'thành phố'],
  [/^tdp\.?\s+/iu, 'tổ dân phố'],
  [/^(?:p|ph)\.\s*/iu, 'phường'],
  [/^x\.\s*/iu, 'xã'],
  [/^h\.\s*/iu, 'huyện'],
  [/^q\.\s*/iu, 'quận'],
];

/** "Xã An Bình" in its two parts; a name of another kind is all `bare`. */
export interface UnitNameParts {
  /** "xã", "phường", "huyện" …; empty when the name begins with none of them. */
  readonly place: string;
  readonly bare: string;
}

/** Whether a text has no marks at all, so that "Xa Hoa An" may be any of "Xã Hòa An", "Xã Hóa An". */
export function isWithoutMarks(text: string): boolean {
  return exactText(text) === foldText(text);
}

/** "Tỉnh ủy", "huyện đoàn", "xã đội" name bodies of a place and no place. */
const bodyOfPlace =
  /^(?:tỉnh|huyện|quận|xã|tinh|huyen|quan|xa) (?:ủy|uỷ|uy|đoàn|doan|đội|doi)(?: |$)/u;

/** Parts a name into the word that says what it is and the rest: "TT. Mẫu" is thị trấn + Mẫu. */
export function partUnitName(name: string): UnitNameParts {
  const text = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  for (const [form, word] of shortWords) {
    if (form.test(text)) return { place: word, bare: text.replace(form, '') };
  }
  const isPlain = isWithoutMarks(text);
  const lower = isPlain ? foldText(text) : text.toLowerCase();
  if (bodyOfPlace.test(lower)) return { place: '', bare: text };
  for (const [word] of placeWords) {
    const written = isPlain ? foldText(word) : word;
    if (lower.startsWith(`${written} `))
      return { place: word, bare: text.slice(word.length + 1).trim() };
  }
  return { place: '', bare: text };
}

/** The level of places of that word ("xã": commune); undefined for no such word. */
export function levelOfPlaceWord(place: string): UnitLevel | undefined {
  return levelOfPlace.get(place);
}

/** What bodies that are no places begin with, folded, and what they are. */
const bodies: readonly (readonly [form: RegExp, kind: UnitKind])[] = [
  [/^(?:khoi|to) dan van\b/, 'massMobilisation'],
  [/^(?:ban chi dao|bcd)\b/, 'steering'],
  [
    /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|chi bo|cap uy|ban chap hanh|ban thuong vu|bch|btv)\b/,
    'committee',
  ],
  [/^(?:ub|uy ban )?(?:mttq|mat tran)\b|^ban cong tac mat tran\b/, 'front'],
  [
    /^(?:hoi (?:lien hiep phu nu|lhpn|phu nu|nong dan|cuu chien binh|ccb)|(?:tinh |huyen )?doan (?:thanh nien|tncs|tn|xa|phuong)|tinh doan|huyen doan|cong doan|lien doan lao dong|ldld)\b/,
    'union',
  ],
  [/^hoi (?!dong)/, 'association'],
  [
    /^(?:ban chi huy quan su|bo chi huy|cong an|don bien phong|bo doi|quan su|trung doan|su doan|lu doan)\b/,
    'armedForces',
  ],
  [
    /^(?:truong (?:thpt|thcs|th|tieu hoc|mam non|mau giao|dai hoc|cao dang|trung cap|chinh tri|pho thong|trung hoc|dan toc)|hoc vien)\b/,
    'school',
  ],
  [
    /^(?:cong ty|tong cong ty|doanh nghiep|hop tac xa|htx|tap doan|ngan hang|nha may)\b/,
    'enterprise',
  ],
  [/^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|so|phong|chi cuc)\b/, 'government'],
  [/^(?:ban|van phong|uy ban kiem tra|ubkt|trung tam chinh tri)\b/, 'advisory'],
];

/** The level of a body by the place in its name; whole words, in the order of how telling they are. */
const bodyLevels: readonly (readonly [form: RegExp, level: UnitLevel])[] = [
  [/^chi bo\b/, 'cell'],
  [/^(?:tinh uy|thanh uy|tinh doan|so)\b/, 'province'],
  [/^(?:huyen uy|quan uy|thi uy|huyen doan)\b/, 'district'],
  [/^to dan van\b|\b(?:thon|to dan pho|khu pho|khom|khu dan cu)\b/, 'hamlet'],
  [/\b(?:phuong|thi tran|dac khu)\b|\bxa\b(?! hoi\b)/, 'commune'],
  [/\b(?:huyen|quan(?! (?:su|chung|doi|ly|tri)\b))\b/, 'district'],
  [/\b(?:tinh|thanh pho)\b/, 'province'],
  [/\b(?:trung uong|tw)\b/, 'central'],
];

/** What a name lets one expect; shown as a proposal, never taken for certain. */
export interface UnitProposal {
  readonly level: UnitLevel | undefined;
  readonly kind: UnitKind | undefined;
}

/** Level and kind as the name says them: "Đảng ủy xã Thạch Điền" is a committee of a commune. */
export function proposeFromName(name: string): UnitProposal {
  const { place } = partUnitName(name);
  const level = levelOfPlace.get(place);
  if (level !== undefined) return { level, kind: 'area' };
  const folded = foldText(name);
  return {
    kind: bodies.find(([form]) => form.test(folded))?.[1],
    level: bodyLevels.find(([form]) => form.test(folded))?.[1],
  };
}

/** The name of a place written out, with a capital: "xã" + "An Bình" is "Xã An Bình". */
export function writeUnitName({ place, bare }: UnitNameParts): string {
  const name = place === '' ? bare : `${place} ${bare}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
