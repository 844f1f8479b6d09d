import { type Kysely, sql } from 'kysely';

const filterColumns = ['type_sequence', 'issuer_sequence', 'field_sequence', 'status'] as const;

async function createDirectives(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE directives (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      number_symbol TEXT NOT NULL,
      number_key TEXT NOT NULL,
      number_sort TEXT NOT NULL,
      number TEXT NOT NULL,
      type_sequence INTEGER REFERENCES document_types (sequence),
      type_text TEXT NOT NULL,
      issuer_sequence INTEGER REFERENCES issuers (sequence),
      issuer_text TEXT NOT NULL,
      issued_on TEXT,
      issued_on_precision TEXT,
      issued_on_text TEXT NOT NULL,
      received_on TEXT,
      received_on_precision TEXT,
      received_on_text TEXT NOT NULL,
      arrival_number TEXT NOT NULL,
      summary TEXT NOT NULL,
      summary_sort TEXT NOT NULL,
      alias TEXT NOT NULL,
      field_sequence INTEGER REFERENCES fields (sequence),
      field_text TEXT NOT NULL,
      implements TEXT NOT NULL,
      lead_unit TEXT NOT NULL,
      due_on TEXT,
      due_on_precision TEXT,
      due_on_text TEXT NOT NULL,
      status TEXT NOT NULL,
      is_verified INTEGER NOT NULL,
      notes TEXT NOT NULL,
      search_folded TEXT NOT NULL,
      import_batch_id TEXT,
      import_row INTEGER,
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL,
      deleted_at TEXT,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT`.execute(database);
}

async function createIndexes(database: Kysely<unknown>): Promise<void> {
  // By date, the usual order; the filters beside it are read into memory from here.
  await sql`
    CREATE INDEX directives_by_issued_on
    ON directives (issued_on, sequence, ${sql.raw(filterColumns.join(', '))})
    WHERE deleted_at IS NULL`.execute(database);
  for (const column of ['number_sort', 'summary_sort', 'received_on', 'due_on', 'updated_at']) {
    await sql`
      CREATE INDEX ${sql.raw(`directives_by_${column}`)}
      ON directives (${sql.raw(column)}, sequence)
      WHERE deleted_at IS NULL`.execute(database);
  }
  // "2026-Q3" and "2026-09-30" are compared with different forms of today.
  await sql`
    CREATE INDEX directives_by_deadline ON directives (due_on_precision, due_on, status)
    WHERE deleted_at IS NULL AND due_on IS NOT NULL`.execute(database);
  await sql`CREATE INDEX directives_by_number ON directives (number_key) WHERE number_key <> ''`.execute(
    database,
  );
  await sql`CREATE INDEX directives_in_trash ON directives (deleted_at) WHERE deleted_at IS NOT NULL`.execute(
    database,
  );
  await sql`
    CREATE INDEX directives_by_batch ON directives (import_batch_id)
    WHERE import_batch_id IS NOT NULL`.execute(database);
}

/** The register of directives with its search index, relations and attachments. */
export const directives = {
  version: 30,
  name: 'directives',
  async up(database: Kysely<unknown>): Promise<void> {
    await createDirectives(database);
    await createIndexes(database);
    // Both columns are folded by the application (SQLite folds đ and double marks wrongly), so the
    // tokenizer only splits at spaces. Contentless: the words are not stored a second time. Without the
    // places of words (nothing asks for phrases) prefixes are found a third faster.
    await sql`
      CREATE VIRTUAL TABLE directives_search USING fts5 (
        folded, exact, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 0'
      )`.execute(database);
    await sql`
      CREATE TABLE relations (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        from_id TEXT NOT NULL REFERENCES directives (id),
        to_id TEXT NOT NULL REFERENCES directives (id),
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        UNIQUE (from_id, to_id, kind)
      ) STRICT`.execute(database);
    await sql`CREATE INDEX relations_by_target ON relations (to_id, kind)`.execute(database);
    await sql`
      CREATE TABLE attachments (
        id TEXT NOT NULL PRIMARY KEY,
        directive_id TEXT NOT NULL REFERENCES directives (id),
        content_hash TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT`.execute(database);
    await sql`CREATE INDEX attachments_by_directive ON attachments (directive_id)`.execute(
      database,
    );
    await sql`CREATE INDEX attachments_by_content ON attachments (content_hash)`.execute(database);
  },
};
