import { documentTypeSeeds } from '../../../../shared/domain/documentTypes.ts';
import {
  issuerSuffix,
  parseDocumentNumber,
  proposeTypes,
} from '../../../../shared/domain/documentNumbers.ts';
import { suffixKey } from '../../../../shared/domain/documentSymbols.ts';
import type { DocumentType, Issuer, Office } from '../../../../shared/domain/organisations.ts';
import { type PartialDate, precisionOf } from '../../../../shared/domain/partialDates.ts';
import { foldText } from '../../../../shared/domain/vietnamese.ts';
import { likeliestFirst, type ListedIssuer } from './likelyIssuers.ts';

/** A row of a catalogue, by id and name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** The row that a typed name stands for, whatever its capitals, marks and spaces. */
export function findByName<Row extends Named>(rows: readonly Row[], name: string): Row | undefined {
  const wanted = foldText(name);
  const exact = rows.find((row) => row.name === name);
  return exact ?? rows.find((row) => wanted !== '' && foldText(row.name) === wanted);
}

/** What the symbol of a number says of the type; the clerk decides (domain.md §2.3). */
export interface TypeProposals {
  readonly types: readonly DocumentType[];
  /** QĐ: a decision or a regulation; …/QH13: a law or a resolution. */
  readonly isAmbiguous: boolean;
}

/** The types that a number's symbol may stand for, likeliest first. */
export function proposedTypes(numberSymbol: string, types: readonly DocumentType[]): TypeProposals {
  const proposals = proposeTypes(parseDocumentNumber(numberSymbol));
  const rows = proposals.flatMap(({ code }) => {
    const seed = documentTypeSeeds.find((candidate) => candidate.code === code);
    const row = seed === undefined ? undefined : findByName(types, seed.name);
    return row === undefined ? [] : [row];
  });
  return { types: rows, isAmbiguous: rows.length > 1 };
}

function isValidOn(issuer: Issuer, date: PartialDate | null): boolean {
  if (date === null || precisionOf(date) !== 'day') return true;
  return (issuer.validFrom ?? '') <= date && date <= (issuer.validTo ?? '9999');
}

/** At most this many bodies are proposed: a longer list is better searched in the field itself. */
const mostProposed = 8;

/** The issuers whose suffix the number carries and which existed on its date, the likeliest first (domain.md §2.4). */
export function proposedIssuers(
  numberSymbol: string,
  issuedOn: PartialDate | null,
  issuers: readonly ListedIssuer[],
  office: Office | undefined,
): Issuer[] {
  const suffix = issuerSuffix(parseDocumentNumber(numberSymbol));
  if (suffix === null) return [];
  const wanted = suffixKey(suffix);
  const fitting = issuers
    .filter((issuer) => issuer.symbolSuffix !== '' && suffixKey(issuer.symbolSuffix) === wanted)
    .filter((issuer) => isValidOn(issuer, issuedOn));
  return likeliestFirst(fitting, office).slice(0, mostProposed);
}

/** A likelier writing of a faulty number, e.g. "340-CV/TU" for "34O-CV/TU"; undefined when it reads well. */
export function suggestedNumber(numberSymbol: string): string | undefined {
  return parseDocumentNumber(numberSymbol).issues.find(({ suggestion }) => suggestion !== undefined)
    ?.suggestion;
}
