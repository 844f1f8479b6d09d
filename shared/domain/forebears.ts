import { levelOfPlaceWord, partUnitName, writeUnitName } from './unitNames.ts';
import { foldText } from './vietnamese.ts';

/** An old unit as a list of new ones names it ("một phần xã C (huyện Đông)"). */
export interface Forebear {
  readonly name: string;
  /** Only a part of it went over. */
  readonly isPart: boolean;
  /** The unit above it, where the list says so; else empty. */
  readonly within: string;
}

/** Said of communes that were left as they were. */
const unchanged =
  /^(?:giu nguyen(?: hien trang| nguyen trang)?|khong (?:sap xep|sap nhap|thay doi|co)|nguyen trang|x)?$/;

/** What resolutions say between the names and what says nothing about which units these are. */
const fillers: readonly (readonly [form: RegExp, by: string])[] = [
  [
    /(?:toàn bộ |nguyên trạng |cả )?(?:diện tích(?: tự nhiên)?|quy mô dân số|dân số)(?:\s+(?:là\s+)?[\d.,]+\s*(?:km2|km²|ha|người|khẩu))?(?:\s*(?:,|và)\s*(?=(?:toàn bộ |nguyên trạng |cả )?(?:diện tích|quy mô dân số|dân số)))?/giu,
    ' ',
  ],
  [
    /(?:được\s+)?(?:thành lập|sắp xếp|sáp nhập|hợp nhất|hình thành|nhập)(?:\s+(?:mới|nguyên trạng|toàn bộ))?(?:\s+trên cơ sở)?(?:\s+(?:từ|bởi))?(?:\s+toàn bộ)?/giu,
    ' ',
  ],
  [/(?<!\p{L})(?:trên cơ sở|bao gồm|gồm|toàn bộ|nguyên trạng|của)(?!\p{L})/giu, ' '],
  [/[:\s]+/g, ' '],
];

const separators = /[,;\n+&]|\s(?:và|với|cùng)\s/u;
const partWords = /^(?:một phần|1 phần|phần còn lại|phần)(?!\p{L})\s*/iu;
/** "các xã", "hai xã", "03 xã": the word stands for all names that follow. */
const several =
  /^(?:các|những|hai|ba|bốn|năm|sáu|\d{1,2})\s+(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thôn|tổ dân phố|đơn vị)(?!\p{L}))/iu;
/** "… thuộc huyện Đông", "… huyện Đông": where the old units were. */
const above = /\s+(?:thuộc\s+)?((?:huyện|quận|thị xã|thành phố|tp\.?|tx\.?)\s+\p{L}.*)$/iu;
const bracket = /\s*\(([^()]*)\)\s*/u;

interface Piece {
  readonly text: string;
  readonly remark: string;
}

/** Cuts at commas and "và", but not inside brackets. */
function cut(text: string): Piece[] {
  const remarks: string[] = [];
  const marked = text.replace(new RegExp(bracket, 'gu'), (_whole, remark: string) => {
    remarks.push(remark.trim());
    return ` \ue000${remarks.length - 1}\ue000 `;
  });
  return marked.split(separators).flatMap((part) => {
    const own = [...part.matchAll(/\ue000(\d+)\ue000/g)].map(
      ([, place]) => remarks[Number(place)] ?? '',
    );
    const plain = part
      .replaceAll(/\ue000\d+\ue000/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return plain === '' ? [] : [{ text: plain.replace(/[.:]+$/, ''), remark: own.join(' ') }];
  });
}

function withoutFillers(text: string): string {
  let plain = text.normalize('NFC').replaceAll(/[ \t\u00a0]+/g, ' ');
  for (const [form, by] of fillers) {
    plain = plain
      .split('\n')
      .map((line) => line.replace(form, by))
      .join('\n');
  }
  return plain.trim();
}

interface Enumeration {
  place: string;
  isPart: boolean;
  /** Names read since the last word about where they were. */
  open: { name: string; isPart: boolean; within: string }[];
}

function readPiece({ text, remark }: Piece, list: Enumeration): void {
  const isPart = partWords.test(text);
  const whole = text.replace(partWords, '');
  const isSeveral = several.test(whole);
  const within = above.exec(whole)?.[1] ?? '';
  const parts = partUnitName(whole.replace(several, '').replace(within === '' ? /$^/ : above, ''));
  if (parts.place !== '') {
    list.place = parts.place;
    list.isPart = isPart && isSeveral;
  }
  if (parts.bare === '') return;
  const inRemark = levelOfPlaceWord(partUnitName(remark.replace(/^thuộc\s+/iu, '')).place);
  const isRemarkPlace = inRemark === 'district' || inRemark === 'province';
  const read = {
    name: writeUnitName({ place: parts.place === '' ? list.place : parts.place, bare: parts.bare }),
    isPart: isPart || list.isPart || /(?<!\p{L})phần(?!\p{L})/iu.test(remark),
    within: isRemarkPlace ? writeUnitName(partUnitName(remark.replace(/^thuộc\s+/iu, ''))) : '',
  };
  list.open.push(read);
  if (within === '') return;
  const named = writeUnitName(partUnitName(within));
  for (const old of list.open) old.within ||= named;
}

/**
 * Reads the old units out of a cell of a province's list: "các xã A, B và một phần xã C", "Sáp nhập thị
 * trấn A và xã B thuộc huyện Đông". Empty for a unit that was left as it was.
 */
export function readForebears(text: string): Forebear[] {
  const plain = withoutFillers(text);
  if (unchanged.test(foldText(text)) || !/\p{L}/u.test(plain)) return [];
  const list: Enumeration = { place: '', isPart: false, open: [] };
  const done: Forebear[] = [];
  for (const piece of cut(plain)) {
    readPiece(piece, list);
    if (list.open.some(({ within }) => within !== '')) done.push(...list.open.splice(0));
  }
  return [...done, ...list.open];
}

/** Old units as one text that `readForebears` reads back. */
export function writeForebears(forebears: readonly Forebear[]): string {
  return forebears
    .map(({ name, isPart, within }) => {
      const place = within === '' ? '' : ` (${within})`;
      return `${isPart ? 'một phần ' : ''}${name}${place}`;
    })
    .join(', ');
}
