import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { WorkbookError, type WorkbookErrorCode } from '../workbooks/workbookError.ts';

const codes: Readonly<Record<WorkbookErrorCode, ErrorCode>> = {
  notWorkbook: 'fileNotWorkbook',
  password: 'filePassword',
  damaged: 'fileUnreadable',
  tooLarge: 'fileTooLarge',
  unsupported: 'fileUnsupported',
  unreadable: 'fileUnreadable',
};

/** A refused file as the clerk is told; anything else stays what it is. */
export function toFileFailure(error: unknown, fileName: string): unknown {
  if (!(error instanceof WorkbookError)) return error;
  const code = error.detail === 'locked' ? 'fileLocked' : codes[error.code];
  return new AppError(code, { fileName, reason: error.detail }, undefined, error);
}
