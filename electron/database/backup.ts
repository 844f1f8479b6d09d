import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { readVersion } from './connection.ts';
import { countDirectives } from './countDirectives.ts';

/** Automatic copies kept beside the register: the newest ten (peers.md §3: Actual and Zotero keep about that). */
const keptBackups = 10;

/** What an automatic copy was made for; part of its file name. */
export type BackupReason = 'daily' | 'migration' | 'restore';

/** A copy on disk. */
export interface BackupFile {
  readonly file: string;
  readonly fileName: string;
  readonly madeAt: string;
  readonly size: number;
}

const namePattern = /^register-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-\w+\.db$/;

/** File name of an automatic copy; sorts by time and has no character that Windows forbids. */
export function backupName(reason: BackupReason, at: Date): string {
  return `register-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}.db`;
}

/** The copies in a folder, newest first. Files of other names are not ours and are left alone. */
export function listBackups(folder: string): BackupFile[] {
  return readdirSync(folder)
    .flatMap((fileName) => {
      const match = namePattern.exec(fileName);
      if (match === null) return [];
      const [, day, hour, minute, second] = match;
      const file = join(folder, fileName);
      return [
        {
          file,
          fileName,
          madeAt: `${day}T${hour}:${minute}:${second}.000Z`,
          size: statSync(file).size,
        },
      ];
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** What a sound copy holds. */
export interface CheckedBackup {
  readonly rows: number;
  readonly version: number;
}

/**
 * Opens a copy as a whole and reads every page of it.
 * @throws AppError `backupDamaged`
 */
export function checkBackupFile(file: string): CheckedBackup {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true });
    const integrity = connection.pragma('integrity_check(1)', { simple: true });
    if (integrity !== 'ok') throw new Error(String(integrity));
    const version = readVersion(connection);
    if (version === 0) throw new Error('no version mark');
    return { rows: countDirectives(connection), version };
  } catch (error) {
    throw new AppError('backupDamaged', {}, undefined, error);
  } finally {
    connection?.close();
  }
}

/** The copy says "WAL" of itself like its source; opening it for a look would leave journals beside it. */
function leaveWalMode(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/**
 * Copies an open database to a new file through SQLite's backup API, checks the copy and only then
 * gives it its name. Onto an existing file the API is three times slower (excel.md §4), and a crash
 * would leave half a copy under a good name.
 * @param onProgress pages done and in all
 * @throws AppError `diskFull`, `backupDamaged`
 */
export async function copyDatabase(
  connection: Database.Database,
  file: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CheckedBackup> {
  const unfinished = `${file}.tmp`;
  rmSync(unfinished, { force: true });
  try {
    await connection.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        // 256 pages (1 MiB) a step keep the process answering while a large register is copied.
        return 256;
      },
    });
    leaveWalMode(unfinished);
    const checked = checkBackupFile(unfinished);
    renameSync(unfinished, file);
    return checked;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Removes the oldest automatic copies beyond the number kept. Copies made before a migration stay 90 days. */
export function rotateBackups(folder: string, now: Date): void {
  const ninetyDaysAgo = new Date(now.getTime() - 90 * 24 * 3600 * 1000).toISOString();
  const removable = listBackups(folder).filter(
    (backup) => !(backup.fileName.includes('-migration') && backup.madeAt > ninetyDaysAgo),
  );
  for (const backup of removable.slice(keptBackups)) rmSync(backup.file, { force: true });
}
