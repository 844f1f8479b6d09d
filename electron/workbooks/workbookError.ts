/**
 * Why a file cannot be read: `notWorkbook` other content, `password` encrypted, `damaged` broken inside,
 * `tooLarge` beyond the limits, `unsupported` a table in a format that is not read, `unreadable` the
 * system does not give the file (missing, locked by Excel, no permission).
 */
export type WorkbookErrorCode =
  'notWorkbook' | 'password' | 'damaged' | 'tooLarge' | 'unsupported' | 'unreadable';

/** A file that is refused. `detail` is a code word from which the message to the clerk is chosen. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly detail: string;

  constructor(code: WorkbookErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'WorkbookError';
    this.code = code;
    this.detail = detail;
  }
}

/** Whatever a parser throws on a broken file is a broken file, not a fault of the program. */
export function asWorkbookError(error: unknown, detail: string): WorkbookError {
  return error instanceof WorkbookError ? error : new WorkbookError('damaged', detail, error);
}
