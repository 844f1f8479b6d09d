import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { contentFile } from '../database/attachmentStore.ts';
import { checkBackupFile, copyDatabase } from '../database/backup.ts';
import { openConnection } from '../database/connection.ts';
import { currentVersion } from '../database/migrate.ts';
import { replaceFile } from '../exports/writeBeside.ts';
import type { ReportProgress } from '../jobs/worker.ts';

/*
 * One file to carry away: a copy of the register's database with one more table that holds the
 * attached files. One file cannot be half copied to a stick without its check noticing, and needs no
 * other program to open it in an emergency than SQLite.
 */

const table = 'backup_attachments';

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Copies the attached files into the backup, one at a time, so that memory holds only the largest. */
function packAttachments(backup: Database.Database, folder: string, report: ReportProgress): void {
  backup.exec(
    `CREATE TABLE ${table} (content_hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT`,
  );
  const hashes = backup
    .prepare<[], string>('SELECT DISTINCT content_hash FROM attachments')
    .pluck()
    .all();
  const insert = backup.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
  for (const [index, hash] of hashes.entries()) {
    const file = contentFile(folder, hash);
    // A file that is lost already must not stop the rest from being saved; "Kiểm tra sổ" names it.
    if (existsSync(file)) insert.run(hash, readFileSync(file));
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
 * Writes the register into one file, reads it back, and only then gives it its name.
 * @param attachments folder of the attached files; null for the database alone
 * @throws AppError `diskFull`, `folderReadOnly`, `fileLocked`
 */
export async function writeBackup(
  databaseFile: string,
  file: string,
  attachments: string | null,
  report: ReportProgress,
): Promise<{ rows: number }> {
  const unfinished = `${file}.part`;
  const source = openConnection(databaseFile, 'read');
  try {
    const { rows } = await copyDatabase(source, unfinished, (done, total) =>
      report('copying', done, total),
    );
    const backup = new Database(unfinished);
    try {
      if (attachments !== null) packAttachments(backup, attachments, report);
      if (attachments !== null) checkPacked(backup, report);
    } finally {
      backup.close();
    }
    checkBackupFile(unfinished);
    flush(unfinished);
    replaceFile(unfinished, file);
    return { rows };
  } finally {
    source.close();
    for (const suffix of ['', '-journal', '-wal', '-shm'])
      rmSync(unfinished + suffix, { force: true });
  }
}

/** Through to the disk: the stick may be pulled out right after. */
function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Checks a backup as a whole and refuses one that this version cannot read.
 * @throws AppError `backupDamaged`, `databaseNewer`
 */
export function checkBackup(
  file: string,
  report: ReportProgress,
): { rows: number; version: number } {
  const checked = checkBackupFile(file);
  if (checked.version > currentVersion)
    throw new AppError('databaseNewer', { version: checked.version });
  const backup = new Database(file, { readonly: true });
  try {
    if (hasAttachments(backup)) checkPacked(backup, report);
    return checked;
  } finally {
    backup.close();
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
    const isThere = existsSync(file) && hashOf(readFileSync(file)) === hash;
    if (bytes !== undefined && !isThere) {
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
