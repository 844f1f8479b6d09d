import type Database from 'better-sqlite3';
import { hashEntry } from '../database/history.ts';
import type { HistoryAction, HistorySubject } from '../../shared/contract/history.ts';

/** One entry; `before` and `after` as in `HistoryRecord`. */
export interface BatchEntry {
  readonly subject: HistorySubject;
  readonly action: HistoryAction;
  readonly rowId: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/**
 * The log of changes for a job that writes many rows: the same chain as `appendHistory`, on prepared
 * statements. Used inside the job's transaction.
 */
export class BatchHistory {
  readonly #insert: Database.Statement;
  readonly #change: { readonly id: string; readonly at: string; readonly clerk: string };
  #lastHash: string;

  constructor(
    connection: Database.Database,
    change: { readonly id: string; readonly at: string; readonly clerk: string },
  ) {
    const last: unknown = connection
      .prepare('SELECT hash FROM history ORDER BY sequence DESC LIMIT 1')
      .pluck()
      .get();
    this.#lastHash = typeof last === 'string' ? last : '';
    this.#change = change;
    this.#insert = connection.prepare(
      `INSERT INTO history
        (change_id, at, clerk, subject, action, row_id, label, before, after, undoes, hash)
       VALUES (@change_id, @at, @clerk, @subject, @action, @row_id, @label, @before, @after, @undoes, @hash)`,
    );
  }

  record(entry: BatchEntry): void {
    const columns = {
      change_id: this.#change.id,
      at: this.#change.at,
      clerk: this.#change.clerk,
      subject: entry.subject,
      action: entry.action,
      row_id: entry.rowId,
      label: entry.label,
      before: toJson(entry.before),
      after: toJson(entry.after),
      undoes: null,
    };
    this.#lastHash = hashEntry(this.#lastHash, columns);
    this.#insert.run({ ...columns, hash: this.#lastHash });
  }
}
