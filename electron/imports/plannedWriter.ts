import type Database from 'better-sqlite3';
import type { ImportIssue } from '../../shared/contract/imports.ts';
import type { DirectiveColumns } from '../database/directiveColumns.ts';
import { actionNumber, isPrecision, plannedColumns, usualValues } from './plannedTable.ts';

const createNumber = actionNumber('create');

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
    for (const [index, name] of plannedColumns.entries()) {
      const value = columns[name];
      if (value !== usualValues[index] && !(value === 'day' && isPrecision[index] === true)) {
        values.push(value);
        written |= bit;
      }
      bit <<= 1;
    }
    // Spread: taking values out of a list costs the binding more than arguments do.
    this.#create(written).run(...values);
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
