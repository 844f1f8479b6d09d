import type { ImportIssue } from '../../shared/contract/imports.ts';
import type { DateIssue } from '../../shared/domain/partialDates.ts';
import { dateIssueCodes } from '../imports/issueCodes.ts';

/**
 * What the import of a plain register says about a row beside what every import says; words:
 * `registers.issue.<code>`.
 */
export const registerIssueCodes = [
  'nameMissing',
  'yearMissing',
  'movementUnknown',
  'statusBehind',
  'unitAsWritten',
  'refusedValue',
  'choiceUnread',
  'numberUnread',
  'numberApproximate',
  'dayNeeded',
  'unitUnknown',
  'unitSeveral',
  'partyUnknown',
  'partySeveral',
  'programNeeded',
  'programSeveral',
  'directiveUnknown',
  'wholeFailed',
  'figureUnit',
  'figurePeriod',
  'figureIndicator',
  'figureSeveral',
  'figureSent',
  'figureUnread',
  'figureMissing',
  'percentDoubt',
  'goalUnread',
  'severalRows',
  'repeated',
  'contradicts',
  'proposed',
  'levelUnknown',
  'parentProposed',
  'parentMade',
  'parentSeveral',
  'parentFailed',
  'provinceNeeded',
  'forebearMade',
  'forebearSeveral',
  'forebearEnded',
  'forebearLater',
  'forebearPart',
  'forebearSplit',
] as const;
export type RegisterIssueCode = (typeof registerIssueCodes)[number];

/** An issue of a column, or of the whole row with column 0. */
export function registerIssue(
  column: number,
  code: RegisterIssueCode,
  details: Record<string, string | number> = {},
): ImportIssue {
  return { column, code, details };
}

/** What is doubtful in a date as it was read. */
export function dateIssue(column: number, doubt: DateIssue, text: string): ImportIssue {
  return { column, code: dateIssueCodes[doubt], details: { text } };
}
