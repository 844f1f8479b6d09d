/**
 * What can go wrong across the bridge, as a closed union (design.md §5).
 * A code names the sentence shown (`errors.<code>` in the locale files); `details` fills its blanks.
 */
export const errorCodes = [
  'validation',
  'notFound',
  'conflict',
  'forbidden',
  'busy',
  'cancelled',
  'fileUnreadable',
  'fileNotWorkbook',
  'filePassword',
  'fileTooLarge',
  'fileUnsupported',
  'fileLocked',
  'noTable',
  'diskFull',
  'folderReadOnly',
  'databaseDamaged',
  'databaseNewer',
  'databaseInUse',
  'migrationFailed',
  'backupDamaged',
  'classified',
  'jobCrashed',
  'paperFailed',
  'notReady',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * What may be wrong with a field; words: `errors.field.<code>`. Two of them are zod's own; its others,
 * which no form lets through, are said as `invalid`.
 */
export const fieldProblemCodes = [
  'duplicate',
  'required',
  'classified',
  'receivedBeforeIssued',
  'invalid',
  'invalidDate',
  'beforeValidFrom',
  'self',
  'circle',
  'wrongCount',
  'alreadyEnded',
  'notYetValid',
  'otherProgram',
  'afterDeadline',
  'moreThanReceived',
  'wrongPeriod',
  'wrongDenominator',
  'belowMinimum',
  'inUse',
  'moveNotAllowed',
  'beforeLastMove',
  'duplicateYear',
  'moreThanCast',
  'tooManyPoints',
  'too_small',
  'too_big',
  'nobodyAsked',
  'moreThanAll',
  'notAnInterval',
  'incomplete',
  'bothNumbers',
] as const;

/** Blanks of the error sentence: file names, counts, dates; never content of a classified row. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An expected failure. Anything else that is thrown reaches the page as `internal` with a reference. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** Problems by field path, for forms: `{ summary: 'required' }` (words: `errors.field.<code>`). */
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(
    code: ErrorCode,
    details: ErrorDetails = {},
    fields?: Readonly<Record<string, string>>,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}

/** A failure as it crosses the bridge: no stack, no path, no SQL. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly fields?: Readonly<Record<string, string>>;
  /** Reference of the log entry, for `internal`. */
  readonly ref?: string;
}

/** What every call returns; nothing is thrown across the bridge. */
export type Result<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: Failure };
