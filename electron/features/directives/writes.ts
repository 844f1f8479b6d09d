import { directiveProblems } from '../../../shared/domain/directiveRules.ts';
import type { DirectiveValues } from '../../../shared/domain/directives.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { toDirectiveValues } from '../../database/directiveColumns.ts';
import {
  findDirectiveRow,
  setDirectiveDeleted,
  updateDirective,
} from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { type Lookups, readLookups } from '../../database/lookups.ts';

/** Main answers others after so long, also in the middle of a change of many rows (design.md §2). */
const longestStretch = 20;

/**
 * Refuses what must not be saved; warnings do not keep anything from being saved.
 * @throws AppError `classified`, which never repeats what was typed; `validation`
 */
export function refuseProblems(values: DirectiveValues): void {
  const problems = directiveProblems(values).filter(({ isWarning }) => !isWarning);
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ field, code }) => [`values.${field}`, code]));
  const isClassified = problems.some(({ code }) => code === 'classified');
  throw new AppError(isClassified ? 'classified' : 'validation', {}, fields);
}

/** Fields that several rows can get at once. */
export type CommonChange = Partial<
  Pick<
    DirectiveValues,
    'typeId' | 'issuerId' | 'fieldId' | 'status' | 'leadUnit' | 'dueOn' | 'isVerified'
  >
>;

function changed(
  values: DirectiveValues,
  change: { [Key in keyof CommonChange]?: CommonChange[Key] | undefined },
) {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  // A new deadline is not what the register's text said.
  const dueOnText = change.dueOn === undefined ? values.dueOnText : '';
  return { ...values, ...given, dueOnText };
}

/**
 * Does something to many rows in one change: one transaction and one step of undo. The process answers
 * others meanwhile; reads of the register wait, since they would see half of it.
 */
async function forEach(
  context: AppContext,
  ids: readonly string[],
  work: (change: Change, id: string, lookups: Lookups) => Promise<void>,
): Promise<void> {
  await context.database.change(context.clerk, async (change) => {
    const lookups = await readLookups(change.transaction);
    let until = performance.now() + longestStretch;
    for (const id of new Set(ids)) {
      await work(change, id, lookups);
      if (performance.now() < until) continue;
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + longestStretch;
    }
  });
  context.emit('directives.changed', {});
}

/** Changes the same fields of many rows. Rows in the trash stay as they are. Returns how many differ now. */
export async function updateRows(
  context: AppContext,
  ids: readonly string[],
  common: { [Key in keyof CommonChange]?: CommonChange[Key] | undefined },
): Promise<number> {
  let count = 0;
  await forEach(context, ids, async (change, id, lookups) => {
    const row = await findDirectiveRow(change.transaction, id);
    if (row.deleted_at !== null) return;
    const values = changed(toDirectiveValues(row, lookups), common);
    refuseProblems(values);
    await updateDirective(change, id, 'any', values, lookups);
    const after = await findDirectiveRow(change.transaction, id);
    if (after.revision !== row.revision) count++;
  });
  return count;
}

/** Moves many rows to the trash or back. */
export async function moveRows(
  context: AppContext,
  ids: readonly string[],
  isDeleted: boolean,
): Promise<void> {
  await forEach(context, ids, (change, id, lookups) =>
    setDirectiveDeleted(change, id, isDeleted, lookups),
  );
}
