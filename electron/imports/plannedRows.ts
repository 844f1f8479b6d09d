import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  importActions,
  importIssueSchema,
  type ImportAction,
  type ImportIssue,
  type ImportRow,
} from '../../shared/contract/imports.ts';
import type { DirectiveColumns } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import { newValuesShown } from './shownValues.ts';

/*
 * What every row becomes, in the staging file. Rows to be created and updated have the columns of
 * `directives` ready, so that the commit copies them inside SQLite.
 */

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

type PlannedColumn = (typeof plannedColumns)[number];

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

/** A row to be created. */
export interface PlannedCreate {
  readonly row: number;
  readonly issues: readonly ImportIssue[];
  /** Issuer and field as the sheet writes them, where the catalogue spells them otherwise. */
  readonly issuer: string | null;
  readonly field: string | null;
  readonly columns: DirectiveColumns;
  readonly exact: string;
}

/** A row to be changed: `target` is its sequence, `stored` what it is now. */
export interface PlannedUpdate {
  readonly row: number;
  readonly issues: readonly ImportIssue[];
  readonly values: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly target: number;
  readonly stored: unknown;
  readonly columns: DirectiveColumns;
  readonly exact: string;
}

function actionNumber(action: ImportAction): number {
  return importActions.indexOf(action);
}

function issuesJson(issues: readonly ImportIssue[]): string | null {
  return issues.length === 0 ? null : JSON.stringify(issues);
}

/** Rows fill their columns in some dozen ways; more statements than this are not kept. */
const mostStatements = 200;
const createHead = ['row', 'action', 'exact', 'issues', 'written_issuer', 'written_field'] as const;

/** Writes planned rows; used inside one transaction. */
export class PlannedWriter {
  readonly #connection: Database.Database;
  readonly #plain: Database.Statement;
  readonly #update: Database.Statement;
  /** Statements for new rows, by which of the columns they write. */
  readonly #creates = new Map<number, Database.Statement>();
  readonly #values: unknown[] = [];

  constructor(connection: Database.Database) {
    this.#connection = connection;
    this.#plain = this.#insert(['row', 'action', 'issues', '"values"']);
    this.#update = this.#insert([
      'row',
      'action',
      'issues',
      '"values"',
      'before',
      'target',
      'stored',
      'exact',
      ...plannedColumns,
    ]);
  }

  #insert(columns: readonly string[]): Database.Statement {
    const blanks = columns.map(() => '?').join(', ');
    return this.#connection.prepare(
      `INSERT INTO planned (${columns.join(', ')}) VALUES (${blanks})`,
    );
  }

  /** A row without effect; for `skip` the issues are the reason, not a fault. */
  plain(
    row: number,
    action: 'same' | 'skip' | 'error',
    issues: readonly ImportIssue[],
    values: Readonly<Record<string, string>> | null,
  ): void {
    const shown = values === null ? null : JSON.stringify(values);
    this.#plain.run(row, actionNumber(action), issuesJson(issues), shown);
  }

  /** The hot loop of an import: one list for all rows, and only what is not usual is bound. */
  create({ row, issues, issuer, field, columns, exact }: PlannedCreate): void {
    const values = this.#values;
    values.length = 0;
    values.push(row, createNumber, exact);
    let written = 0;
    let bit = 1;
    for (const value of [issuesJson(issues), issuer, field]) {
      if (value !== null) {
        values.push(value);
        written |= bit;
      }
      bit <<= 1;
    }
    for (const name of plannedColumns) {
      const value = columns[name];
      if (value !== usual[name] && !isUsualPrecision(name, value)) {
        values.push(value);
        written |= bit;
      }
      bit <<= 1;
    }
    this.#create(written).run(values);
  }

  #create(written: number): Database.Statement {
    const known = this.#creates.get(written);
    if (known !== undefined) return known;
    // Few sheets get here; a statement that is not kept costs time and nothing else.
    const optional = [...createHead.slice(3), ...plannedColumns];
    const columns = optional.filter((_name, index) => ((written >>> index) & 1) === 1);
    const statement = this.#insert([...createHead.slice(0, 3), ...columns]);
    if (this.#creates.size < mostStatements) this.#creates.set(written, statement);
    return statement;
  }

  update(planned: PlannedUpdate): void {
    const { row, issues, values, before, target, stored, columns, exact } = planned;
    this.#update.run(
      row,
      actionNumber('update'),
      issuesJson(issues),
      JSON.stringify(values),
      JSON.stringify(before),
      target,
      JSON.stringify(stored),
      exact,
      ...plannedColumns.map((name) => columns[name]),
    );
  }
}

const createNumber = importActions.indexOf('create');

function isUsualPrecision(name: PlannedColumn, value: unknown): boolean {
  return value === 'day' && precisions[name] !== undefined;
}

/** A planned row to be created or updated, as SQLite gives it. */
interface PlannedRow extends DirectiveColumns {
  readonly row: number;
  readonly action: number;
  readonly issues: string | null;
  readonly values: string | null;
  readonly before: string | null;
  readonly written_issuer: string | null;
  readonly written_field: string | null;
}

const textsSchema = z.record(z.string(), z.string());
const issuesSchema = z.array(importIssueSchema);

function readTexts(json: string | null): Record<string, string> {
  return json === null ? {} : textsSchema.parse(JSON.parse(json));
}

function toImportRow(planned: PlannedRow, lookups: Lookups): ImportRow {
  const action = importActions[planned.action] ?? 'error';
  const written = { issuer: planned.written_issuer, field: planned.written_field };
  return {
    row: planned.row,
    action,
    values:
      action === 'create' ? newValuesShown(planned, written, lookups) : readTexts(planned.values),
    before: readTexts(planned.before),
    issues: planned.issues === null ? [] : issuesSchema.parse(JSON.parse(planned.issues)),
  };
}

/** Which planned rows to read. */
export interface PlannedFilter {
  /** Empty for all. */
  readonly actions: readonly ImportAction[];
  readonly onlyIssues: boolean;
  /** Rows after this one. */
  readonly after: number;
  readonly limit: number;
}

/** A page of planned rows in the order of the sheet, through an index: the rows themselves are wide. */
export function readPlanned(
  connection: Database.Database,
  filter: PlannedFilter,
  lookups: Lookups,
): ImportRow[] {
  const chosen = filter.actions.length === 0 ? importActions : filter.actions;
  const actions = chosen.map((action) => actionNumber(action)).join(', ');
  const issues = filter.onlyIssues ? '1' : '0, 1';
  const rows = connection
    .prepare<[number, number], PlannedRow>(
      `SELECT * FROM planned WHERE row IN (
        SELECT row FROM planned INDEXED BY planned_by_kind
        WHERE has_issues IN (${issues}) AND action IN (${actions}) AND row > ? ORDER BY row LIMIT ?
      ) ORDER BY row`,
    )
    .all(filter.after, filter.limit);
  return rows.map((row) => toImportRow(row, lookups));
}
