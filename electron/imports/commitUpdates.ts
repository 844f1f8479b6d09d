import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { directiveLabel, toDirectiveValues } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { DirectivesTable } from '../database/tables.ts';
import type { BatchHistory } from './batchHistory.ts';
import { actionNumber, committedColumns, plannedColumns } from './plannedTable.ts';

const updateAction = actionNumber('update');

interface UpdatedRow extends Selectable<DirectivesTable> {
  readonly planned_row: number;
  readonly planned_before: string;
}

/** Where the planned changes go. */
export interface UpdateTarget {
  readonly register: Database.Database;
  readonly lookups: Lookups;
  readonly history: BatchHistory;
  readonly batchId: string;
  readonly at: string;
  readonly clerk: string;
}

/** Changes documents as planned; the staging file is attached as `staging`. */
export function updateRows(target: UpdateTarget): void {
  const { register, at, clerk } = target;
  const assignments = plannedColumns
    .map((name, index) => `${name} = ${committedColumns[index]}`)
    .join(', ');
  register
    .prepare(
      `UPDATE directives SET ${assignments}, updated_at = @at, updated_by = @clerk,
         revision = directives.revision + 1
       FROM staging.planned WHERE planned.action = ${updateAction} AND directives.sequence = planned.target`,
    )
    .run({ at, clerk });
  register.exec(`
    DELETE FROM directives_search WHERE rowid IN
      (SELECT target FROM staging.planned WHERE action = ${updateAction});
    INSERT INTO directives_search (rowid, folded, exact)
      SELECT target, substr(search_folded, 2), exact FROM staging.planned WHERE action = ${updateAction};`);
  const keep = register.prepare('INSERT INTO import_batch_updates VALUES (?, ?, ?, ?)');
  for (const row of updatedRows(register)) {
    keep.run(target.batchId, row.id, row.planned_before, row.revision);
    record(target, row);
  }
}

/** Whole rows are wide: so many are in memory at once. */
const rowsAtOnce = 500;

function* updatedRows(register: Database.Database): Generator<UpdatedRow, void, undefined> {
  const page = register.prepare<[number, number], UpdatedRow>(
    `SELECT directives.*, planned.row AS planned_row, planned.stored AS planned_before
     FROM staging.planned JOIN directives ON directives.sequence = planned.target
     WHERE planned.action = ${updateAction} AND planned.row > ? ORDER BY planned.row LIMIT ?`,
  );
  for (let after = 0; ;) {
    const rows = page.all(after, rowsAtOnce);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.planned_row;
  }
}

/** Each changed row has an entry of its own in the log, beside that of the batch. */
function record({ lookups, history }: UpdateTarget, row: UpdatedRow): void {
  const before = directiveValuesSchema.parse(JSON.parse(row.planned_before));
  const after = toDirectiveValues(row, lookups);
  const label = directiveLabel(after);
  history.record({ subject: 'directives', action: 'update', rowId: row.id, label, before, after });
}
