import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { backupReasons } from '../../shared/contract/backups.ts';
import { officeSchema } from '../../shared/domain/organisations.ts';
import { AppError } from '../../shared/errors.ts';
import { readVersion } from './connection.ts';
import { countDirectives } from './countDirectives.ts';

/** Automatic copies kept beside the register: the newest ten (peers.md §3: Actual and Zotero keep about that). */
const keptBackups = 10;

/** Of the copies after much was written: a day of forty units' files must not push out the days before it. */
const keptBulkBackups = 3;

/** What a copy beside the register was made for; part of its file name. */
export type BackupReason = (typeof backupReasons)[number];

/** A copy on disk. */
export interface BackupFile {
  readonly file: string;
  readonly fileName: string;
  readonly madeAt: string;
  /** null in a name of a version that knew other reasons. */
  readonly reason: BackupReason | null;
  readonly size: number;
}

const namePattern = /^register-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-(\w+)\.db$/;

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
      const [, day, hour, minute, second, written] = match;
      const file = join(folder, fileName);
      return [
        {
          file,
          fileName,
          madeAt: `${day}T${hour}:${minute}:${second}.000Z`,
          reason: backupReasons.find((reason) => reason === written) ?? null,
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
  /** Whose register it is; null when it had no office yet. */
  readonly office: string | null;
  /** The last change that it holds: a file's own date says when it was last carried about. */
  readonly changedAt: string | null;
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
    return { rows: countDirectives(connection), version, ...describe(connection) };
  } catch (error) {
    throw new AppError('backupDamaged', {}, undefined, error);
  } finally {
    connection?.close();
  }
}

const settingSchema = z.string().transform((json): unknown => JSON.parse(json));

/** What a clerk knows her register by. */
function describe(connection: Database.Database): Pick<CheckedBackup, 'office' | 'changedAt'> {
  const read = (table: string, sql: string) =>
    hasTable(connection, table) ? connection.prepare(sql).pluck().get() : undefined;
  const stored = settingSchema
    .pipe(officeSchema)
    .safeParse(read('settings', "SELECT value FROM settings WHERE key = 'office'"));
  const changedAt = z.iso
    .datetime()
    .safeParse(read('history', 'SELECT at FROM history ORDER BY sequence DESC LIMIT 1'));
  return { office: stored.data?.name ?? null, changedAt: changedAt.data ?? null };
}

function hasTable(connection: Database.Database, name: string): boolean {
  const found = connection
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
    .get(name);
  return found !== undefined;
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
    ({ reason, madeAt }) => !(reason === 'migration' && madeAt > ninetyDaysAgo),
  );
  const ofBulk = removable.filter(({ reason }) => reason === 'changes');
  const others = removable.filter(({ reason }) => reason !== 'changes');
  for (const { file } of [...others.slice(keptBackups), ...ofBulk.slice(keptBulkBackups)])
    rmSync(file, { force: true });
}
