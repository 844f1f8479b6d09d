import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One log is kept and one before it: enough for IT staff, never a full disk. */
const largestLogBytes = 2 * 1024 * 1024;

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  cause: ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
}

/**
 * Writes an error with its reference to `logs/errors.log` in the data folder. A log that cannot be
 * written (full disk) must never be the reason why something else fails.
 */
export function logError(folder: string, ref: string, where: string, error: unknown): void {
  const line = `${new Date().toISOString()} ${ref} ${where}\n${describe(error)}\n`;
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'errors.log');
    rotate(file);
    appendFileSync(file, line);
  } catch {
    process.stderr.write(line);
  }
}
