import { createWriteStream, existsSync, renameSync, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { AppError } from '../../shared/errors.ts';
import { toAppError } from '../database/sqliteErrors.ts';

/** Where a file lies until it is whole: beside its place, so that the renaming moves no bytes. */
export function unfinishedFile(file: string): string {
  return `${file}.tmp`;
}

/**
 * Says early that a file cannot be written because its folder is gone (a stick that was pulled out).
 * @throws AppError `folderReadOnly`
 */
export function requireFolder(file: string): void {
  if (!existsSync(dirname(file))) throw new AppError('folderReadOnly');
}

/** Removes what a failed or killed writer left. */
export async function removeUnfinished(file: string): Promise<void> {
  // Windows lets go of a killed process's file a moment late; retries come only with `recursive`.
  await rm(unfinishedFile(file), { force: true, recursive: true, maxRetries: 10, retryDelay: 50 });
}

/**
 * Fills a new file beside its place, through to the disk, and then gives it its name, so that a file
 * of a good name is always whole. Whatever fails leaves nothing behind.
 * @param fill writes to the stream and ends it
 * @throws AppError `fileLocked` when another program holds the old file; `diskFull`, `folderReadOnly`
 */
export async function writeBeside<T>(
  file: string,
  fill: (stream: WriteStream) => Promise<T>,
): Promise<T> {
  requireFolder(file);
  const stream = createWriteStream(unfinishedFile(file), { flush: true });
  const closed = finished(stream);
  try {
    const [result] = await Promise.all([fill(stream), closed]);
    replaceFile(unfinishedFile(file), file);
    return result;
  } catch (error) {
    throw toAppError(error) ?? error;
  } finally {
    stream.destroy();
    await closed.catch(() => {});
    await removeUnfinished(file);
  }
}

/**
 * Gives a finished file its name, over an older one.
 * @throws AppError `fileLocked`: Windows holds a file that Excel has open
 */
export function replaceFile(unfinished: string, file: string): void {
  try {
    renameSync(unfinished, file);
  } catch (error) {
    throw new AppError('fileLocked', { fileName: basename(file) }, undefined, error);
  }
}
