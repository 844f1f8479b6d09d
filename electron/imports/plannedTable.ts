import type Database from 'better-sqlite3';
import { importActions, type ImportAction } from '../../shared/contract/imports.ts';
import type { DirectiveColumns } from '../database/directiveColumns.ts';

/*
 * What every row becomes, in the staging file. Rows to be created and updated have the columns of
 * `directives` ready, so that the commit copies them inside SQLite.
 */

/** How an action is stored. */
export function actionNumber(action: ImportAction): number {
  return importActions.indexOf(action);
}

/** The columns of `directives` that a plan fills, in the order of the staged table. */
export const plannedColumns = [
  'number_symbol',
  'number_key',
  'number_sort',
  'number',
  'type_sequence',
  'type_text',
  'issuer_sequence',
  'issuer_text',
  'issued_on',
  'issued_on_precision',
  'issued_on_text',
  'received_on',
  'received_on_precision',
  'received_on_text',
  'arrival_number',
  'summary',
  'summary_sort',
  'alias',
  'field_sequence',
  'field_text',
  'implements',
  'lead_unit',
  'due_on',
  'due_on_precision',
  'due_on_text',
  'status',
  'is_verified',
  'notes',
  'search_folded',
] as const satisfies readonly (keyof DirectiveColumns)[];

export type PlannedColumn = (typeof plannedColumns)[number];

/**
 * What most rows have in a column: not written, because binding a value costs more than storing it. A
 * date without precision is a day (`precisionOf` of ten characters).
 */
const usual: Readonly<Record<PlannedColumn, string | number | null>> = {
  number_symbol: '',
  number_key: '',
  number_sort: '',
  number: '',
  type_sequence: null,
  type_text: '',
  issuer_sequence: null,
  issuer_text: '',
  issued_on: null,
  issued_on_precision: null,
  issued_on_text: '',
  received_on: null,
  received_on_precision: null,
  received_on_text: '',
  arrival_number: '',
  summary: '',
  summary_sort: '',
  alias: '',
  field_sequence: null,
  field_text: '',
  implements: '',
  lead_unit: '',
  due_on: null,
  due_on_precision: null,
  due_on_text: '',
  status: 'unknown',
  is_verified: 0,
  notes: '',
  search_folded: '',
};

const precisions: Readonly<Partial<Record<PlannedColumn, PlannedColumn>>> = {
  issued_on_precision: 'issued_on',
  received_on_precision: 'received_on',
  due_on_precision: 'due_on',
};

/** The planned columns as a commit reads them: with the usual precision filled in. */
export const committedColumns: readonly string[] = plannedColumns.map((name) => {
  const date = precisions[name];
  if (date === undefined) return `planned.${name}`;
  return `CASE WHEN length(planned.${date}) = 10 THEN 'day' ELSE planned.${name} END`;
});

function definition(name: PlannedColumn): string {
  const value = usual[name];
  if (value === null) return name;
  return `${name} DEFAULT ${typeof value === 'number' ? value : `'${value}'`}`;
}

export function createPlanned(connection: Database.Database): void {
  connection.exec(`
    DROP TABLE IF EXISTS planned;
    CREATE TABLE planned (
      row INTEGER PRIMARY KEY, action INTEGER NOT NULL, issues TEXT, "values" TEXT, before TEXT,
      target INTEGER, stored TEXT, written_issuer TEXT, written_field TEXT, exact TEXT,
      ${plannedColumns.map((name) => definition(name)).join(', ')},
      has_issues INTEGER AS (issues IS NOT NULL AND action <> ${actionNumber('skip')}) VIRTUAL
    );`);
}

export function indexPlanned(connection: Database.Database): void {
  connection.exec('CREATE INDEX planned_by_kind ON planned (has_issues, action, row)');
}

export function dropPlanned(connection: Database.Database): void {
  connection.exec('DROP TABLE IF EXISTS planned');
}

/** `usual` and whether a column is a precision, by the place of the column. */
export const usualValues = plannedColumns.map((name) => usual[name]);
export const isPrecision = plannedColumns.map((name) => precisions[name] !== undefined);
