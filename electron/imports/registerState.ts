import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { readLookups, type Lookups } from '../database/lookups.ts';
import type { Tables } from '../database/tables.ts';
import type { Catalogues } from './catalogueMatcher.ts';

const catalogueTables = ['document_types', 'issuers', 'fields'] as const;

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

/** The catalogues as a connection sees them. */
export interface RegisterCatalogues {
  readonly lookups: Lookups;
  readonly catalogues: Catalogues;
}

/** Reads the catalogues on a connection of a job: all rows for the names of stored documents, and those to choose from. */
export async function readCatalogues(register: Database.Database): Promise<RegisterCatalogues> {
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: register }) });
  const lookups = await readLookups(kysely);
  const inTrash = (table: string): ReadonlySet<unknown> =>
    new Set(
      register.prepare(`SELECT sequence FROM ${table} WHERE deleted_at IS NOT NULL`).pluck().all(),
    );
  const [types, issuers, fields] = catalogueTables.map((table) => inTrash(table));
  const catalogues = {
    types: lookups.types.rows.filter(({ sequence }) => types?.has(sequence) !== true),
    issuers: lookups.issuers.rows.filter(({ sequence }) => issuers?.has(sequence) !== true),
    fields: lookups.fields.rows.filter(({ sequence }) => fields?.has(sequence) !== true),
  };
  return { lookups, catalogues };
}
