import type Database from 'better-sqlite3';
import type { ImportLayout, ImportTotals } from '../../shared/contract/imports.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import { ClassifiedRows, mayHoldStamp } from './classifiedRows.ts';
import { ColumnReadings } from './columnReadings.ts';
import { cutRow } from './packedRows.ts';
import { fixesState, readFixes } from './fixes.ts';
import { finishPlan, isCurrent, readPlanFacts, type PlanFacts } from './planFacts.ts';
import { createPlanned } from './plannedTable.ts';
import { Planner } from './planner.ts';
import { readCatalogues } from './registerCatalogues.ts';
import { openForPlan, registerState } from './registerState.ts';
import {
  eraseRows,
  openStaging,
  packedRows,
  readWorkbookFacts,
  removeFact,
  sheetFacts,
  writeWorkbook,
  type StagedWorkbook,
} from './staging.ts';

/**
 * Plans all rows of the staged sheet against a register, in one transaction of the staging file. Cells of
 * rows that are refused leave it.
 * @param register a connection inside a transaction, so that the plan sees one state
 */
export async function planStaged(
  staging: Database.Database,
  register: Database.Database,
  layout: ImportLayout,
  today: string,
  report: ReportProgress,
): Promise<PlanFacts> {
  const workbook = readWorkbookFacts(staging);
  const basis = {
    layout,
    today,
    registerState: registerState(register),
    fixes: fixesState(staging),
  };
  const known = readPlanFacts(staging);
  if (isCurrent(known, basis)) return known;
  const catalogues = await readCatalogues(register);
  const sheet = sheetFacts(workbook, layout.sheet);
  const { merges } = sheet;
  const file = { hash: workbook.fileHash, sheet: sheet.name };
  return inTransaction(staging, () => {
    removeFact(staging, 'plan');
    createPlanned(staging);
    const planner = new Planner({
      staging,
      register,
      catalogues,
      layout,
      merges,
      file,
      today,
      fixes: readFixes(staging, layout.sheet),
    });
    const refusals = new ClassifiedRows(layout, merges, sheet.refusedCells);
    const refusedRows = new Set<number>();
    const readings = new ColumnReadings(layout.columns, sheet.encodings);
    for (const packed of packedRows(staging, layout.sheet, layout.firstDataRow)) {
      const row = readings.apply(cutRow(packed));
      const mayBeStamped = readings.changesTexts || mayHoldStamp(packed);
      const isRefused = refusals.isRefused(row, mayBeStamped);
      if (isRefused && !row.isRefused) refusedRows.add(row.row);
      planner.add(row, isRefused);
      report('planning', row.row, sheet.rows);
    }
    eraseRows(staging, layout.sheet, refusedRows);
    keepRefusals(staging, workbook, layout.sheet, refusals);
    const result = planner.finish();
    finishPlan(staging, basis, result);
    return { ...basis, ...result };
  });
}

/** The places found are kept, without content: after erasing, nothing else says what merged cells joined. */
function keepRefusals(
  staging: Database.Database,
  workbook: StagedWorkbook,
  index: number,
  refusals: ClassifiedRows,
): void {
  if (refusals.cells.length === 0) return;
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.index !== index) return sheet;
    const places = new Map(
      [...sheet.refusedCells, ...refusals.cells].map((cell) => [
        `${cell.row}:${cell.column}`,
        cell,
      ]),
    );
    return { ...sheet, refusedCells: [...places.values()] };
  });
  writeWorkbook(staging, { ...workbook, sheets });
}

/** Runs synchronous work in one transaction of the staging file. */
function inTransaction<T>(staging: Database.Database, work: () => T): T {
  return staging.transaction(work)();
}

/** What the job of planning is given. */
export interface PlanInput {
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly layout: ImportLayout;
  readonly today: string;
}

/** The job: plans on connections of its own and closes them, which empties the log of the staging file. */
export async function planImport(
  input: PlanInput,
  report: ReportProgress,
): Promise<{ totals: ImportTotals; issues: PlanFacts['issues'] }> {
  const staging = openStaging(input.stagingFile);
  try {
    const register = openForPlan(input.databaseFile);
    try {
      const { totals, issues } = await planStaged(
        staging,
        register,
        input.layout,
        input.today,
        report,
      );
      return { totals, issues };
    } finally {
      register.close();
    }
  } finally {
    staging.close();
  }
}
