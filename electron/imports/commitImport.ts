import type Database from 'better-sqlite3';
import type { ImportTotals } from '../../shared/contract/imports.ts';
import { AppError } from '../../shared/errors.ts';
import { openConnection } from '../database/connection.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { BatchHistory } from './batchHistory.ts';
import { batchIds } from './batchIds.ts';
import { largeBatch, withBulkSearch, withoutIndexes } from './bulkRegister.ts';
import { fixesState } from './fixes.ts';
import { isCurrent, readPlanFacts, type PlanFacts } from './planFacts.ts';
import { actionNumber, committedColumns, plannedColumns } from './plannedTable.ts';
import { saveRecipe } from './recipes.ts';
import { registerState } from './registerState.ts';
import { isSettledLater, settleLater } from './settleRegister.ts';
import { openStaging, readWorkbookFacts, sheetFacts } from './staging.ts';

/** What the job of committing is given. */
export interface CommitInput {
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly clerk: string;
  readonly batchId: string;
}

/** Called where a test may stop the process. */
export type CommitStep = 'begun' | 'inserted' | 'updated' | 'indexed' | 'recorded' | 'committed';

interface Commit {
  readonly register: Database.Database;
  readonly input: CommitInput;
  readonly plan: PlanFacts;
  readonly at: string;
  readonly report: ReportProgress;
  readonly onStep: (step: CommitStep) => void;
}

const columnList = plannedColumns.join(', ');
const valueList = committedColumns.join(', ');
const createAction = actionNumber('create');

/** Sequences follow the last one of the register without gaps: lists keep arrays by them. */
function insertRows({ register, input, plan, at }: Commit): void {
  const { prefix, low } = batchIds();
  const insert = (): void => {
    register
      .prepare(
        `INSERT INTO directives (id, import_batch_id, import_row, created_at, created_by,
           updated_at, updated_by, deleted_at, revision, ${columnList})
         SELECT @prefix || printf('%012x', CAST(@low AS INTEGER) + row), @batch, row,
           @at, @clerk, @at, @clerk, NULL, 1, ${valueList}
         FROM staging.planned WHERE action = ${createAction} ORDER BY row`,
      )
      .run({ prefix, low, batch: input.batchId, at, clerk: input.clerk });
  };
  const { created } = plan.totals;
  if (created < largeBatch) return insert();
  const present = Number(register.prepare('SELECT count(*) FROM directives').pluck().get());
  // Building indexes reads the whole table: worth it where the batch is a large part of it.
  if (present <= created * 2) withoutIndexes(register, insert);
  else insert();
}

function indexCreated({ register, plan }: Commit, base: number): void {
  const insert = (): void => {
    register
      .prepare(
        `INSERT INTO directives_search (rowid, folded, exact)
         SELECT directives.sequence, substr(planned.search_folded, 2), planned.exact
         FROM directives CROSS JOIN staging.planned ON planned.row = directives.import_row
         WHERE directives.sequence > @base ORDER BY directives.sequence`,
      )
      .run({ base });
  };
  if (plan.totals.created < largeBatch) insert();
  else withBulkSearch(register, insert);
}

function recordBatch(
  { register, input, plan, at }: Commit,
  staging: Database.Database,
  history: BatchHistory,
): void {
  const workbook = readWorkbookFacts(staging);
  const sheet = sheetFacts(workbook, plan.layout.sheet).name;
  const { totals, digest } = plan;
  saveRecipe(register, staging, workbook, plan.layout, { at, clerk: input.clerk });
  register
    .prepare('INSERT INTO import_batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)')
    .run(
      input.batchId,
      'directives',
      workbook.fileName,
      workbook.fileHash,
      sheet,
      JSON.stringify(plan.layout),
      JSON.stringify(totals),
      at,
      input.clerk,
    );
  history.record({
    subject: 'imports',
    action: 'import',
    rowId: input.batchId,
    label: workbook.fileName,
    before: null,
    after: { sheet, ...totals, digest },
  });
}

/** Most batches change nothing: what changing needs is loaded when it is needed. */
async function changeRows({ register, input, at }: Commit, history: BatchHistory): Promise<void> {
  const { readCatalogues } = await import('./registerCatalogues.ts');
  const { updateRows } = await import('./commitUpdates.ts');
  const { lookups } = await readCatalogues(register);
  const { batchId, clerk } = input;
  updateRows({ register, lookups, history, batchId, at, clerk });
}

/** The plan as shown, or a new one when the register is no longer what it was made for. */
async function currentPlan(
  staging: Database.Database,
  register: Database.Database,
  report: ReportProgress,
): Promise<PlanFacts> {
  const shown = readPlanFacts(staging);
  if (shown === undefined) throw new AppError('notFound');
  const { layout, today } = shown;
  const basis = {
    layout,
    today,
    registerState: registerState(register),
    fixes: fixesState(staging),
  };
  if (isCurrent(shown, basis)) return shown;
  const { planStaged } = await import('./planImport.ts');
  return planStaged(staging, register, layout, today, report);
}

async function writeBatch(commit: Commit, staging: Database.Database): Promise<void> {
  const { register, input, plan, at, report, onStep } = commit;
  const { created, updated } = plan.totals;
  const base = Number(
    register.prepare('SELECT ifnull(max(sequence), 0) FROM directives').pluck().get(),
  );
  report('writing', 0, created + updated);
  if (created > 0) insertRows(commit);
  onStep('inserted');
  const history = new BatchHistory(register, { id: input.batchId, at, clerk: input.clerk });
  recordBatch(commit, staging, history);
  onStep('recorded');
  if (updated > 0) await changeRows(commit, history);
  onStep('updated');
  report('indexing', 0, created);
  if (created > 0) indexCreated(commit, base);
  onStep('indexed');
}

/**
 * The job: planned rows become documents, in one transaction. The register may have changed since the
 * plan was shown; then the rows are planned again first, in the same transaction.
 * @throws AppError `notFound` when nothing was planned
 */
export async function commitImport(
  input: CommitInput,
  report: ReportProgress,
  onStep: (step: CommitStep) => void = () => {},
): Promise<{ totals: ImportTotals }> {
  const staging = openStaging(input.stagingFile);
  let register: Database.Database | undefined;
  try {
    register = openConnection(input.databaseFile, 'write');
    register.exec('BEGIN IMMEDIATE');
    onStep('begun');
    const plan = await currentPlan(staging, register, report);
    // Read in place by the other connection; nothing of it may be left in its log.
    staging.pragma('wal_checkpoint(TRUNCATE)');
    register.prepare('ATTACH ? AS staging').run(input.stagingFile);
    if (isSettledLater(plan.totals)) settleLater(register);
    const at = new Date().toISOString();
    await writeBatch({ register, input, plan, at, report, onStep }, staging);
    register.exec('COMMIT');
    onStep('committed');
    return { totals: plan.totals };
  } finally {
    // An open transaction is rolled back by closing.
    register?.close();
    staging.close();
  }
}
