import { AppError, type ErrorCode } from '../../shared/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'diskFull',
  SQLITE_CORRUPT: 'databaseDamaged',
  SQLITE_NOTADB: 'databaseDamaged',
  SQLITE_READONLY: 'folderReadOnly',
  SQLITE_CANTOPEN: 'folderReadOnly',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_PERM: 'folderReadOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'folderReadOnly',
  EACCES: 'folderReadOnly',
  EPERM: 'folderReadOnly',
  EBUSY: 'fileLocked',
};

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Reads the system's and SQLite's error codes as expected failures; undefined for anything else.
 * Extended codes (`SQLITE_READONLY_DIRECTORY`, `SQLITE_IOERR_WRITE`) fall under their family.
 */
export function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  // A write that fails for want of space is reported as an I/O error by some file systems.
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC') {
    return new AppError('diskFull', {}, undefined, error);
  }
  const family = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  const known = codes[code] ?? codes[family];
  return known === undefined ? undefined : new AppError(known, {}, undefined, error);
}
