import type { ImportIssue } from '../../shared/contract/imports.ts';
import type { DateIssue } from '../../shared/domain/partialDates.ts';
import type { DocumentNumberIssueCode } from '../../shared/domain/documentNumbers.ts';
import type { RowClass } from '../workbooks/classifyRow.ts';

/** Everything an import says about a row; words: `imports.issue.<code>`, blanks filled from the details. */
export const importIssueCodes = [
  'classified',
  'empty',
  'tooLong',
  'errorCell',
  'fixed',
  'nothingAbove',
  'hiddenRow',
  'duplicateInFile',
  'weakMatch',
  'severalMatches',
  'noNumber',
  'numberMissingNumber',
  'numberMissingType',
  'numberMissingIssuer',
  'numberMissingSlash',
  'numberMissingHyphen',
  'numberWrongSeparator',
  'numberSpacesInside',
  'numberLetterForDigit',
  'numberLostLetter',
  'numberPartyTypedAsState',
  'numberStateTypedAsParty',
  'numberReversedOrder',
  'numberUnknownType',
  'numberExtraSuffix',
  'numberUnreadable',
  'numberSuggestion',
  'typeUnknown',
  'typeProposed',
  'typeAmbiguous',
  'issuerUnknown',
  'issuerSeveral',
  'issuerEnded',
  'dateCentury',
  'dateImpossible',
  'dateUnreadable',
  'dateFuture',
  'dateTimeIgnored',
  'receivedBeforeIssued',
  'statusUnread',
  'skippedBlank',
  'skippedGroup',
  'skippedTotal',
  'skippedSignature',
  'skippedHeader',
  'skippedOtherHeader',
  'skippedIndex',
] as const;
export type ImportIssueCode = (typeof importIssueCodes)[number];

/** Why a row that is no data is passed over. */
export const skipCodes = {
  blank: 'skippedBlank',
  group: 'skippedGroup',
  total: 'skippedTotal',
  signature: 'skippedSignature',
  header: 'skippedHeader',
  index: 'skippedIndex',
} as const satisfies Record<Exclude<RowClass, 'data'>, ImportIssueCode>;

export const dateIssueCodes = {
  ambiguousCentury: 'dateCentury',
  impossible: 'dateImpossible',
  unreadable: 'dateUnreadable',
  futureDate: 'dateFuture',
  timeIgnored: 'dateTimeIgnored',
} as const satisfies Record<DateIssue, ImportIssueCode>;

export const numberIssueCodes = {
  missingNumber: 'numberMissingNumber',
  missingType: 'numberMissingType',
  missingIssuer: 'numberMissingIssuer',
  missingSlash: 'numberMissingSlash',
  missingHyphen: 'numberMissingHyphen',
  wrongSeparator: 'numberWrongSeparator',
  spacesInside: 'numberSpacesInside',
  letterForDigit: 'numberLetterForDigit',
  lostLetter: 'numberLostLetter',
  partyTypedAsState: 'numberPartyTypedAsState',
  stateTypedAsParty: 'numberStateTypedAsParty',
  reversedOrder: 'numberReversedOrder',
  unknownType: 'numberUnknownType',
  extraSuffix: 'numberExtraSuffix',
  unreadable: 'numberUnreadable',
} as const satisfies Record<DocumentNumberIssueCode, ImportIssueCode>;

/** What only the keeper of the register has to decide about: it says nothing about the sender's sheet. */
const ownMatters: ReadonlySet<string> = new Set<ImportIssueCode>([
  'hiddenRow',
  'typeProposed',
  'typeAmbiguous',
  'dateTimeIgnored',
  'weakMatch',
  'severalMatches',
  ...Object.values(skipCodes),
  'skippedOtherHeader',
]);

/** Whether whoever sent the sheet should be told. */
export function isForSender(code: string): boolean {
  return !ownMatters.has(code);
}

/** An issue of a column, or of the whole row with column 0. */
export function issue(
  column: number,
  code: ImportIssueCode,
  details: Record<string, string | number> = {},
): ImportIssue {
  return { column, code, details };
}
