import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { AppDatabase } from './appDatabase.ts';
import {
  backupName,
  type BackupReason,
  copyDatabase,
  listBackups,
  rotateBackups,
} from './backup.ts';
import { dataFolder, prepareDataFolder, type DataFolder } from './dataFolder.ts';
import { lockInstance, type InstanceLock } from './instanceLock.ts';
import { lastBulkAt } from './lastBulk.ts';
import { openRegister } from './openRegister.ts';
import { toAppError } from './sqliteErrors.ts';
import type { WaitingListener } from './writeTurn.ts';

/** A day's work makes one copy: a start more than this after the last copy makes the next. */
const dailyBackupAfterMilliseconds = 20 * 3600 * 1000;

/** A database and what SQLite may have left beside it. */
const databaseParts = ['', '-wal', '-shm'] as const;

function moveDatabase(from: string, to: string): void {
  for (const part of databaseParts) {
    if (existsSync(from + part)) renameSync(from + part, to + part);
  }
}

/**
 * One run of the application over one data folder: holds the folder's lock and the open register,
 * or the reason why it could not be opened.
 */
export class Session {
  readonly folder: DataFolder;
  readonly #onWaiting: WaitingListener | undefined;
  #lock: InstanceLock | undefined;
  #database: AppDatabase | undefined;
  #failure: AppError | undefined;
  #clerk: string | undefined;
  #isCopying = false;

  constructor(path: string, onWaiting?: WaitingListener) {
    this.folder = dataFolder(path);
    this.#onWaiting = onWaiting;
  }

  /** Opens the register; the reason why it could not be opened is kept in `failure`, never thrown. */
  async open(): Promise<void> {
    this.#failure = undefined;
    try {
      prepareDataFolder(this.folder);
      this.#lock ??= lockInstance(this.folder.lockFile);
      this.#database = await openRegister(this.folder, this.#onWaiting);
    } catch (error) {
      this.#failure = toAppError(error) ?? new AppError('internal', {}, undefined, error);
    }
  }

  /** Closes a register that turned out to be damaged while it was open; `failure` says so from then on. */
  async giveUp(failure: AppError): Promise<void> {
    await this.#closeDatabase();
    this.#failure = failure;
  }

  get failure(): AppError | undefined {
    return this.#failure;
  }

  /** @throws AppError `notReady` */
  get database(): AppDatabase {
    if (this.#database === undefined) throw new AppError('notReady');
    return this.#database;
  }

  get isOpen(): boolean {
    return this.#database !== undefined;
  }

  /** Who works now; undefined until chosen. */
  get clerk(): string | undefined {
    return this.#clerk;
  }

  set clerk(name: string | undefined) {
    this.#clerk = name;
  }

  /**
   * Makes the copy that is due, if one is, and drops the oldest: one a day, and one after an import
   * or two hundred changes; on the first day there may be nothing else to go back to.
   * @param copy writes a checked copy; a job does it for the window, because checking blocks
   * @returns whether a copy was made
   */
  async backUpWhenDue(
    now: Date = new Date(),
    copy: (file: string) => Promise<unknown> = (file) =>
      copyDatabase(this.database.connection, file),
  ): Promise<boolean> {
    const reason = this.#isCopying ? undefined : this.#dueCopy(now);
    if (reason === undefined) return false;
    // Two imports within a second must not write the same copy; what the second brought is due at the next look.
    this.#isCopying = true;
    try {
      await copy(this.backupFile(reason, now));
    } finally {
      this.#isCopying = false;
    }
    rotateBackups(this.folder.backups, now);
    return true;
  }

  #dueCopy(now: Date): BackupReason | undefined {
    const [newest] = listBackups(this.folder.backups);
    const age = newest === undefined ? Infinity : now.getTime() - Date.parse(newest.madeAt);
    // A clock that was set back must not stop backups: an age below zero counts as old.
    if (newest === undefined || age < 0 || age >= dailyBackupAfterMilliseconds) return 'daily';
    const written = lastBulkAt(this.database.connection);
    return written !== undefined && written > newest.madeAt ? 'changes' : undefined;
  }

  /** Where an automatic copy made now goes. */
  backupFile(reason: BackupReason, now: Date = new Date()): string {
    return join(this.folder.backups, backupName(reason, now));
  }

  /**
   * Puts an unpacked register in the place of the present one. A damaged one is kept beside it, under a
   * name that says so, with its write-ahead log, which may hold what the file lacks; of a sound one
   * the caller has made a copy. Nothing is replaced when the files cannot be moved.
   * @param file a checked database file in the data folder, moved
   * @throws AppError `databaseInUse` when another run holds the folder
   */
  async replaceRegister(file: string): Promise<void> {
    if (this.#lock === undefined) throw new AppError('databaseInUse');
    const wasSound = this.#database !== undefined;
    await this.#closeDatabase();
    const { databaseFile } = this.folder;
    const aside = `${databaseFile}.replaced-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
    try {
      moveDatabase(databaseFile, aside);
      renameSync(file, databaseFile);
    } catch (error) {
      // Without this the next start would find no register and begin an empty one.
      moveDatabase(aside, databaseFile);
      throw error;
    } finally {
      await this.open();
    }
    if (wasSound && this.#failure === undefined) {
      for (const part of databaseParts) rmSync(aside + part, { force: true });
    }
  }

  /** Ends the run: closes the register and lets the folder go. */
  async close(): Promise<void> {
    await this.#closeDatabase();
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #closeDatabase(): Promise<void> {
    await this.#database?.close();
    this.#database = undefined;
  }
}
