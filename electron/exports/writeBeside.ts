import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { AppError } from '../../shared/errors.ts';

/**
 * Fills a new file beside its place, through to the disk, and then gives it its name, so that a file
 * of a good name is always whole. Whatever fails leaves nothing behind.
 * @param fill writes to the stream and ends it
 * @throws AppError `fileLocked` when another program holds the old file; what the system says of a full disk
 */
export async function writeBeside<T>(
  file: string,
  fill: (stream: WriteStream) => Promise<T>,
): Promise<T> {
  const unfinished = `${file}.tmp`;
  const stream = createWriteStream(unfinished, { flush: true });
  const closed = finished(stream);
  try {
    const [result] = await Promise.all([fill(stream), closed]);
    replaceFile(unfinished, file);
    return result;
  } finally {
    stream.destroy();
    await closed.catch(() => {});
    rmSync(unfinished, { force: true });
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
