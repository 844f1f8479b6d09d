import Database from 'better-sqlite3';
import { Kysely, type SelectType, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { recordDefinitions } from './records/recordDefinitions.ts';
import type { RecordTables } from './records/recordTables.ts';
import type { Tables } from './tables.ts';

type Column<Value> = null extends Value ? 'nullable' : 'filled';

/** The full-text index is no table that keeps columns; plain registers follow their schemas (recordTable.test.ts). */
type StoredTables = Omit<Tables, 'directives_search' | keyof RecordTables>;

/** Which columns each table has and whether they may be empty; compiles only while it agrees with tables.ts. */
type Columns = {
  [Table in keyof StoredTables]: {
    [Name in keyof StoredTables[Table]]: Column<SelectType<StoredTables[Table][Name]>>;
  };
};

const columns: Columns = {
  settings: {
    key: 'filled',
    value: 'filled',
  },
  clerks: {
    id: 'filled',
    name: 'filled',
    created_at: 'filled',
  },
  preferences: {
    clerk_id: 'filled',
    key: 'filled',
    value: 'filled',
  },
  history: {
    sequence: 'filled',
    change_id: 'filled',
    at: 'filled',
    clerk: 'filled',
    subject: 'filled',
    action: 'filled',
    row_id: 'filled',
    label: 'filled',
    before: 'nullable',
    after: 'nullable',
    undoes: 'nullable',
    hash: 'filled',
  },
  issuers: {
    sequence: 'filled',
    id: 'filled',
    name: 'filled',
    name_folded: 'filled',
    name_sort: 'filled',
    short_name: 'filled',
    level: 'filled',
    system: 'filled',
    symbol_suffix: 'filled',
    valid_from: 'nullable',
    valid_to: 'nullable',
    created_at: 'filled',
    created_by: 'filled',
    updated_at: 'filled',
    updated_by: 'filled',
    deleted_at: 'nullable',
    revision: 'filled',
  },
  document_types: {
    sequence: 'filled',
    id: 'filled',
    name: 'filled',
    name_folded: 'filled',
    name_sort: 'filled',
    party_symbol: 'filled',
    state_symbol: 'filled',
    position: 'filled',
    created_at: 'filled',
    created_by: 'filled',
    updated_at: 'filled',
    updated_by: 'filled',
    deleted_at: 'nullable',
    revision: 'filled',
  },
  fields: {
    sequence: 'filled',
    id: 'filled',
    name: 'filled',
    name_folded: 'filled',
    name_sort: 'filled',
    position: 'filled',
    created_at: 'filled',
    created_by: 'filled',
    updated_at: 'filled',
    updated_by: 'filled',
    deleted_at: 'nullable',
    revision: 'filled',
  },
  directives: {
    sequence: 'filled',
    id: 'filled',
    number_symbol: 'filled',
    number_key: 'filled',
    number_sort: 'filled',
    number: 'filled',
    type_sequence: 'nullable',
    type_text: 'filled',
    issuer_sequence: 'nullable',
    issuer_text: 'filled',
    issued_on: 'nullable',
    issued_on_precision: 'nullable',
    issued_on_text: 'filled',
    received_on: 'nullable',
    received_on_precision: 'nullable',
    received_on_text: 'filled',
    arrival_number: 'filled',
    summary: 'filled',
    summary_sort: 'filled',
    alias: 'filled',
    field_sequence: 'nullable',
    field_text: 'filled',
    implements: 'filled',
    lead_unit: 'filled',
    due_on: 'nullable',
    due_on_precision: 'nullable',
    due_on_text: 'filled',
    status: 'filled',
    is_verified: 'filled',
    notes: 'filled',
    search_folded: 'filled',
    import_batch_id: 'nullable',
    import_row: 'nullable',
    created_at: 'filled',
    created_by: 'filled',
    updated_at: 'filled',
    updated_by: 'filled',
    deleted_at: 'nullable',
    revision: 'filled',
  },
  relations: {
    id: 'filled',
    kind: 'filled',
    from_id: 'filled',
    to_id: 'filled',
    created_at: 'filled',
    created_by: 'filled',
  },
  attachments: {
    id: 'filled',
    directive_id: 'nullable',
    task_id: 'nullable',
    activity_id: 'nullable',
    model_id: 'nullable',
    content_hash: 'filled',
    file_name: 'filled',
    size: 'filled',
    created_at: 'filled',
    created_by: 'filled',
    deleted_at: 'nullable',
  },
  import_batches: {
    id: 'filled',
    register: 'filled',
    file_name: 'filled',
    file_hash: 'filled',
    sheet: 'filled',
    layout: 'filled',
    totals: 'filled',
    created_at: 'filled',
    created_by: 'filled',
    taken_back_at: 'nullable',
    taken_back_by: 'nullable',
  },
  import_batch_updates: {
    batch_id: 'filled',
    row_id: 'filled',
    before: 'filled',
    revision: 'filled',
  },
  import_recipes: {
    id: 'filled',
    register: 'filled',
    header_key: 'filled',
    sender_key: 'filled',
    sender: 'filled',
    file_name: 'filled',
    reading: 'filled',
    updated_at: 'filled',
    updated_by: 'filled',
  },
  figure_unit_keys: { sequence: 'filled', unit_id: 'filled' },
  figure_indicator_keys: { sequence: 'filled', indicator_id: 'filled' },
  figure_sheets: { sequence: 'filled', id: 'filled', form_id: 'filled', period: 'filled' },
  figure_values: {
    sheet_sequence: 'filled',
    unit_sequence: 'filled',
    indicator_sequence: 'filled',
    value: 'nullable',
    numerator: 'nullable',
    denominator: 'nullable',
    qualifier: 'filled',
    text: 'nullable',
    note: 'filled',
  },
  figure_reports: {
    sheet_sequence: 'filled',
    unit_sequence: 'filled',
    sums: 'filled',
    sent_at: 'nullable',
    sent_by: 'nullable',
  },
  views: {
    id: 'filled',
    register: 'filled',
    name: 'filled',
    definition: 'filled',
    created_at: 'filled',
    created_by: 'filled',
  },
};

test('tables.ts tells the truth about the tables that the migrations make', async () => {
  const connection = new Database(':memory:');
  const database = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  await migrate(database, 0);
  const names = connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'directives!_search%' ESCAPE '!'`,
    )
    .pluck()
    .all();
  const real = names.map((name) => {
    const table = connection
      .prepare<[string], { name: string; notnull: number; pk: number }>(
        'SELECT * FROM pragma_table_info(?)',
      )
      .all(name);
    const kinds = table.map((column) => [
      column.name,
      column.notnull === 1 || column.pk > 0 ? 'filled' : 'nullable',
    ]);
    return [name, Object.fromEntries(kinds)] as const;
  });
  const records = new Set(Object.values(recordDefinitions).map(({ table }) => table));
  expect(Object.fromEntries(real.filter(([name]) => !records.has(name)))).toEqual(columns);
  await database.destroy();
});
