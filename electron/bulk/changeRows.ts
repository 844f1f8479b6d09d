import type { DirectiveValues } from '../../shared/domain/directives.ts';
import { toDirectiveValues } from '../database/directiveColumns.ts';
import {
  findDirectiveRow,
  setDirectiveDeleted,
  updateDirective,
} from '../database/directiveRows.ts';
import type { Change } from '../database/history.ts';
import { type Lookups, readLookups } from '../database/lookups.ts';
import { readNamedIds } from '../database/uses.ts';
import { refuseProblems } from './refuseProblems.ts';
import type { CommonChange, RowsWork } from './rowsWork.ts';

/** Told after each row; main takes a breath there, a job says how far it is. */
export type AfterRow = (done: number, total: number) => Promise<void> | void;

function changed(values: DirectiveValues, change: CommonChange): DirectiveValues {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  // A new deadline is not what the register's text said.
  const dueOnText = change.dueOn === undefined ? values.dueOnText : '';
  return { ...values, ...given, dueOnText };
}

/** Rows in the trash stay as they are. Returns whether the row differs now. */
async function changeRow(
  change: Change,
  id: string,
  common: CommonChange,
  lookups: Lookups,
): Promise<boolean> {
  const row = await findDirectiveRow(change.transaction, id);
  if (row.deleted_at !== null) return false;
  const values = changed(toDirectiveValues(row, lookups), common);
  refuseProblems(values);
  await updateDirective(change, id, 'any', values, lookups);
  const after = await findDirectiveRow(change.transaction, id);
  return after.revision !== row.revision;
}

/**
 * Does something to many rows in one change: one transaction and one step of undo. Returns how many
 * values were changed; rows moved to the trash or back are not counted.
 * @throws AppError `notFound`, `validation`, `classified`, `conflict` for a row to be removed that others name
 */
export async function changeRows(
  change: Change,
  work: RowsWork,
  afterRow: AfterRow,
): Promise<number> {
  const lookups = await readLookups(change.transaction);
  const ids = [...new Set(work.ids)];
  const isRemoval = work.kind === 'remove';
  const named = isRemoval ? await readNamedIds(change.transaction, 'directives') : undefined;
  let count = 0;
  for (const [index, id] of ids.entries()) {
    if (work.kind !== 'change') {
      await setDirectiveDeleted(change, id, isRemoval, lookups, named);
    } else if (await changeRow(change, id, work.common, lookups)) count++;
    await afterRow(index + 1, ids.length);
  }
  return count;
}
