import { type Kysely, sql } from 'kysely';

const rowColumns = sql`
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  name_sort TEXT NOT NULL`;

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

/**
 * Issuers, document types, fields of work: rows that the office edits. Documents point to the small
 * `sequence`, which keeps the filter indexes of a million documents narrow; `id` is for the outside.
 */
export const catalogues = {
  version: 20,
  name: 'catalogues',
  async up(database: Kysely<unknown>): Promise<void> {
    await sql`
      CREATE TABLE issuers (
        ${rowColumns},
        short_name TEXT NOT NULL,
        level TEXT NOT NULL,
        system TEXT NOT NULL,
        symbol_suffix TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`CREATE INDEX issuers_by_suffix ON issuers (symbol_suffix)`.execute(database);
    await sql`
      CREATE TABLE document_types (
        ${rowColumns},
        party_symbol TEXT NOT NULL,
        state_symbol TEXT NOT NULL,
        position INTEGER NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
    await sql`
      CREATE TABLE fields (
        ${rowColumns},
        position INTEGER NOT NULL,
        ${trackColumns}
      ) STRICT`.execute(database);
  },
};
