/*
 * Takes a document number as typed into pieces, without judging them: what precedes it, the number, the
 * year, the symbols and the signs between them (domain.md §2.5).
 */
import { canonicalType, symbolsByTypeName, typeNames, typeSymbols } from './documentSymbols.ts';

export type NumberPieces = {
  /** Symbol of a type named before the number: "Nghị quyết số …", "NQ 25-…". */
  introducedType: string | null;
  /** '' when missing; letters taken for digits are repaired. */
  number: string;
  hadLetterForDigit: boolean;
  year: number | null;
  /** The symbols, and the sign ('-', '/' or '' for none) before each of them. */
  segments: { sign: string; text: string }[];
  yearSign: string;
  hadSpacesInside: boolean;
  hadExtraText: boolean;
};

const symbolPattern = typeSymbols.join('|');

const introduction = new RegExp(
  `^(?:(?<type>${typeNames.join('|')}|(?:${symbolPattern})(?=[\\s.:]*(?:số|so)?[\\s.:]+\\d))(?!\\p{L}))?` +
    `[\\s:.]*(?:(?:số|so)(?!\\p{L}))?[\\s:._…]*`,
  'iu',
);
/** What is left of "Số" when the number was handwritten and lost: S-CV/ĐU (domain.md §7.6). */
const strayLetter = new RegExp(`^s\\s*-\\s*(?=(?:${symbolPattern})\\s*/)`, 'iu');

/** Scans and clerks write O for 0 and l or I for 1: 34O-CV/ĐU (domain.md §2.5). */
const leadingNumber = /^([0-9OoIl]*[0-9][0-9OoIl]*)([a-zA-ZđĐ](?!\p{L}))?/u;
const leadingYear = /^\s*([-/])\s*((?:19|20)\d\d)(?=\s*(?:[-/]|$)|\p{L})/u;
const symbols = /^(?:[-/]*[\p{L}\d.]+)*[-/]*/u;
const symbolLike = /^[A-Za-zĐđƯưƠơ][A-Za-zĐđƯưƠơ0-9.]*$/u;

/** Nearly all numbers of a register are plain already. */
const plain = /^[A-Za-z0-9Đđ/.-]*$/;

function plainSigns(written: string): string {
  if (plain.test(written)) return written;
  return written
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\\\u2044\u2215\uff0f]/g, '/')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .trim();
}

function readNumber(text: string): { number: string; repaired: boolean; length: number } {
  const match = leadingNumber.exec(text);
  const [whole = '', typed = '', suffix = ''] = match ?? [];
  // A last l or I is a letter that belongs to the number, like the c of 30c/NQ-CP.
  const [, digits = '', tail = ''] = /^(.*?)([lI]?)$/.exec(typed) ?? [];
  const repaired = digits.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  return {
    number: `${repaired}${tail}${suffix}`,
    repaired: repaired !== digits,
    length: whole.length,
  };
}

/** Puts together "VP TW", but leaves "TW Về việc …" apart. */
function joinBrokenSymbols(text: string): string {
  return text.replace(/(?<=[\p{Lu}]) (?=[\p{Lu}]{1,6}(?:$|[-/]))/gu, '');
}

type NumberBeginning = Pick<NumberPieces, 'introducedType' | 'number' | 'hadLetterForDigit'> & {
  /** All that follows the number. */
  readonly rest: string;
};

/** Takes the number itself and what precedes it (the text composed, outer spaces removed). */
export function takeBeginning(written: string): NumberBeginning {
  const text = plainSigns(written);
  const intro = /^\d/.test(text) ? null : introduction.exec(text);
  const body = text.slice(intro?.[0].length ?? 0).replace(strayLetter, '');
  const { number, repaired, length } = readNumber(body);
  return {
    introducedType: introducedType(intro?.groups?.['type']),
    number,
    hadLetterForDigit: repaired,
    rest: body.slice(length),
  };
}

/** Takes the pieces of a number as typed (composed, outer spaces removed). */
export function takePieces(written: string): NumberPieces {
  const { rest: behindNumber, ...beginning } = takeBeginning(written);
  const { number } = beginning;
  const yearMatch = number === '' ? null : leadingYear.exec(behindNumber);
  const tail = behindNumber.slice(yearMatch?.[0].length ?? 0);
  const tight = joinBrokenSymbols(tail.replace(/\s*([-/])\s*/g, '$1'));
  const start = tight.trimStart();
  const symbolText = symbols.exec(start)?.[0] ?? '';
  const { segments, leftOver } = splitSegments(symbolText, number !== '');
  const rest = `${leftOver}${start.slice(symbolText.length)}`;
  return {
    ...beginning,
    year: yearMatch === null ? null : Number(yearMatch[2]),
    yearSign: yearMatch?.[1] ?? '/',
    segments,
    hadSpacesInside: tight !== tail,
    hadExtraText: /[\p{L}\d]/u.test(rest),
  };
}

function introducedType(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const symbol = symbolsByTypeName.get(typed.toLowerCase()) ?? canonicalType(typed);
  return symbol === '' ? null : symbol;
}

/** Cuts at the signs; from the first piece that cannot be a symbol on ("…/TW-về việc") all is left over. */
function splitSegments(
  text: string,
  hasNumber: boolean,
): { segments: NumberPieces['segments']; leftOver: string } {
  const segments: NumberPieces['segments'] = [];
  for (const match of text.matchAll(/([-/]*)([^-/]+)/g)) {
    const [, signs = '', typed = ''] = match;
    const piece = typed.replace(/\.+$/, '');
    const loose =
      signs === '' && hasNumber && segments.length === 0 && canonicalType(piece) === null;
    const isDigits = segments.length === 0 && /^\d+$/.test(piece);
    if (!(symbolLike.test(piece) || isDigits) || (loose && !/\p{Lu}{2}/u.test(piece))) {
      return { segments, leftOver: text.slice(match.index) };
    }
    segments.push({ sign: signs.slice(0, 1), text: piece });
  }
  return { segments, leftOver: '' };
}
