import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

/*
 * SQLite has no checksum: a changed letter inside a row would go unnoticed. So a backup ends with a
 * seal, the SHA-256 of everything before it. SQLite goes by the number of pages in its header and does
 * not look behind them: the file stays a database that any tool opens in an emergency.
 */

const mark = Buffer.from('SoDanVan seal 1\n');
const hashBytes = 32;
const sealBytes = mark.length + hashBytes;
const bytesAtOnce = 1024 * 1024;

/** Told how many of the file's bytes were read. */
type OnProgress = (done: number, total: number) => void;

function hashBeginning(handle: number, length: number, onProgress: OnProgress): Buffer {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bytesAtOnce);
  for (let done = 0; done < length;) {
    const read = readSync(handle, buffer, 0, Math.min(bytesAtOnce, length - done), done);
    if (read === 0) throw new AppError('backupDamaged');
    hash.update(buffer.subarray(0, read));
    done += read;
    onProgress(done, length);
  }
  return hash.digest();
}

function withFile<T>(file: string, work: (handle: number, size: number) => T): T {
  const handle = openSync(file, 'r');
  try {
    return work(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

/** Ends a file with the seal of what it holds now; nothing may be written to it afterwards. */
export function sealFile(file: string, onProgress: OnProgress = () => {}): void {
  const hash = withFile(file, (handle, size) => hashBeginning(handle, size, onProgress));
  appendFileSync(file, Buffer.concat([mark, hash]), { flush: true });
}

/**
 * Compares a file with its seal.
 * @returns false for a file without one (a copy of the register made by hand)
 * @throws AppError `backupDamaged` when a byte differs
 */
export function checkSeal(file: string, onProgress: OnProgress = () => {}): boolean {
  return withFile(file, (handle, size) => {
    if (size < sealBytes) return false;
    const seal = Buffer.alloc(sealBytes);
    readSync(handle, seal, 0, sealBytes, size - sealBytes);
    if (!seal.subarray(0, mark.length).equals(mark)) return false;
    const hash = hashBeginning(handle, size - sealBytes, onProgress);
    if (!hash.equals(seal.subarray(mark.length))) throw new AppError('backupDamaged');
    return true;
  });
}
