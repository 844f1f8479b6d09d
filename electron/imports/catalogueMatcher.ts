import { foldWithAbbreviations } from '../../shared/domain/abbreviations.ts';
import { documentTypeSeeds } from '../../shared/domain/documentTypes.ts';
import {
  issuerSuffix,
  proposeTypes,
  type DocumentNumber,
} from '../../shared/domain/documentNumbers.ts';
import { suffixKey } from '../../shared/domain/documentSymbols.ts';
import { firstDay, lastDay, type PartialDate } from '../../shared/domain/partialDates.ts';
import { exactText, foldText } from '../../shared/domain/vietnamese.ts';
import type { Lookups } from '../database/lookups.ts';
import { ownText } from './ownText.ts';

type DocumentType = Lookups['types']['rows'][number];
type Issuer = Lookups['issuers']['rows'][number];
type Field = Lookups['fields']['rows'][number];

/** Rows that may be chosen: those in the trash are not. */
export interface Catalogues {
  readonly types: readonly DocumentType[];
  readonly issuers: readonly Issuer[];
  readonly fields: readonly Field[];
}

/** Found by spelling with marks first, then without ("DANG UY"), then with abbreviations written out ("BCH TW"). */
class NameIndex<Row> {
  readonly #exact = new Map<string, Row[]>();
  readonly #folded = new Map<string, Row[]>();
  readonly #writtenOut = new Map<string, Row[]>();
  readonly #found = new Map<string, readonly Row[]>();

  constructor(rows: readonly Row[], namesOf: (row: Row) => readonly string[]) {
    for (const row of rows) {
      for (const name of new Set(namesOf(row).filter((text) => text !== ''))) {
        add(this.#exact, exactText(name), row);
        add(this.#folded, foldText(name), row);
        add(this.#writtenOut, foldWithAbbreviations(name), row);
      }
    }
  }

  find(text: string): readonly Row[] {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found =
      this.#exact.get(exactText(text)) ??
      this.#folded.get(foldText(text)) ??
      this.#writtenOut.get(foldWithAbbreviations(text)) ??
      [];
    if (this.#found.size < mostRemembered) this.#found.set(ownText(text), found);
    return found;
  }
}

const mostRemembered = 20_000;

function add<Row>(index: Map<string, Row[]>, key: string, row: Row): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}

/** Whether a body existed on any day that the date may mean. */
function existedOn({ validFrom, validTo }: Issuer, date: PartialDate): boolean {
  if (validFrom === null && validTo === null) return true;
  // A whole day is its own first and last.
  const isDay = date.length === 10;
  return (
    (validFrom === null || validFrom <= (isDay ? date : lastDay(date))) &&
    (validTo === null || validTo >= (isDay ? date : firstDay(date)))
  );
}

export interface IssuerMatch {
  readonly issuer: Issuer | undefined;
  /** `several` fit and none was taken; `ended`: it did not exist at the date. */
  readonly doubt: 'none' | 'several' | 'ended';
}

export interface TypeProposals {
  /** Best first; empty when the symbol names no type of the catalogue. */
  readonly types: readonly DocumentType[];
  /** The first is the usual meaning of the symbol. */
  readonly isLikely: boolean;
}

const longestTypeWords = 5;

/** Finds types, issuers and fields of the office's catalogues by what a register writes. */
export class CatalogueMatcher {
  readonly #types: NameIndex<DocumentType>;
  readonly #issuers: NameIndex<Issuer>;
  readonly #fields: NameIndex<Field>;
  readonly #allTypes: readonly DocumentType[];
  readonly #bySuffix = new Map<string, Issuer[]>();
  readonly #proposals = new Map<string, TypeProposals>();
  readonly #typesFound = new Map<string, DocumentType | undefined>();
  readonly #beginnings = new Map<string, DocumentType | undefined>();

  constructor({ types, issuers, fields }: Catalogues) {
    this.#allTypes = types;
    this.#types = new NameIndex(types, (type) => [type.name, type.partySymbol, type.stateSymbol]);
    this.#issuers = new NameIndex(issuers, (issuer) => [issuer.name, issuer.shortName]);
    this.#fields = new NameIndex(fields, (field) => [field.name]);
    for (const issuer of issuers) {
      if (issuer.suffix !== '') add(this.#bySuffix, suffixKey(issuer.suffix), issuer);
    }
  }

  /** A type by its name, or by a symbol that only one type has. */
  type(text: string): DocumentType | undefined {
    if (this.#typesFound.has(text)) return this.#typesFound.get(text);
    const found = this.#types.find(text);
    const name = exactText(text);
    const byName = found.filter((type) => exactText(type.name) === name);
    const type = byName.length === 1 ? byName[0] : only(found);
    if (this.#typesFound.size < mostRemembered) this.#typesFound.set(ownText(text), type);
    return type;
  }

  field(text: string): Field | undefined {
    return only(this.#fields.find(text));
  }

  /** An issuer by name or short name; of several of that name, the one that existed at the date. */
  issuer(text: string, date: PartialDate | null): IssuerMatch {
    return choose(this.#issuers.find(text), date, true);
  }

  /** The one body that signs with the suffix of the number and existed at the date (domain.md §2.4). */
  issuerOfNumber(number: DocumentNumber, date: PartialDate | null): IssuerMatch {
    const suffix = issuerSuffix(number);
    const rows = suffix === null ? undefined : this.#bySuffix.get(suffixKey(suffix));
    return choose(rows ?? [], date, false);
  }

  /** The type that a text begins with: "Nghị quyết về …". */
  typeAtBeginning(text: string): DocumentType | undefined {
    const beginning = text.slice(0, 60).split(/\s+/, longestTypeWords).join(' ');
    if (this.#beginnings.has(beginning)) return this.#beginnings.get(beginning);
    const words = exactText(beginning).split(' ').slice(0, longestTypeWords);
    let type: DocumentType | undefined;
    for (let count = words.length; count >= 1 && type === undefined; count--) {
      const name = words.slice(0, count).join(' ');
      type = this.#allTypes.find((candidate) => exactText(candidate.name) === name);
    }
    if (this.#beginnings.size < mostRemembered) this.#beginnings.set(ownText(beginning), type);
    return type;
  }

  /** The types that a number may stand for. */
  typesOfNumber(number: DocumentNumber): TypeProposals {
    const key = [
      number.system,
      number.typeSymbol ?? '',
      number.year === null ? '' : 'y',
      number.number === '' ? '' : 'n',
      number.typeSymbol === null ? (number.issuerSymbol ?? '') : '',
    ].join('|');
    const known = this.#proposals.get(key);
    if (known !== undefined) return known;
    const proposals = this.#propose(number);
    if (this.#proposals.size < mostRemembered) this.#proposals.set(key, proposals);
    return proposals;
  }

  #propose(number: DocumentNumber): TypeProposals {
    const proposed = proposeTypes(number);
    const types = proposed.flatMap(({ code }) => {
      const name = documentTypeSeeds.find((seed) => seed.code === code)?.name;
      const type = name === undefined ? undefined : only(this.#types.find(name));
      return type === undefined ? [] : [type];
    });
    if (types.length > 0) {
      return { types, isLikely: proposed[0]?.certainty !== 'ambiguous' };
    }
    // A type that the office added has its symbol in the catalogue only.
    const { typeSymbol } = number;
    const own = typeSymbol === null ? [] : this.#types.find(typeSymbol);
    return { types: own, isLikely: own.length === 1 };
  }
}

function only<Row>(rows: readonly Row[]): Row | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function choose(rows: readonly Issuer[], date: PartialDate | null, isNamed: boolean): IssuerMatch {
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && (date === null || existedOn(first, date))) {
    return { issuer: first, doubt: 'none' };
  }
  const then = date === null ? rows : rows.filter((issuer) => existedOn(issuer, date));
  if (then.length > 1) return { issuer: undefined, doubt: 'several' };
  if (then.length === 1) return { issuer: then[0], doubt: 'none' };
  // Named in words it is that body all the same; read from a symbol it may be another.
  if (isNamed && rows.length === 1) return { issuer: rows[0], doubt: 'ended' };
  return { issuer: undefined, doubt: rows.length > 1 && isNamed ? 'several' : 'none' };
}
