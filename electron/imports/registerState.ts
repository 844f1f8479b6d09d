import type Database from 'better-sqlite3';

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
