import type Database from 'better-sqlite3';
import type { AppContext } from '../context.ts';
import { openStaging, stagingFile } from './staging.ts';

/** Where an import that is under way is staged. */
export function stagedFile(context: AppContext, importId: string): string {
  return stagingFile(context.session.folder.staging, importId);
}

/** Short reads of a staging file; it is closed at once, because a job may want to write it. */
export function withStaging<T>(
  context: AppContext,
  importId: string,
  work: (staging: Database.Database) => T,
): T {
  const staging = openStaging(stagedFile(context, importId));
  try {
    return work(staging);
  } finally {
    staging.close();
  }
}

/** The name as the clerk sees it, composed: macOS hands out decomposed names. */
export function fileNameOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).normalize('NFC');
}
