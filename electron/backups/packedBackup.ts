import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { contentFile } from '../database/attachmentStore.ts';
import { type CheckedBackup, checkBackupFile, copyDatabase } from '../database/backup.ts';
import { openConnection } from '../database/connection.ts';
import { currentVersion } from '../database/migrate.ts';
import { replaceFile, requireFolder } from '../exports/writeBeside.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { checkSeal, sealFile } from './seal.ts';

/*
 * One file to carry away: a copy of the register's database with one more table that holds the
 * attached files. One file cannot be half copied to a stick without its check noticing, and needs no
 * other program to open it in an emergency than SQLite.
 */

const table = 'backup_attachments';

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of an attached file, when they are there and still the ones that were attached. */
function readSound(file: string, hash: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return hashOf(bytes) === hash ? bytes : undefined;
}

/** Copies the attached files into the backup, one at a time, so that memory holds only the largest. */
function packAttachments(backup: Database.Database, folder: string, report: ReportProgress): void {
  backup.exec(
    `CREATE TABLE ${table} (content_hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT`,
  );
  const hashes = backup
    .prepare<[], string>('SELECT DISTINCT content_hash FROM attachments ORDER BY content_hash')
    .pluck()
    .all();
  const insert = backup.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
  for (const [index, hash] of hashes.entries()) {
    const bytes = readSound(contentFile(folder, hash), hash);
    // A file that is lost or altered must not stop the rest from being saved; "Kiểm tra sổ" names it.
    if (bytes !== undefined) insert.run(hash, bytes);
    report('copying', index + 1, hashes.length);
  }
}

/** @throws AppError `backupDamaged` when a packed file is not what its name says */
function checkPacked(backup: Database.Database, report: ReportProgress): void {
  const hashes = backup.prepare<[], string>(`SELECT content_hash FROM ${table}`).pluck().all();
  const read = backup
    .prepare<[string], Buffer>(`SELECT bytes FROM ${table} WHERE content_hash = ?`)
    .pluck();
  for (const [index, hash] of hashes.entries()) {
    const bytes = read.get(hash);
    if (bytes === undefined || hashOf(bytes) !== hash) throw new AppError('backupDamaged');
    report('checking', index + 1, hashes.length);
  }
}

function hasAttachments(backup: Database.Database): boolean {
  return backup.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '${table}'`).get() !== undefined;
}

/**
 * One moment of the register for the whole copy. Without it SQLite begins again at every write of
 * another connection: a clerk who keeps saving would keep the backup from ever ending.
 */
function holdMoment(source: Database.Database): void {
  source.exec('BEGIN');
  source.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** Where a backup lies until it is whole. */
function unfinishedBackup(file: string): string {
  return `${file}.part`;
}

/** Removes what a failed or killed writer of a database left beside its place. */
export async function removeUnfinishedDatabase(file: string): Promise<void> {
  for (const unfinished of [file, `${file}.tmp`]) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      // Windows lets go of a killed process's file a moment late; retries come only with `recursive`.
      await rm(unfinished + suffix, {
        force: true,
        recursive: true,
        maxRetries: 10,
        retryDelay: 50,
      });
    }
  }
}

/** Removes what a failed or killed backup left. */
export function removeUnfinishedBackup(file: string): Promise<void> {
  return removeUnfinishedDatabase(unfinishedBackup(file));
}

/**
 * Writes the register into one file, seals it, reads it back, and only then gives it its name.
 * @param attachments folder of the attached files; null for the database alone
 * @throws AppError `diskFull`, `folderReadOnly`, `fileLocked`
 */
export async function writeBackup(
  databaseFile: string,
  file: string,
  attachments: string | null,
  report: ReportProgress,
): Promise<{ rows: number }> {
  requireFolder(file);
  const unfinished = unfinishedBackup(file);
  const source = openConnection(databaseFile, 'read');
  try {
    holdMoment(source);
    await copyDatabase(source, unfinished, (done, total) => report('copying', done, total));
    const backup = new Database(unfinished);
    try {
      if (attachments !== null) packAttachments(backup, attachments, report);
    } finally {
      backup.close();
    }
    sealFile(unfinished);
    const { rows } = checkBackup(unfinished, report);
    replaceFile(unfinished, file);
    return { rows };
  } finally {
    source.close();
    await removeUnfinishedBackup(file);
  }
}

/**
 * Checks a backup as a whole and refuses one that this version cannot read. A plain copy of a register
 * (no seal, no attached files) passes when SQLite finds it sound.
 * @throws AppError `backupDamaged`, `databaseNewer`
 */
export function checkBackup(file: string, report: ReportProgress): CheckedBackup {
  const isSealed = readSeal(file, report);
  const checked = checkBackupFile(file);
  if (checked.version > currentVersion)
    throw new AppError('databaseNewer', { version: checked.version });
  const backup = new Database(file, { readonly: true });
  try {
    if (!hasAttachments(backup)) return checked;
    // A packed backup always has a seal: without one its end was cut off.
    if (!isSealed) throw new AppError('backupDamaged');
    checkPacked(backup, report);
    return checked;
  } finally {
    backup.close();
  }
}

function readSeal(file: string, report: ReportProgress): boolean {
  try {
    return checkSeal(file, (done, total) => report('checking', done, total));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('backupDamaged', {}, undefined, error);
  }
}

function unpackAttachments(
  backup: Database.Database,
  folder: string,
  report: ReportProgress,
): void {
  const hashes = backup.prepare<[], string>(`SELECT content_hash FROM ${table}`).pluck().all();
  const read = backup
    .prepare<[string], Buffer>(`SELECT bytes FROM ${table} WHERE content_hash = ?`)
    .pluck();
  for (const [index, hash] of hashes.entries()) {
    const file = contentFile(folder, hash);
    const bytes = read.get(hash);
    // Content never changes under its name: a sound file that is there already is the same one.
    if (bytes !== undefined && readSound(file, hash) === undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.tmp`, bytes, { flush: true });
      renameSync(`${file}.tmp`, file);
    }
    report('copying', index + 1, hashes.length);
  }
}

/**
 * Makes a register of a backup, beside the present one: the database at `databaseFile`, its attached
 * files put back by their content. The backup is not touched.
 * @throws AppError `backupDamaged`, `databaseNewer`, `diskFull`
 */
export async function unpackBackup(
  file: string,
  databaseFile: string,
  attachments: string,
  report: ReportProgress,
): Promise<{ rows: number }> {
  checkBackup(file, report);
  const backup = new Database(file, { readonly: true });
  try {
    if (hasAttachments(backup)) unpackAttachments(backup, attachments, report);
    const { rows } = await copyDatabase(backup, databaseFile, (done, total) =>
      report('copying', done, total),
    );
    const copy = new Database(databaseFile);
    try {
      copy.exec(`DROP TABLE IF EXISTS ${table}`);
      copy.exec('VACUUM');
    } finally {
      copy.close();
    }
    return { rows };
  } finally {
    backup.close();
  }
}
