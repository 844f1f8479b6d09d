import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { contentFile, isContentThere, type StoredContent } from '../../database/attachmentStore.ts';
import { toAppError } from '../../database/sqliteErrors.ts';
import { safeFileName } from './fileNames.ts';

/** With the folder before it, a longer name would pass the 260 signs that many Windows programs bear. */
const longestNameBytes = 150;
const keptMilliseconds = 24 * 3600 * 1000;

/** Copies of yesterday are closed by now; what a program still holds open stays until the next time. */
async function removeOldCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const copy = join(folder, name);
    const { mtimeMs } = await stat(copy);
    if (Date.now() - mtimeMs < keptMilliseconds) continue;
    await rm(copy, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * Makes a read-only copy of stored content under its own name, for the system to open: whatever a
 * program does with it, the stored bytes stay.
 * @throws AppError `fileUnreadable` when the content is gone or has another length
 */
export async function makeOpenCopy(
  store: string,
  content: StoredContent,
  fileName: string,
): Promise<string> {
  if (!(await isContentThere(store, content))) throw new AppError('fileUnreadable', { fileName });
  try {
    const folder = join(tmpdir(), 'so-dan-van-open');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeOldCopies(folder);
    const copy = join(await mkdtemp(join(folder, '-')), safeFileName(fileName, longestNameBytes));
    await copyFile(contentFile(store, content.contentHash), copy);
    await chmod(copy, 0o444);
    return copy;
  } catch (error) {
    throw toAppError(error) ?? error;
  }
}
