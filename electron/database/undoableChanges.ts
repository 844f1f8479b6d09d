import { type Kysely, type Selectable, sql } from 'kysely';
import type { HistoryAction, HistorySubject, UndoWay } from '../../shared/contract/history.ts';
import { AppError } from '../../shared/errors.ts';
import type { Tables } from './tables.ts';

/** A change as the list of things to undo shows it. */
export interface LoggedChange {
  readonly changeId: string;
  readonly at: string;
  readonly clerk: string;
  readonly subject: HistorySubject;
  readonly action: HistoryAction;
  readonly label: string;
  readonly rows: number;
}

/**
 * Imports of documents are taken back by batch, and there is no register without an office. A workbook taken
 * into a plain register is a change like any other.
 */
export async function isForUndo(database: Kysely<Tables>, changeId: string): Promise<boolean> {
  const barred = await database
    .selectFrom('history')
    .select('sequence')
    .where('change_id', '=', changeId)
    .where((entry) =>
      entry.or([
        entry('subject', '=', 'imports'),
        entry.and([
          entry('action', 'in', ['import', 'takeBack']),
          entry('subject', '!=', 'registers'),
        ]),
        entry.and([entry('subject', '=', 'office'), entry('before', 'is', null)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return barred === undefined;
}

/** Whether a later change took this one back. */
export async function isUndone(database: Kysely<Tables>, changeId: string): Promise<boolean> {
  const undone = await database
    .selectFrom('history')
    .select('sequence')
    .where('undoes', '=', changeId)
    .limit(1)
    .executeTakeFirst();
  return undone !== undefined;
}

type Entry = Selectable<Tables['history']>;

/** The first entry of a change stands for it in lists. Throws AppError `notFound`. */
async function firstEntry(database: Kysely<Tables>, changeId: string): Promise<Entry> {
  const first = await database
    .selectFrom('history')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) throw new AppError('notFound');
  return first;
}

async function describe(database: Kysely<Tables>, first: Entry): Promise<LoggedChange> {
  const { rows } = await database
    .selectFrom('history')
    .select(sql<number>`count(*)`.as('rows'))
    .where('change_id', '=', first.change_id)
    // The heading of an import is no row of a register.
    .where('subject', '!=', 'registers')
    .executeTakeFirstOrThrow();
  const { change_id: changeId, at, clerk, subject, action, label } = first;
  return { changeId, at, clerk, subject, action, label, rows };
}

/** A change as lists show it. Throws AppError `notFound`. */
export async function describeChange(
  database: Kysely<Tables>,
  changeId: string,
): Promise<LoggedChange> {
  return describe(database, await firstEntry(database, changeId));
}

/**
 * How often it goes back and forth: 0 for a change of its own, 1 for an undo, 2 for an undo taken back. An even
 * one stands in the register and can be undone, an odd one can be done again.
 */
async function depthOf(database: Kysely<Tables>, first: Entry): Promise<number> {
  let depth = 0;
  for (let { undoes } = first; undoes !== null; depth++) {
    ({ undoes } = await firstEntry(database, undoes));
  }
  return depth;
}

/** So many changes are looked at, however many of them turn out to be undone already or imports. */
const changesLookedAt = 200;

/**
 * The newest changes that can still be undone, newest first; so each step goes one change further back. Or
 * those that can be done again: undone ones, until something else was done since. Walks the log from its end,
 * from change to change by index: a log of a million entries costs no more than a short one.
 */
export async function listUndoable(
  database: Kysely<Tables>,
  limit: number,
  way: UndoWay = 'undo',
): Promise<LoggedChange[]> {
  const found: LoggedChange[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let looked = 0; looked < changesLookedAt && found.length < limit; looked++) {
    const last = await database
      .selectFrom('history')
      .select('change_id')
      .where('sequence', '<', before)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last === undefined) break;
    const first = await firstEntry(database, last.change_id);
    before = first.sequence;
    const depth = await depthOf(database, first);
    if (way === 'redo' && depth === 0) break;
    if ((depth % 2 === 0) !== (way === 'undo')) continue;
    if (await isUndone(database, first.change_id)) continue;
    if (await isForUndo(database, first.change_id)) found.push(await describe(database, first));
  }
  return found;
}
