import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { AppDatabase } from './appDatabase.ts';
import { backupName, copyDatabase } from './backup.ts';
import { openConnection, readVersion } from './connection.ts';
import type { DataFolder } from './dataFolder.ts';
import { currentVersion, migrate } from './migrate.ts';
import { toAppError } from './sqliteErrors.ts';
import type { WaitingListener } from './writeTurn.ts';

/** Above this size a check of every page would keep the window closed for seconds; it is done behind it. */
const checkAtStartBelowBytes = 64 * 1024 * 1024;

/** Only a file that SQLite had to recover, or a small one, is read whole before the window opens. */
function mustCheckAtStart(file: string): boolean {
  const log = `${file}-wal`;
  const wasClosedCleanly = !existsSync(log) || statSync(log).size === 0;
  return !wasClosedCleanly || statSync(file).size < checkAtStartBelowBytes;
}

/**
 * Reads every page and index of an open database.
 * @throws AppError `databaseDamaged`
 */
export function checkIntegrity(connection: Database.Database): void {
  const answer = connection.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new AppError('databaseDamaged', {}, undefined, answer);
}

async function bringUpToDate(database: AppDatabase, folder: DataFolder): Promise<void> {
  const version = readVersion(database.connection);
  if (version > currentVersion) throw new AppError('databaseNewer', { version });
  if (version === currentVersion) return;
  if (version > 0) {
    const backup = join(folder.backups, backupName('migration', new Date()));
    await copyDatabase(database.connection, backup);
  }
  await migrate(database.kysely as never, version);
}

/**
 * Opens the register of a data folder, making it when there is none: integrity, version, migrations
 * (after a verified backup). Nothing is changed in a file that is damaged or newer.
 * @throws AppError `databaseDamaged`, `databaseNewer`, `migrationFailed`, `folderReadOnly`, `diskFull`
 */
export async function openRegister(
  folder: DataFolder,
  onWaiting?: WaitingListener,
): Promise<AppDatabase> {
  let connection: Database.Database | undefined;
  try {
    const exists = existsSync(folder.databaseFile);
    if (exists && statSync(folder.databaseFile).size === 0) throw new AppError('databaseDamaged');
    const mustCheck = exists && mustCheckAtStart(folder.databaseFile);
    if (exists) refuseNewer(folder.databaseFile);
    connection = openConnection(folder.databaseFile, 'write');
    if (mustCheck) checkIntegrity(connection);
    const database = new AppDatabase(folder, connection, onWaiting);
    await bringUpToDate(database, folder);
    return database;
  } catch (error) {
    connection?.close();
    throw toAppError(error) ?? error;
  }
}

/** A newer file is looked at read-only: even switching it to WAL would be a change to what we do not know. */
function refuseNewer(file: string): void {
  const connection = openConnection(file, 'read');
  try {
    const version = readVersion(connection);
    if (version > currentVersion) throw new AppError('databaseNewer', { version });
  } finally {
    connection.close();
  }
}
