import { interpret, withoutDepartment } from './documentNumberGrammar.ts';
import { takeBeginning, takePieces } from './documentNumberPieces.ts';
import {
  meaningsOf,
  suffixKey,
  systemOfIssuer,
  symbolsByTypeName,
  typeNames,
  typeSymbols,
} from './documentSymbols.ts';
import { foldText } from './vietnamese.ts';

/** Faults after which the number as meant is known. */
const repairedCodes = [
  'missingSlash',
  'missingHyphen',
  'wrongSeparator',
  'spacesInside',
  'letterForDigit',
  'lostLetter',
  'partyTypedAsState',
  'stateTypedAsParty',
  'reversedOrder',
  'extraSuffix',
] as const;

/** What may be wrong with a number as typed (domain.md §2.5, §7.6). Nothing here forbids saving it. */
export const documentNumberIssueCodes = [
  'missingNumber',
  'missingType',
  'missingIssuer',
  ...repairedCodes,
  'unknownType',
  'unreadable',
] as const;
export type DocumentNumberIssueCode = (typeof documentNumberIssueCodes)[number];

/** `suggestion` is the whole number as it should probably be written. */
export type DocumentNumberIssue = {
  readonly code: DocumentNumberIssueCode;
  readonly suggestion?: string;
};

export type DocumentNumberParts = {
  readonly system: 'party' | 'state' | 'unknown';
  /** The number with its zeros and letter ('04', '30c'); '' when missing. */
  readonly number: string;
  readonly year: number | null;
  /** NQ, QĐ, CTr …; null when there is none, as in a công văn of the State. */
  readonly typeSymbol: string | null;
  /** What follows the type: TW, UBND, UBND-KGVX, QH15. */
  readonly issuerSymbol: string | null;
};

/** A reading of a number: `written` is as typed, everything else is after repairs that `issues` name. */
export type DocumentNumber = DocumentNumberParts & {
  readonly written: string;
  readonly numberValue: number | null;
  /** Equal for the same number written differently; '' when too little is known to compare. */
  readonly key: string;
  readonly issues: readonly DocumentNumberIssue[];
};

/** The longest number met has 25 characters; what follows in a longer text is not part of it. */
const longestNumber = 300;

/**
 * Reads a Party or State document number (domain.md §2.5): Party `25-NQ/TW`; State `04/2013/CT-UBND`,
 * `1318/QĐ-UBND`, `238/UBND-KGVX`, `117/2025/QH15`. Faulty ones are read as they were probably meant, and
 * every fault is named. Never throws, whatever the text.
 */
export function parseDocumentNumber(text: string): DocumentNumber {
  const written = text.normalize('NFC').trim();
  const { codes, ...parts } = interpret(takePieces(written.slice(0, longestNumber)));
  const digits = /^\d+/.exec(parts.number)?.[0];
  return {
    ...parts,
    written,
    numberValue: digits === undefined ? null : Number(digits),
    key: keyOf(parts),
    issues: codes.map((code) => withSuggestion(code, parts, written)),
  };
}

const repaired: ReadonlySet<DocumentNumberIssueCode> = new Set(repairedCodes);

function withSuggestion(
  code: DocumentNumberIssueCode,
  parts: DocumentNumberParts,
  written: string,
): DocumentNumberIssue {
  const named = parts.typeSymbol !== null || (parts.system === 'state' && parts.number !== '');
  const typeFound = code === 'missingType' && parts.typeSymbol !== null;
  if ((!repaired.has(code) && !typeFound) || parts.issuerSymbol === null || !named) return { code };
  const suggestion = formatDocumentNumber({ ...parts, issuerSymbol: withoutDepartment(parts) });
  return suggestion === written ? { code } : { code, suggestion };
}

function withZero(number: string): string {
  return number.replace(/^\d(?!\d)/, '0$&');
}

/**
 * Writes a number in its proper form: `25-NQ/TW` for the Party, `04/2013/CT-UBND`, `1318/QĐ-UBND`,
 * `238/UBND-KGVX` or `117/2025/QH15` for the State. Numbers below 10 get their zero (domain.md §2.5).
 */
export function formatDocumentNumber(parts: DocumentNumberParts): string {
  const number = withZero(parts.number);
  const issuer = parts.issuerSymbol ?? '';
  if (parts.system === 'state') {
    const symbols = [parts.typeSymbol, parts.issuerSymbol].filter((symbol) => symbol !== null);
    return [number, parts.year, symbols.join('-')]
      .filter((piece) => piece !== null && piece !== '')
      .join('/');
  }
  const typed = [number, parts.typeSymbol].filter((piece) => piece !== null && piece !== '');
  return issuer === '' ? typed.join('-') : `${typed.join('-')}/${issuer}`;
}

/**
 * The same for every way of writing one number ("025-nq/tw", "số 25 - NQ/TƯ", "22/CT-TW" typed in the
 * State's form), so that duplicates are found. Numbers are not unique: a match only warns (domain.md
 * §0.2). A number without type or body has no key.
 */
function keyOf(parts: DocumentNumberParts): string {
  const { system, number, year, typeSymbol, issuerSymbol } = parts;
  if (number === '' || issuerSymbol === null) return '';
  if (system === 'unknown' || (system === 'party' && typeSymbol === null)) return '';
  // QyĐ and QĐi are two spellings of quy định (domain.md §2.3).
  const type = typeSymbol === 'QyĐ' ? 'QĐi' : typeSymbol;
  return formatDocumentNumber({
    system,
    number: plainNumber(number),
    year: system === 'party' ? null : year,
    typeSymbol: type === null ? null : foldText(type),
    issuerSymbol: suffixKey(issuerSymbol),
  });
}

function plainNumber(number: string): string {
  return number.replace(/^0+(?=\d)/, '').toLowerCase();
}

/** What the keys of documents are asked for when their number is searched. */
export type SearchedNumber = {
  /** The number as it begins a key, whole: 15 is not 150. */
  readonly number: string;
  /** The key without its signs, as far as it was typed: "15 nq". */
  readonly words: string;
};

/** The words of a number's key: signs are often typed wrong or left out. */
export function keyWords(key: string): string {
  return key.replaceAll(/[-/]/g, ' ');
}

/**
 * Reads a search as a document number or the beginning of one ("15-NQ", "25 nq tw", "Quyết định 290"),
 * with the repairs that `parseDocumentNumber` makes: "34O-CV" asks for 340 (domain.md §7.6). Undefined
 * when no number begins it.
 */
export function searchedNumber(text: string): SearchedNumber | undefined {
  const { written, key, issues } = parseDocumentNumber(text.slice(0, longestNumber));
  const { number, introducedType, rest } = takeBeginning(written);
  if (number === '') return undefined;
  const plain = withZero(plainNumber(number));
  // A lone U while typing is the beginning of UBND or UBKT, not yet what is left of ĐU.
  const isBeginning = key === '' || issues.some(({ code }) => code === 'lostLetter');
  if (!isBeginning) return { number: plain, words: keyWords(key) };
  const words = [plain, foldText(introducedType ?? ''), foldText(rest)];
  return { number: plain, words: words.filter((word) => word !== '').join(' ') };
}

/**
 * The suffix to look an issuer up by: the body without its department (UBND of UBND-KGVX) and without
 * the term of a National Assembly (QH of QH15). Compare suffixes by `suffixKey`.
 */
export function issuerSuffix(number: DocumentNumberParts): string | null {
  if (number.issuerSymbol === null) return null;
  const assembly = /^(?:UBTV)?QH(?=\d*$)/.exec(number.issuerSymbol)?.[0];
  if (assembly !== undefined) return assembly;
  const [body = '', department] = number.issuerSymbol.split('-');
  // The standing board signs for the whole Front: MTTQ-BTT is the suffix (domain.md §2.4).
  return department === 'BTT' ? `${body}-BTT` : body;
}

export type TypeProposal = {
  /** Code of a document type (documentTypes.ts). */
  readonly code: string;
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
};

/**
 * The types a number may stand for, best first. The symbol only proposes: in Party numbers QĐ is usually
 * quyết định and may be quy định; TT is thông tri of the Party and thông tư of the State (domain.md §2.3).
 */
export function proposeTypes(number: DocumentNumberParts): TypeProposal[] {
  const { system, typeSymbol } = number;
  if (typeSymbol === null) return system === 'state' ? proposeTypeless(number) : [];
  const meanings = meaningsOf(typeSymbol);
  const ofSystem = meanings.filter((meaning) => meaning.system === system);
  const codes = [
    ...new Set((ofSystem.length > 0 ? ofSystem : meanings).map(({ typeCode }) => typeCode)),
  ];
  const [first, ...others] = codes;
  if (first === undefined) return [];
  if (others.length === 0) {
    // Đề án is often typed without its Đ; everything else with one meaning is sure.
    if (typeSymbol !== 'DA') return [{ code: first, certainty: 'certain' }];
    others.push('de-an');
  }
  return [
    { code: first, certainty: typeSymbol === 'TT' ? 'ambiguous' : 'likely' },
    ...others.map((code): TypeProposal => ({ code, certainty: 'ambiguous' })),
  ];
}

function proposeTypeless({ number, year, issuerSymbol }: DocumentNumberParts): TypeProposal[] {
  if (number === '' || issuerSymbol === null) return [];
  if (year === null) return [{ code: 'cong-van', certainty: 'likely' }];
  // Laws and resolutions of the National Assembly look alike: 117/2025/QH15, 203/2025/QH15.
  if (!/^QH\d*$/.test(issuerSymbol)) return [];
  return ['luat', 'nghi-quyet'].map((code) => ({ code, certainty: 'ambiguous' }));
}

/** A number found in running text; `text` is `source.slice(start, end)`. */
export type Citation = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: DocumentNumber;
};

const digits = String.raw`(?<![\p{L}\d/.-])\d{1,5}[a-zđ]?`;
const body = '[A-ZĐƯ][A-Za-zĐđƯư0-9.]*';
const year = String.raw`(?:19|20)\d\d`;
const namedTypes = typeNames.filter((name) => symbolsByTypeName.get(name) !== '').join('|');
/** Types that people cite by their number alone; "báo cáo 6", "kế hoạch 5" need their "số". */
const citedShort =
  'nghị quyết|quyết định|quy định|chỉ thị|kết luận|quy chế|thông tri|pháp lệnh|nghị định|thông tư';
const notFullNumber = String.raw`(?![\p{L}\d])(?!\s*[-–—/]\s*[\p{Lu}\d])`;
const notCount = String.raw`(?!\s*%|[.,]\d)(?!\s*(?:năm|tháng|quý|ngày|tuần|lần|nhiệm|nội|mục|điều|cấp|giờ|điểm)(?!\p{L}))`;

const citation = new RegExp(
  [
    String.raw`${digits}\s*[-–—]\s*(?i:${typeSymbols.join('|')})\s*/\s*(?i:${body}(?:[-–—]${body})*)`,
    String.raw`${digits}\s?/\s?(?:${year}(?:\s?/\s?)?)?${body}(?:\s?[-–—]\s?${body})*(?!\p{L})`,
    String.raw`(?<!\p{L})(?i:${namedTypes})\s+(?i:số)\s*:?\s*${digits}${notFullNumber}${notCount}`,
    String.raw`(?<!\p{L})(?:(?i:${citedShort})|NQ|QĐ|CT|KL|NĐ)\s+${digits}${notFullNumber}${notCount}`,
  ].join('|'),
  'gu',
);

/**
 * Finds the documents that a trích yếu or a note cites: in full ("25-NQ/TW", "04/2013/CT-UBND"), where
 * the text is the number alone, or by type and number ("Quyết định 290"), where it is both. Text that
 * merely counts ("báo cáo 6 tháng", "11/11 huyện") or dates is passed over (domain.md §1.2, §2.5).
 */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(citation)) {
    const cited = match[0].replace(/[-–—.\s]+$/, '');
    const number = parseDocumentNumber(cited);
    if (number.number === '' || !isNamed(number)) continue;
    found.push({ text: cited, start: match.index, end: match.index + cited.length, number });
  }
  return found;
}

/** A fraction before a name in capitals ("3/LĐ") is not yet a document: the body has to be one. */
function isNamed({ typeSymbol, issuerSymbol }: DocumentNumber): boolean {
  if (typeSymbol !== null) return true;
  return (
    issuerSymbol !== null && (issuerSymbol.includes('-') || systemOfIssuer(issuerSymbol) !== null)
  );
}
