import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { toAppError } from './sqliteErrors.ts';

/*
 * Attached files lie beside the database under the SHA-256 of their content (`ab/abcdef…`): the same
 * scan is kept once, and a changed byte shows. Copied before the transaction that refers to it, so a
 * crash in between leaves at most content that nothing refers to, never the reverse.
 */

/** Scans of long documents reach some tens of megabytes; above this a file is most likely a mistake. */
const largestMegabytes = 200;
const largestBytes = largestMegabytes * 1024 * 1024;
const bytesAtOnce = 1024 * 1024;
const unfinishedPrefix = '.unfinished-';

/** Stored content: its hash is its name. */
export interface StoredContent {
  readonly contentHash: string;
  readonly size: number;
}

/** Where content lies in the attachments folder. */
export function contentFile(folder: string, contentHash: string): string {
  return join(folder, contentHash.slice(0, 2), contentHash);
}

/** Whether content is there with its right length: cheap enough for every list. */
export async function isContentThere(folder: string, content: StoredContent): Promise<boolean> {
  try {
    const found = await stat(contentFile(folder, content.contentHash));
    return found.isFile() && found.size === content.size;
  } catch {
    return false;
  }
}

async function openSource(path: string): Promise<FileHandle> {
  const fileName = basename(path);
  let source: FileHandle | undefined;
  try {
    source = await open(path, 'r');
    const { size } = await refuseUnfit(source, fileName);
    if (size > largestBytes) {
      throw new AppError('fileTooLarge', { fileName, megabytes: largestMegabytes });
    }
    return source;
  } catch (error) {
    await source?.close();
    if (error instanceof AppError) throw error;
    // A scan still open in the scanner's program is locked on Windows; everything else cannot be read.
    const isLocked = toAppError(error)?.code === 'fileLocked';
    throw new AppError(isLocked ? 'fileLocked' : 'fileUnreadable', { fileName }, undefined, error);
  }
}

async function refuseUnfit(source: FileHandle, fileName: string): Promise<{ size: number }> {
  const found = await source.stat();
  if (!found.isFile() || found.size === 0) throw new AppError('fileUnreadable', { fileName });
  return found;
}

async function copyBytes(
  source: FileHandle,
  target: FileHandle,
  fileName: string,
): Promise<StoredContent> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bytesAtOnce);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, bytesAtOnce);
    if (bytesRead === 0) return { contentHash: hash.digest('hex'), size };
    size += bytesRead;
    // The file may grow while it is read.
    if (size > largestBytes) {
      throw new AppError('fileTooLarge', { fileName, megabytes: largestMegabytes });
    }
    const bytes = buffer.subarray(0, bytesRead);
    hash.update(bytes);
    await target.writeFile(bytes);
  }
}

/**
 * Copies a file into the store: under another name first, flushed to the disk, then renamed, so that no
 * half file ever lies under a hash. Content that is there already is kept; damaged content is replaced.
 * @throws AppError `fileUnreadable` (missing, a folder, empty), `fileLocked`, `fileTooLarge`, `diskFull`,
 * `folderReadOnly`; details name the file
 */
export async function storeContent(folder: string, path: string): Promise<StoredContent> {
  const source = await openSource(path);
  const unfinished = join(folder, `${unfinishedPrefix}${randomUUID()}`);
  try {
    const target = await open(unfinished, 'wx');
    let content: StoredContent;
    try {
      content = await copyBytes(source, target, basename(path));
      if (content.size === 0) throw new AppError('fileUnreadable', { fileName: basename(path) });
      await target.sync();
    } finally {
      await target.close();
    }
    if (!(await isContentThere(folder, content))) {
      const file = contentFile(folder, content.contentHash);
      await mkdir(join(file, '..'), { recursive: true });
      await rename(unfinished, file);
    }
    return content;
  } catch (error) {
    throw toAppError(error) ?? error;
  } finally {
    await source.close();
    await rm(unfinished, { force: true });
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: bytesAtOnce })) {
    hash.update(bytes);
  }
  return hash.digest('hex');
}

/** Every stored file by its name, and how many unfinished copies a crash left. */
async function listStored(folder: string): Promise<{ hashes: Set<string>; others: number }> {
  const hashes = new Set<string>();
  let others = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const isInPlace = basename(entry.parentPath) === entry.name.slice(0, 2);
    if (isInPlace && /^[\da-f]{64}$/.test(entry.name)) hashes.add(entry.name);
    else others++;
  }
  return { hashes, others };
}

/** What a check of all attachments found, counted by content. */
export interface AttachmentCheck {
  readonly checked: number;
  /** Referred to, but not there. */
  readonly missing: number;
  /** There, but with other content than was attached. */
  readonly altered: number;
  /** There, but nothing refers to it: harmless, left by a crash between copy and commit. */
  readonly orphans: number;
}

/**
 * Reads every stored file and compares it with its hash (peers.md §1H row 85). Rows in the trash count:
 * undo may bring them back.
 */
export async function verifyAttachments(
  connection: Database.Database,
  folder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<AttachmentCheck> {
  const wanted = connection
    .prepare<[], string>('SELECT DISTINCT content_hash FROM attachments')
    .pluck()
    .all();
  const { hashes, others } = await listStored(folder);
  let missing = 0;
  let altered = 0;
  for (const [index, contentHash] of wanted.entries()) {
    onProgress(index, wanted.length);
    if (!hashes.delete(contentHash)) missing++;
    else if ((await hashFile(contentFile(folder, contentHash))) !== contentHash) altered++;
  }
  return { checked: wanted.length, missing, altered, orphans: hashes.size + others };
}
