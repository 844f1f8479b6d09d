import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { toAppError } from './sqliteErrors.ts';

/** Where an office's register lives; everything of it is below one folder, so that it can be copied whole. */
export interface DataFolder {
  readonly path: string;
  readonly databaseFile: string;
  readonly lockFile: string;
  readonly attachments: string;
  readonly backups: string;
  readonly staging: string;
  readonly logs: string;
}

/** Names the places of a data folder; makes nothing. */
export function dataFolder(path: string): DataFolder {
  return {
    path,
    databaseFile: join(path, 'register.db'),
    lockFile: join(path, 'instance.lock'),
    attachments: join(path, 'attachments'),
    backups: join(path, 'backups'),
    staging: join(path, 'staging'),
    logs: join(path, 'logs'),
  };
}

/**
 * Makes the folder and proves that it can be written by writing a small file.
 * @throws AppError `folderReadOnly` or `diskFull`
 */
export function prepareDataFolder(folder: DataFolder): void {
  try {
    for (const path of [
      folder.path,
      folder.attachments,
      folder.backups,
      folder.staging,
      folder.logs,
    ]) {
      mkdirSync(path, { recursive: true });
    }
    const probe = join(folder.path, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    const failure = toAppError(error);
    throw failure ?? new AppError('folderReadOnly', {}, undefined, error);
  }
}
