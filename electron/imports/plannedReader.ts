import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  importActions,
  importIssueSchema,
  type ImportAction,
  type ImportRow,
} from '../../shared/contract/imports.ts';
import type { DirectiveColumns } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import { actionNumber } from './plannedTable.ts';
import { newValuesShown } from './shownValues.ts';

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
