/*
 * The symbols inside document numbers: which ones name a type, which a body, and how each is spelled
 * (domain.md §2.3, §2.4).
 */
import { documentTypeSeeds } from './documentTypes.ts';
import { issuerSeeds } from './issuerSeeds.ts';
import { foldText } from './vietnamese.ts';

/** Symbols met in numbers beside those of the catalogue, and the type each one stands for. */
const moreTypeSymbols: readonly (readonly [symbol: string, typeCode: string])[] = [
  ['QĐi', 'quy-dinh'],
  ['CTPH', 'chuong-trinh'],
  ['CTrPH', 'chuong-trinh'],
  ['KHPH', 'ke-hoach'],
  ['KHLT', 'ke-hoach'],
  ['HDLN', 'huong-dan'],
  ['QCPH', 'quy-che'],
];

export type SymbolMeaning = { readonly system: 'party' | 'state'; readonly typeCode: string };

function collectMeanings(): Map<string, SymbolMeaning[]> {
  const meanings = new Map<string, SymbolMeaning[]>();
  const add = (symbol: string, system: 'party' | 'state', typeCode: string) => {
    if (symbol === '') return;
    meanings.set(symbol, [...(meanings.get(symbol) ?? []), { system, typeCode }]);
  };
  for (const { code, partySymbol, stateSymbol } of documentTypeSeeds) {
    add(partySymbol, 'party', code);
    add(stateSymbol, 'state', code);
  }
  for (const [symbol, code] of moreTypeSymbols) {
    add(symbol, 'party', code);
    add(symbol, 'state', code);
  }
  // Commune party offices write the State's QyĐ too (domain.md §2.3).
  add('QyĐ', 'party', 'quy-dinh');
  return meanings;
}

const meanings = collectMeanings();

/** The types that a canonical symbol may stand for. */
export function meaningsOf(symbol: string): readonly SymbolMeaning[] {
  return meanings.get(symbol) ?? [];
}

/** Names of types to the symbol that stands for each; '' where the type has none. */
export const symbolsByTypeName: ReadonlyMap<string, string> = new Map(
  documentTypeSeeds.map(({ name, partySymbol, stateSymbol }) => [
    name.toLowerCase(),
    partySymbol === '' ? stateSymbol : partySymbol,
  ]),
);

function longestFirst(texts: Iterable<string>): string[] {
  return [...texts].toSorted((left, right) => right.length - left.length);
}

/** All type names (lower case), longest first, so that in a pattern none hides another. */
export const typeNames: readonly string[] = longestFirst(symbolsByTypeName.keys());

/** All type symbols, longest first, as a pattern needs them. */
export const typeSymbols: readonly string[] = longestFirst(meanings.keys());

function foldSymbol(symbol: string): string {
  return foldText(symbol).replaceAll(' ', '');
}

/** Symbols by lower case; by folded letters too where marks were left out ("QD", but "DA" stays dự án). */
function bySpelling(symbols: Iterable<string>): Map<string, string> {
  const all = [...symbols];
  const spellings = new Map<string, string>();
  for (const symbol of all) spellings.set(symbol.toLowerCase(), symbol);
  for (const symbol of all) {
    const folded = foldSymbol(symbol);
    if (!spellings.has(folded)) spellings.set(folded, symbol);
  }
  return spellings;
}

const typeSpellings = bySpelling(meanings.keys());

/** "ctr", "CTR", "Ctr" are CTr, "QD" is QĐ; null when it names no type. */
export function canonicalType(text: string): string | null {
  return typeSpellings.get(text.toLowerCase()) ?? null;
}

const issuerSpellings = bySpelling(
  issuerSeeds.map((issuer) => issuer.symbolSuffix).filter((suffix) => !suffix.includes('-')),
);

function canonicalSegment(segment: string): string {
  const central = segment.replace(/(?:t\.?ư|t\.w)$/iu, 'TW');
  const known = issuerSpellings.get(central.toLowerCase());
  if (known !== undefined) return known;
  return central === central.toLowerCase() ? central.toUpperCase() : central;
}

/** One spelling of a body's symbol: TƯ and T.Ư are TW, "ubnd" is UBND, "du" is ĐU; others as typed. */
export function canonicalIssuer(text: string): string {
  return text
    .split('-')
    .map((segment) => canonicalSegment(segment))
    .join('-');
}

/** A register has few bodies and many rows: their keys are worked out once. */
const knownKeys = new Map<string, string>();
const keysKept = 2000;

/** Spelling-free form for comparing suffixes: without case, marks, dots and spaces; TƯ is TW, not TU. */
export function suffixKey(suffix: string): string {
  const known = knownKeys.get(suffix);
  if (known !== undefined) return known;
  const key = suffix
    .split('-')
    .map((segment) => foldSymbol(canonicalSegment(segment.trim())))
    .join('-');
  if (knownKeys.size < keysKept) knownKeys.set(suffix, key);
  return key;
}

/**
 * The bodies whose documents follow the Party's form for certain: central (…TW), province (…TU), former
 * districts, party committees. A ban chỉ đạo or a đại hội exists on both sides, so their symbols prove
 * nothing. The Front's central office (MTTW) writes in the State's form.
 */
const partyBodies =
  /^(?:(?!mt)[a-z]*tw|(?:[a-z]{2,})?(?:tu|hu|qu|du)|thu|duk|ubkt|bxdd|btgdv|bdv)$/;
const stateBodies = /^(?:ubnd|hdnd|cp|ttg|ctn|vpcp|qh\d*|ubtvqh\d*|bnv|snv|stp)$/;

/** Whose form a body's numbers follow; null when its symbol does not tell. */
export function systemOfIssuer(issuerSymbol: string): 'party' | 'state' | null {
  const [body = ''] = suffixKey(issuerSymbol).split('-');
  if (partyBodies.test(body)) return 'party';
  return stateBodies.test(body) ? 'state' : null;
}

/** Takes apart a type and a known body typed together: "NQTW" is NQ and TW. */
export function splitGluedSymbols(text: string): { type: string; issuer: string } | null {
  for (const symbol of typeSymbols) {
    if (symbol.length < 2 || !text.toLowerCase().startsWith(symbol.toLowerCase())) continue;
    const issuer = canonicalIssuer(text.slice(symbol.length));
    if (issuerSpellings.has(issuer.toLowerCase()) && systemOfIssuer(issuer) !== null) {
      return { type: symbol, issuer };
    }
  }
  return null;
}
