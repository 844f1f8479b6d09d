import type Database from 'better-sqlite3';
import { openConnection } from '../database/connection.ts';

export const catalogueTables = ['document_types', 'issuers', 'fields'] as const;

/**
 * A mark of everything in the register that a plan depends on: documents and catalogues. Every change of
 * a document is in the log; catalogues may also be filled without an entry, when a register is begun.
 */
export function registerState(register: Database.Database): string {
  const parts: unknown[] = [register.prepare('SELECT max(sequence) FROM history').pluck().get()];
  for (const table of catalogueTables) {
    const row = register
      .prepare(`SELECT count(*), sum(revision), max(updated_at) FROM ${table}`)
      .raw()
      .get();
    parts.push(row);
  }
  return JSON.stringify(parts);
}

/**
 * Opens the register to plan against it: one state of it, however long the plan takes. A plan looks for
 * each row once, so the large page cache of other connections would only take memory.
 */
export function openForPlan(databaseFile: string): Database.Database {
  const register = openConnection(databaseFile, 'read');
  register.pragma('cache_size = -8192');
  register.exec('BEGIN');
  return register;
}
