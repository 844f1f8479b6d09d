import type Database from 'better-sqlite3';
import type { ImportTotals } from '../../shared/contract/imports.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';
import { openConnection } from '../database/connection.ts';
import { directiveLabel, toDirectiveValues } from '../database/directiveColumns.ts';
import type { Lookups } from '../database/lookups.ts';
import type { DirectivesTable } from '../database/tables.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { Selectable } from 'kysely';
import { BatchHistory } from './batchHistory.ts';
import {
  countRows,
  largeBatch,
  withBulkSearch,
  withoutIndexes,
  withoutTriggers,
} from './bulkRegister.ts';
import { planStaged, readPlanFacts, type PlanFacts } from './planImport.ts';
import { committedColumns, plannedColumns } from './plannedRows.ts';
import { batchIds } from './batchIds.ts';
import { readCatalogues } from './registerState.ts';
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
  readonly lookups: Lookups;
  readonly report: ReportProgress;
  readonly onStep: (step: CommitStep) => void;
}

const columnList = plannedColumns.join(', ');
const valueList = committedColumns.join(', ');
const createAction = 0;
const updateAction = 1;

/** Sequences follow the last one of the register without gaps: lists keep arrays by them. */
function insertRows({ register, input, plan, at }: Commit, base: number): void {
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
  withoutTriggers(register, 'INSERT', () => {
    const present = Number(register.prepare('SELECT count(*) FROM directives').pluck().get());
    // Building indexes reads the whole table: worth it where the batch is a large part of it.
    if (present <= created * 2) withoutIndexes(register, insert);
    else insert();
  });
  countRows(register, `sequence > ${base}`, 1);
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

interface UpdatedRow extends Selectable<DirectivesTable> {
  readonly planned_before: string;
}

/** Each changed row keeps what it was, for taking the batch back, and has an entry of its own in the log. */
function updateRows(commit: Commit, history: BatchHistory): void {
  const { register, input, at, lookups } = commit;
  const assignments = plannedColumns
    .map((name, index) => `${name} = ${committedColumns[index]}`)
    .join(', ');
  register
    .prepare(
      `UPDATE directives SET ${assignments}, updated_at = @at, updated_by = @clerk,
         revision = directives.revision + 1
       FROM staging.planned WHERE planned.action = ${updateAction} AND directives.sequence = planned.target`,
    )
    .run({ at, clerk: input.clerk });
  register.exec(`
    DELETE FROM directives_search WHERE rowid IN
      (SELECT target FROM staging.planned WHERE action = ${updateAction});
    INSERT INTO directives_search (rowid, folded, exact)
      SELECT target, substr(search_folded, 2), exact FROM staging.planned WHERE action = ${updateAction};`);
  const keep = register.prepare('INSERT INTO import_batch_updates VALUES (?, ?, ?, ?)');
  const rows = register
    .prepare<[], UpdatedRow>(
      `SELECT directives.*, planned.stored AS planned_before FROM staging.planned
       JOIN directives ON directives.sequence = planned.target
       WHERE planned.action = ${updateAction} ORDER BY planned.row`,
    )
    .all();
  for (const row of rows) {
    const before = directiveValuesSchema.parse(JSON.parse(row.planned_before));
    const after = toDirectiveValues(row, lookups);
    keep.run(input.batchId, row.id, row.planned_before, row.revision);
    history.record({
      subject: 'directives',
      action: 'update',
      rowId: row.id,
      label: directiveLabel(after),
      before,
      after,
    });
  }
}

function recordBatch(
  { register, input, plan, at }: Commit,
  staging: Database.Database,
  history: BatchHistory,
): void {
  const workbook = readWorkbookFacts(staging);
  const sheet = sheetFacts(workbook, plan.layout.sheet).name;
  const { totals, digest } = plan;
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

function writeBatch(commit: Commit, staging: Database.Database): void {
  const { register, input, plan, at, report, onStep } = commit;
  const { created, updated } = plan.totals;
  const base = Number(
    register.prepare('SELECT ifnull(max(sequence), 0) FROM directives').pluck().get(),
  );
  report('writing', 0, created + updated);
  if (created > 0) insertRows(commit, base);
  onStep('inserted');
  const history = new BatchHistory(register, { id: input.batchId, at, clerk: input.clerk });
  recordBatch(commit, staging, history);
  onStep('recorded');
  if (updated > 0) updateRows(commit, history);
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
    const shown = readPlanFacts(staging);
    if (shown === undefined) throw new AppError('notFound');
    register.exec('BEGIN IMMEDIATE');
    onStep('begun');
    const plan = await planStaged(staging, register, shown.layout, shown.today, report);
    const { lookups } = await readCatalogues(register);
    // The staging file is read in place; closed here, so that nothing of it is left in a log.
    staging.pragma('wal_checkpoint(TRUNCATE)');
    register.prepare('ATTACH ? AS staging').run(input.stagingFile);
    writeBatch(
      { register, input, plan, at: new Date().toISOString(), lookups, report, onStep },
      staging,
    );
    register.exec('COMMIT');
    onStep('committed');
    return { totals: plan.totals };
  } finally {
    // An open transaction is rolled back by closing.
    register?.close();
    staging.close();
  }
}
