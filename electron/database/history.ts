import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { HistoryAction, HistorySubject } from '../../shared/contract/history.ts';
import type { HistoryTable, Tables } from './tables.ts';

/** One row of one change. `before` and `after` are in domain form (names, not keys), as the clerk knows them. */
export interface HistoryRecord {
  readonly subject: HistorySubject;
  readonly action: HistoryAction;
  readonly rowId: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change under way: everything that one press of a button writes, in one transaction. */
export interface Change {
  readonly transaction: Transaction<Tables>;
  /** Entries of one change are undone together. */
  readonly id: string;
  readonly at: string;
  readonly clerk: string;
  record(record: HistoryRecord): Promise<void>;
}

type HashedColumns = Omit<Selectable<HistoryTable>, 'sequence' | 'hash'>;

/**
 * The hash of an entry over its content and the hash of the entry before (design.md §4): whoever
 * alters or removes an old entry breaks every later one.
 */
export function hashEntry(previousHash: string, entry: HashedColumns): string {
  const content = JSON.stringify([
    previousHash,
    entry.change_id,
    entry.at,
    entry.clerk,
    entry.subject,
    entry.action,
    entry.row_id,
    entry.label,
    entry.before,
    entry.after,
    entry.undoes,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** Appends an entry to the log. `undoes` names the change that this one takes back. */
export async function appendHistory(
  change: Omit<Change, 'record'>,
  record: HistoryRecord,
  undoes: string | null = null,
): Promise<void> {
  const last = await change.transaction
    .selectFrom('history')
    .select('hash')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry: HashedColumns = {
    change_id: change.id,
    at: change.at,
    clerk: change.clerk,
    subject: record.subject,
    action: record.action,
    row_id: record.rowId,
    label: record.label,
    before: toJson(record.before),
    after: toJson(record.after),
    undoes,
  };
  await change.transaction
    .insertInto('history')
    .values({ ...entry, hash: hashEntry(last?.hash ?? '', entry) })
    .execute();
}
