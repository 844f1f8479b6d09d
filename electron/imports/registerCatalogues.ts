import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { readLookups, type Lookups } from '../database/lookups.ts';
import type { Tables } from '../database/tables.ts';
import type { Catalogues } from './catalogueMatcher.ts';
import { catalogueTables } from './registerState.ts';

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
