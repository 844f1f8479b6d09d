import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';

/** Holds a data folder for this process. */
export interface InstanceLock {
  release(): void;
}

/**
 * Takes a data folder for one process: an exclusive lock on a tiny database beside the register. The
 * operating system drops it when the process dies, however it dies, so that no stale lock is left
 * after a power cut (a lock file with a process number would be).
 * @throws AppError `databaseInUse`
 */
export function lockInstance(lockFile: string): InstanceLock {
  const connection = new Database(lockFile, { timeout: 0 });
  try {
    // MEMORY journal: the lock needs no journal file of its own in the folder.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    throw new AppError('databaseInUse', {}, undefined, error);
  }
  return { release: () => connection.close() };
}
