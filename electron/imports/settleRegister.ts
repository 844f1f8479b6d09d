import type Database from 'better-sqlite3';
import type { ImportTotals } from '../../shared/contract/imports.ts';
import { openConnection } from '../database/connection.ts';

/** From so many rows on, moving the log into the database file takes longer than a clerk should wait. */
const largeWrite = 5000;

/** Whether a batch is settled after it is answered for. */
export function isSettledLater({
  created,
  updated,
}: Pick<ImportTotals, 'created' | 'updated'>): boolean {
  return created + updated >= largeWrite;
}

/**
 * Keeps a commit from moving its log at once. The commit is as safe: what is in the log is synced to
 * the disk, and SQLite reads it there.
 */
export function settleLater(connection: Database.Database): void {
  connection.pragma('wal_autocheckpoint = 0');
}

/** The job that follows a large write: a short write of main would do it otherwise, and hold the window. */
export function settleRegister({
  databaseFile,
}: {
  readonly databaseFile: string;
}): Record<string, never> {
  const connection = openConnection(databaseFile, 'write');
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    return {};
  } finally {
    connection.close();
  }
}
