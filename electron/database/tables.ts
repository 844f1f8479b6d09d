import type { Generated } from 'kysely';
import type { DirectiveStatus, RelationKind } from '../../shared/domain/directives.ts';
import type { HistoryAction, HistorySubject } from '../../shared/contract/history.ts';
import type { Level, System } from '../../shared/domain/organisations.ts';
import type { RecordTables } from './records/recordTables.ts';

/** The tables as queries see them. The truth is migrations/; a test compares the two. */
export interface Tables extends RecordTables {
  settings: { key: string; value: string };
  clerks: { id: string; name: string; created_at: string };
  preferences: { clerk_id: string; key: string; value: string };
  history: HistoryTable;
  issuers: CatalogueColumns & {
    short_name: string;
    level: Level;
    system: System;
    symbol_suffix: string;
    valid_from: string | null;
    valid_to: string | null;
  };
  document_types: CatalogueColumns & {
    party_symbol: string;
    state_symbol: string;
    position: number;
  };
  fields: CatalogueColumns & { position: number };
  directives: DirectivesTable;
  directives_search: { rowid: number; folded: string; exact: string };
  relations: {
    id: string;
    kind: RelationKind;
    from_id: string;
    to_id: string;
    created_at: string;
    created_by: string;
  };
  attachments: {
    id: string;
    /** One of the three says to what it belongs. */
    directive_id: string | null;
    task_id: string | null;
    activity_id: string | null;
    model_id: string | null;
    content_hash: string;
    file_name: string;
    size: number;
    created_at: string;
    created_by: string;
    deleted_at: string | null;
  };
  import_batches: {
    id: string;
    register: string;
    file_name: string;
    file_hash: string;
    sheet: string;
    layout: string;
    totals: string;
    created_at: string;
    created_by: string;
    taken_back_at: string | null;
    taken_back_by: string | null;
  };
  import_batch_updates: { batch_id: string; row_id: string; before: string; revision: number };
  import_recipes: {
    id: string;
    register: string;
    header_key: string;
    sender_key: string;
    sender: string;
    file_name: string;
    reading: string;
    updated_at: string;
    updated_by: string;
  };
  figure_unit_keys: { sequence: Generated<number>; unit_id: string };
  figure_indicator_keys: { sequence: Generated<number>; indicator_id: string };
  figure_sheets: { sequence: Generated<number>; id: string; form_id: string; period: string };
  figure_values: {
    sheet_sequence: number;
    unit_sequence: number;
    indicator_sequence: number;
    value: number | null;
    numerator: number | null;
    denominator: number | null;
    qualifier: string;
    /** As typed; null when it is `value` as `formatFigure` writes it. */
    text: string | null;
    note: string;
  };
  figure_reports: {
    sheet_sequence: number;
    unit_sequence: number;
    /** The unit's numbers once more, packed for sums (figurePack.ts). */
    sums: Uint8Array;
    sent_at: string | null;
    sent_by: string | null;
  };
  views: {
    id: string;
    register: string;
    name: string;
    definition: string;
    created_at: string;
    created_by: string;
  };
}

export interface HistoryTable {
  sequence: Generated<number>;
  change_id: string;
  at: string;
  clerk: string;
  subject: HistorySubject;
  action: HistoryAction;
  row_id: string;
  label: string;
  before: string | null;
  after: string | null;
  undoes: string | null;
  hash: string;
}

export interface TrackColumns {
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  deleted_at: string | null;
  revision: number;
}

export interface CatalogueColumns extends TrackColumns {
  sequence: Generated<number>;
  id: string;
  name: string;
  name_folded: string;
  name_sort: string;
}

export interface DirectivesTable extends TrackColumns {
  sequence: Generated<number>;
  id: string;
  number_symbol: string;
  number_key: string;
  number_sort: string;
  number: string;
  type_sequence: number | null;
  type_text: string;
  issuer_sequence: number | null;
  issuer_text: string;
  issued_on: string | null;
  issued_on_precision: string | null;
  issued_on_text: string;
  received_on: string | null;
  received_on_precision: string | null;
  received_on_text: string;
  arrival_number: string;
  summary: string;
  summary_sort: string;
  alias: string;
  field_sequence: number | null;
  field_text: string;
  implements: string;
  lead_unit: string;
  due_on: string | null;
  due_on_precision: string | null;
  due_on_text: string;
  status: DirectiveStatus;
  is_verified: number;
  notes: string;
  search_folded: string;
  import_batch_id: string | null;
  import_row: number | null;
}
