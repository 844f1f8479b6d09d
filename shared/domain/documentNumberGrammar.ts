/*
 * Judges the pieces of a document number: which rule it follows, what each symbol is, which faults it
 * has (domain.md §2.5).
 */
import type { NumberPieces } from './documentNumberPieces.ts';
import type { DocumentNumberIssueCode, DocumentNumberParts } from './documentNumbers.ts';
import {
  canonicalIssuer,
  canonicalType,
  splitGluedSymbols,
  systemOfIssuer,
} from './documentSymbols.ts';

export type Draft = DocumentNumberParts & { readonly codes: readonly DocumentNumberIssueCode[] };

function nothing(code: DocumentNumberIssueCode, typeSymbol: string | null): Draft {
  return {
    system: 'unknown',
    number: '',
    year: null,
    typeSymbol,
    issuerSymbol: null,
    codes: [code],
  };
}

type Symbols = {
  type: string | null;
  issuer: string | null;
  /** Signs before the type (or, without one, before the issuer) and between type and issuer. */
  firstSign: string;
  secondSign: string;
  codes: DocumentNumberIssueCode[];
};

/** Symbols that are types wherever they stand; KH, TC, TT, CT may be a department of a công văn. */
const neverDepartments = new Set(['BC', 'QĐ', 'NQ', 'TB', 'BB', 'CTr', 'NĐ']);

function readSymbols({ segments, number }: NumberPieces): Symbols | null {
  const [first, second, ...others] = segments;
  if (first === undefined) {
    return { type: null, issuer: null, firstSign: '', secondSign: '', codes: [] };
  }
  // 42/67 counts something, 03/6/2013 is a date.
  if (/^\d+$/.test(first.text)) return null;
  const joined = (from: number) =>
    segments
      .slice(from)
      .map((segment) => segment.text)
      .join('-');
  const signs = { firstSign: first.sign, secondSign: second?.sign ?? '' };
  const firstType = canonicalType(first.text);
  if (firstType !== null) {
    const issuer = second === undefined ? null : canonicalIssuer(joined(1));
    return { type: firstType, issuer, ...signs, codes: [] };
  }
  if (second === undefined) {
    if (number === '') return null;
    const glued = splitGluedSymbols(first.text);
    if (glued !== null) return { ...glued, ...signs, codes: ['missingSlash'] };
  }
  const secondType = second === undefined ? null : canonicalType(second.text);
  if (secondType !== null && others.length === 0 && neverDepartments.has(secondType)) {
    const issuer = canonicalIssuer(first.text);
    return { type: secondType, issuer, ...signs, codes: ['reversedOrder'] };
  }
  if (first.sign === '-' && second?.sign === '/') {
    const issuer = canonicalIssuer(joined(1));
    return { type: first.text.toUpperCase(), issuer, ...signs, codes: ['unknownType'] };
  }
  return { type: null, issuer: canonicalIssuer(joined(0)), ...signs, codes: [] };
}

/** What the pieces say, after repairs, and the codes of everything that is wrong or missing. */
export function interpret(pieces: NumberPieces): Draft {
  const { number, year, introducedType, segments, hadExtraText } = pieces;
  if (number === '' && segments.length === 0 && !hadExtraText) {
    return nothing('missingNumber', introducedType);
  }
  const symbols = readSymbols(pieces);
  if (symbols === null) return nothing('unreadable', null);
  if (number === '' && (symbols.type === null || symbols.issuer === null)) {
    return nothing('unreadable', null);
  }
  // CV/U: the Đ of ĐU is lost when a scan is read (domain.md §7.6).
  const lostLetter = symbols.issuer === 'U';
  const issuerSymbol = lostLetter ? 'ĐU' : symbols.issuer;
  const system = systemOf(pieces, symbols, issuerSymbol);
  const introduced = system === 'state' && introducedType === 'CV' ? null : introducedType;
  const typeSymbol = symbols.type ?? introduced;
  const parts = { system, number, year, typeSymbol, issuerSymbol };
  const codes = [...symbols.codes, ...gaps(parts, symbols), ...signFaults(parts, pieces, symbols)];
  if (pieces.hadLetterForDigit) codes.push('letterForDigit');
  if (lostLetter) codes.push('lostLetter');
  // Đoàn Thanh niên writes "367 - QĐ/TWĐTN-VP" by its own rule (domain.md §2.4).
  const ownRule = issuerSymbol?.includes('ĐTN') === true;
  if (pieces.hadSpacesInside && !ownRule) codes.push('spacesInside');
  if (hadExtraText || withoutDepartment(parts) !== issuerSymbol) codes.push('extraSuffix');
  return { ...parts, codes };
}

function systemOf(
  pieces: NumberPieces,
  { type, firstSign, secondSign }: Symbols,
  issuer: string | null,
): DocumentNumberParts['system'] {
  const ofIssuer = issuer === null ? null : systemOfIssuer(issuer);
  if (ofIssuer !== null) return ofIssuer;
  if (pieces.year !== null) return 'state';
  if (type === null && issuer === null) return 'unknown';
  const sign = pieces.number === '' || firstSign === '' ? secondSign : firstSign;
  const partySign = sign === secondSign && sign !== firstSign ? '/' : '-';
  if (sign === '') return 'unknown';
  return sign === partySign ? 'party' : 'state';
}

function gaps(parts: DocumentNumberParts, symbols: Symbols): DocumentNumberIssueCode[] {
  const codes: DocumentNumberIssueCode[] = [];
  // The number of a công văn or a law of the State names no type.
  const typeless = parts.system === 'state' && parts.issuerSymbol !== null;
  if (parts.number === '') codes.push('missingNumber');
  const named = parts.issuerSymbol === null ? parts.typeSymbol : symbols.type;
  if (named === null && !typeless) codes.push('missingType');
  if (parts.issuerSymbol === null) codes.push('missingIssuer');
  return codes;
}

/** Compares the signs as typed with `n-TYPE/BODY` of the Party and `n/year/TYPE-BODY` of the State. */
function signFaults(
  { system, issuerSymbol }: DocumentNumberParts,
  { number, year, yearSign }: NumberPieces,
  { type, firstSign, secondSign, codes }: Symbols,
): DocumentNumberIssueCode[] {
  if (codes.length > 0 || system === 'unknown' || (type ?? issuerSymbol) === null) return [];
  if (system === 'party') {
    if (year !== null || (number !== '' && firstSign === '/' && type !== null)) {
      return ['partyTypedAsState'];
    }
    if (type === null || issuerSymbol === null) return [];
    if (number !== '' && firstSign === '') return ['missingHyphen'];
    return secondSign === '-' ? ['missingSlash'] : [];
  }
  if (number !== '' && firstSign === '') return ['missingSlash'];
  if (yearSign === '-') return ['wrongSeparator'];
  if (type === null) return firstSign === '-' ? ['wrongSeparator'] : [];
  if (firstSign === '-' && number !== '') {
    return secondSign === '/' ? ['stateTypedAsParty'] : ['wrongSeparator'];
  }
  return secondSign === '/' ? ['wrongSeparator'] : [];
}

const wholeBodies = new Set(['UBND', 'HĐND', 'CP', 'TTg']);

/** The body without a department that only belongs to a công văn: 1002/QĐ-UBND-HC (domain.md §2.5). */
export function withoutDepartment({
  system,
  typeSymbol,
  issuerSymbol,
}: DocumentNumberParts): string | null {
  const [body = ''] = issuerSymbol?.split('-') ?? [];
  return system === 'state' && typeSymbol !== null && wholeBodies.has(body) ? body : issuerSymbol;
}
