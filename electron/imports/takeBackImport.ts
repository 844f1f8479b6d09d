import type Database from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { importTotalsSchema, type KeptReason } from '../../shared/contract/imports.ts';
import { directiveValuesSchema, type DirectiveValues } from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';
import { openConnection } from '../database/connection.ts';
import {
  directiveLabel,
  toDirectiveColumns,
  toDirectiveValues,
} from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { DirectivesTable } from '../database/tables.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { BatchHistory } from './batchHistory.ts';
import { largeBatch, withoutIndexes } from './bulkRegister.ts';
import { plannedColumns } from './plannedTable.ts';
import { isSettledLater, settleLater } from './settleRegister.ts';
import { readCatalogues } from './registerCatalogues.ts';
import { neverTouched, TouchedRows } from './touchedRows.ts';

/** What the job of taking back is given. */
export interface TakeBackInput {
  readonly databaseFile: string;
  readonly clerk: string;
  readonly batchId: string;
}

interface KeptRow {
  readonly id: string;
  readonly label: string;
  readonly reason: KeptReason;
}

/** What taking a batch back did. */
export interface TakeBackResult {
  readonly removed: number;
  readonly restored: number;
  readonly kept: KeptRow[];
}

const batchSchema = z.object({
  file_name: z.string(),
  totals: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(importTotalsSchema),
  taken_back_at: z.string().nullable(),
});

interface TakeBack {
  readonly register: Database.Database;
  readonly input: TakeBackInput;
  readonly lookups: Lookups;
  readonly history: BatchHistory;
  readonly touched: TouchedRows;
  readonly at: string;
}

/** The created rows to be removed, by sequence, in a table of the connection's own; the others are kept. */
function findUntouched({ register, input, lookups, touched }: TakeBack): {
  count: number;
  kept: KeptRow[];
} {
  register.exec('CREATE TEMP TABLE removing (sequence INTEGER PRIMARY KEY)');
  const batch = { batch: input.batchId };
  let count = register
    .prepare(`INSERT INTO temp.removing SELECT sequence FROM directives WHERE ${neverTouched}`)
    .run(batch).changes;
  const remove = register.prepare('INSERT INTO temp.removing VALUES (?)');
  const kept: KeptRow[] = [];
  const others = register
    .prepare<[typeof batch], Selectable<DirectivesTable>>(
      `SELECT * FROM directives WHERE import_batch_id = @batch
         AND sequence NOT IN (SELECT sequence FROM temp.removing) ORDER BY import_row`,
    )
    .all(batch);
  for (const row of others) {
    const reason = touched.keepsCreated(row);
    if (reason === undefined) {
      remove.run(row.sequence);
      count++;
    } else kept.push(keptRow(row, lookups, reason));
  }
  return { count, kept };
}

function removeRows({ register }: TakeBack, count: number): void {
  const inBatch = 'sequence IN (SELECT sequence FROM temp.removing)';
  const remove = (): void => void register.exec(`DELETE FROM directives WHERE ${inBatch}`);
  register.exec(
    'DELETE FROM directives_search WHERE rowid IN (SELECT sequence FROM temp.removing)',
  );
  const present = Number(register.prepare('SELECT count(*) FROM directives').pluck().get());
  if (count >= largeBatch && present <= count * 2) withoutIndexes(register, remove);
  else remove();
}

function keptRow(row: Selectable<DirectivesTable>, lookups: Lookups, reason: KeptReason): KeptRow {
  return { id: row.id, label: directiveLabel(toDirectiveValues(row, lookups)), reason };
}

interface UpdateRecord {
  readonly row_id: string;
  readonly before: string;
  readonly revision: number;
}

class RowRestorer {
  readonly #work: TakeBack;
  readonly #update: Database.Statement;
  readonly #unindex: Database.Statement;
  readonly #index: Database.Statement;

  constructor(work: TakeBack) {
    const { register } = work;
    const assignments = plannedColumns.map((name) => `${name} = ?`).join(', ');
    this.#work = work;
    this.#update = register.prepare(
      `UPDATE directives SET ${assignments}, updated_at = ?, updated_by = ?, revision = revision + 1
       WHERE sequence = ?`,
    );
    this.#unindex = register.prepare('DELETE FROM directives_search WHERE rowid = ?');
    this.#index = register.prepare(
      'INSERT INTO directives_search (rowid, folded, exact) VALUES (?, ?, ?)',
    );
  }

  /** The revision goes on: a form opened before must not be saved over what is restored. */
  restore(row: Selectable<DirectivesTable>, values: DirectiveValues): void {
    const { lookups, history, at, input } = this.#work;
    const { columns, search } = toDirectiveColumns(values, lookups);
    const before = toDirectiveValues(row, lookups);
    const written = plannedColumns.map((name) => columns[name]);
    this.#update.run(...written, at, input.clerk, row.sequence);
    this.#unindex.run(row.sequence);
    this.#index.run(row.sequence, search.folded, search.exact);
    const label = directiveLabel(values);
    history.record({
      subject: 'directives',
      action: 'update',
      rowId: row.id,
      label,
      before,
      after: values,
    });
  }
}

function restoreRows(work: TakeBack): { restored: number; kept: KeptRow[] } {
  const { register, input, lookups, touched } = work;
  const records = register
    .prepare<[string], UpdateRecord>(
      'SELECT row_id, before, revision FROM import_batch_updates WHERE batch_id = ?',
    )
    .all(input.batchId);
  const find = register.prepare<[string], Selectable<DirectivesTable>>(
    'SELECT * FROM directives WHERE id = ?',
  );
  const restorer = new RowRestorer(work);
  const kept: KeptRow[] = [];
  let restored = 0;
  for (const record of records) {
    const row = find.get(record.row_id);
    if (row === undefined) continue;
    const reason = touched.keepsUpdated(row, record.revision);
    if (reason === undefined) {
      restorer.restore(row, directiveValuesSchema.parse(JSON.parse(record.before)));
      restored++;
    } else kept.push(keptRow(row, lookups, reason));
  }
  return { restored, kept };
}

function readBatch(register: Database.Database, batchId: string) {
  const row: unknown = register
    .prepare('SELECT file_name, totals, taken_back_at FROM import_batches WHERE id = ?')
    .get(batchId);
  if (row === undefined) throw new AppError('notFound');
  const batch = batchSchema.parse(row);
  if (batch.taken_back_at !== null) throw new AppError('conflict');
  return batch;
}

/**
 * The job: undoes a batch, days later too, in one transaction. Documents it created and that are as they
 * were created are removed for good, documents it changed get their values back; whatever was edited
 * since, or has links or files by now, is kept and named.
 * @throws AppError `notFound`; `conflict` when the batch is taken back already
 */
export async function takeBackImport(
  input: TakeBackInput,
  report: ReportProgress,
): Promise<TakeBackResult> {
  const register = openConnection(input.databaseFile, 'write');
  try {
    register.exec('BEGIN IMMEDIATE');
    const batch = readBatch(register, input.batchId);
    if (isSettledLater(batch.totals)) settleLater(register);
    const { lookups } = await readCatalogues(register);
    const at = new Date().toISOString();
    const history = new BatchHistory(register, { id: newId(), at, clerk: input.clerk });
    const touched = new TouchedRows(register, lookups, input.batchId);
    const work = { register, input, lookups, history, touched, at };
    const steps = batch.totals.created + batch.totals.updated;
    report('writing', 0, steps);
    const { count: removed, kept: created } = findUntouched(work);
    if (removed > 0) removeRows(work, removed);
    report('writing', removed, steps);
    const { restored, kept } = restoreRows(work);
    register
      .prepare('UPDATE import_batches SET taken_back_at = ?, taken_back_by = ? WHERE id = ?')
      .run(at, input.clerk, input.batchId);
    history.record({
      subject: 'imports',
      action: 'takeBack',
      rowId: input.batchId,
      label: batch.file_name,
      before: batch.totals,
      after: { removed, restored, kept: created.length + kept.length },
    });
    register.exec('COMMIT');
    return { removed, restored, kept: [...created, ...kept] };
  } finally {
    register.close();
  }
}
