import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import type { ImportFormat, ImportLayout, OpenedImport } from '../../shared/contract/imports.ts';
import { AppError } from '../../shared/errors.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { MergedRange, SheetEnd, SheetInfo } from '../workbooks/types.ts';
import { WorkbookError } from '../workbooks/workbookError.ts';
import {
  parseWorkbook,
  type ParseListener,
  type ParseSource,
  type RowBatch,
} from './parseWorkbook.ts';
import { createPlanned, dropPlanned } from './plannedTable.ts';
import { finishPlan } from './planFacts.ts';
import { Planner } from './planner.ts';
import { layoutScore } from './proposeLayout.ts';
import { readRecipes, type Recipe } from './recipes.ts';
import { readCatalogues, type RegisterCatalogues } from './registerCatalogues.ts';
import { openForPlan, registerState } from './registerState.ts';
import { SheetIntake, type RowTaker } from './sheetIntake.ts';
import { createStaging, removeStaging, writeWorkbook, type StagedSheet } from './staging.ts';
import { toFileFailure } from './workbookFailures.ts';

/** What the job of reading is given. */
export interface ReadInput {
  readonly importId: string;
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly file: string;
  readonly fileName: string;
  /** Cells from the clipboard, in place of the file. They are never written to a file of their own. */
  readonly pasted?: string | undefined;
  readonly today: string;
}

/** Parses a workbook, in this thread or in another. */
export type Parse = (source: ParseSource, listener: ParseListener) => Promise<void>;

/** A sheet with less than this (number and summary, half sure) is not planned before it is asked for. */
const leastScoreToPlan = 3;

interface PlanUnderWay {
  readonly sheet: number;
  readonly layout: ImportLayout;
  readonly planner: Planner;
}

/**
 * Stages a workbook while it is parsed, and plans the first sheet that looks like a register at the same
 * time: most imports accept the table that is proposed, and then the plan is there already.
 */
class Intake implements ParseListener {
  readonly #staging: Database.Database;
  readonly #register: Database.Database;
  readonly #catalogues: RegisterCatalogues;
  readonly #recipes: readonly Recipe[];
  readonly #input: ReadInput;
  readonly #fileHash: string;
  readonly #report: ReportProgress;
  #format: ImportFormat = 'xlsx';
  #infos: readonly SheetInfo[] = [];
  readonly #sheets: StagedSheet[] = [];
  #current: SheetIntake | undefined;
  #currentIndex = -1;
  #plan: PlanUnderWay | undefined;

  constructor(
    staging: Database.Database,
    register: Database.Database,
    catalogues: RegisterCatalogues,
    input: ReadInput,
    fileHash: string,
    report: ReportProgress,
  ) {
    this.#staging = staging;
    this.#register = register;
    this.#recipes = readRecipes(register);
    this.#catalogues = catalogues;
    this.#input = input;
    this.#fileHash = fileHash;
    this.#report = report;
  }

  onOpen(format: ImportFormat, sheets: readonly SheetInfo[]): void {
    this.#format = format;
    this.#infos = sheets;
  }

  onProgress(sheet: number, fraction: number): void {
    const steps = 1000;
    const done = Math.round((sheet + fraction) * steps);
    this.#report('reading', done, this.#infos.length * steps);
  }

  onRows(batch: RowBatch): void {
    this.#sheet(batch.sheet)?.add(batch);
  }

  onSheetEnd(index: number, end: SheetEnd): void {
    const intake = this.#sheet(index);
    if (intake === undefined) return;
    const sheet = intake.end(end);
    this.#sheets.push(sheet);
    const plan = this.#plan;
    if (plan?.sheet !== index) return;
    if (!holds(plan.layout, sheet.layout, end.merges, sheet)) this.#dropPlan();
  }

  #sheet(index: number): SheetIntake | undefined {
    const info = this.#infos.find((candidate) => candidate.index === index);
    if (info === undefined) return undefined;
    if (this.#currentIndex !== index) {
      this.#currentIndex = index;
      this.#current = new SheetIntake(this.#staging, info, this.#recipes, (layout) =>
        this.#startPlan(info, layout),
      );
    }
    return this.#current;
  }

  #startPlan(info: SheetInfo, layout: ImportLayout): RowTaker | undefined {
    if (this.#plan !== undefined || info.state !== 'visible') return undefined;
    if (layoutScore(layout) < leastScoreToPlan) return undefined;
    createPlanned(this.#staging);
    const planner = new Planner({
      staging: this.#staging,
      register: this.#register,
      catalogues: this.#catalogues,
      layout,
      merges: [],
      file: { hash: this.#fileHash, sheet: info.name },
      today: this.#input.today,
    });
    this.#plan = { sheet: info.index, layout, planner };
    return planner;
  }

  #dropPlan(): void {
    this.#plan = undefined;
    dropPlanned(this.#staging);
  }

  finish(): OpenedImport {
    const proposed = proposeSheet(this.#sheets);
    const { importId, fileName, today } = this.#input;
    if (proposed === undefined) throw new AppError('noTable', { fileName });
    const plan = this.#plan;
    if (plan !== undefined && plan.sheet !== proposed.index) this.#dropPlan();
    else if (plan !== undefined) {
      const basis = {
        layout: proposed.layout ?? plan.layout,
        today,
        registerState: registerState(this.#register),
        fixes: '',
      };
      finishPlan(this.#staging, basis, plan.planner.finish());
    }
    const workbook = {
      fileName,
      fileHash: this.#fileHash,
      format: this.#format,
      sheets: this.#sheets,
      proposedSheet: proposed.index,
    };
    writeWorkbook(this.#staging, workbook);
    return {
      importId,
      fileName,
      format: this.#format,
      sheets: this.#sheets.map(({ index, name, isHidden, rows, layout, withoutRecipe }) => ({
        index,
        name,
        isHidden,
        rows,
        layout,
        withoutRecipe,
      })),
      proposedSheet: proposed.index,
    };
  }
}

/** Whether a plan made before the end of its sheet is still the plan for it. */
function holds(
  planned: ImportLayout,
  final: ImportLayout | null,
  merges: readonly MergedRange[],
  { assumed, encodings }: StagedSheet,
): boolean {
  if (final === null || Object.keys(assumed).length > 0) return false;
  if (planned.matching !== final.matching) return false;
  const isReadAnew = final.columns.some(
    ({ index, encoding, damage }) =>
      damage === 'repaired' || encoding !== (encodings[index] ?? 'unicode'),
  );
  if (isReadAnew) return false;
  const shape = (layout: ImportLayout): string =>
    JSON.stringify([
      layout.headerRows,
      layout.firstDataRow,
      layout.columns.map(({ index, header, field }) => [index, header, field]),
    ]);
  const hasTallCells = merges.some(({ top, bottom }) => bottom > top && top >= final.firstDataRow);
  return !hasTallCells && shape(planned) === shape(final);
}

/** A table nearly as good as the best one is as good: a sample on the first sheet is no register. */
const nearlyBest = 0.8;

/** The visible sheet with the best table; of nearly equal ones, the longest. */
function proposeSheet(sheets: readonly StagedSheet[]): StagedSheet | undefined {
  const filled = sheets.filter(({ rows }) => rows > 0);
  const visible = filled.filter(({ isHidden }) => !isHidden);
  const eligible = visible.length > 0 ? visible : filled;
  const best = Math.max(0, ...eligible.map(({ layout }) => layoutScore(layout)));
  return eligible
    .filter(({ layout }) => layoutScore(layout) >= best * nearlyBest)
    .toSorted((a, b) => b.rows - a.rows)[0];
}

async function hashSource({ file, pasted }: ParseSource): Promise<string> {
  const hash = createHash('sha256');
  if (pasted !== undefined) return hash.update(pasted).digest('hex');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Excel on Windows keeps an open file to itself.
    const isLocked = code === 'EBUSY' || code === 'EPERM';
    throw new WorkbookError('unreadable', isLocked ? 'locked' : 'missing', error);
  }
  return hash.digest('hex');
}

async function fill(
  staging: Database.Database,
  input: ReadInput,
  report: ReportProgress,
  parse: Parse,
): Promise<OpenedImport> {
  const register = openForPlan(input.databaseFile);
  try {
    const catalogues = await readCatalogues(register);
    const fileHash = await hashSource(input);
    const intake = new Intake(staging, register, catalogues, input, fileHash, report);
    staging.exec('BEGIN');
    await parse(input, intake);
    const opened = intake.finish();
    staging.exec('COMMIT');
    return opened;
  } finally {
    register.close();
  }
}

/**
 * The job: a workbook becomes a staging file. The register is only read.
 * @throws AppError why the file is refused; nothing is left of it then
 */
export async function readIntoStaging(
  input: ReadInput,
  report: ReportProgress,
  parse: Parse = parseWorkbook,
): Promise<OpenedImport> {
  const staging = createStaging(input.stagingFile);
  let isDone = false;
  try {
    const opened = await fill(staging, input, report, parse);
    isDone = true;
    return opened;
  } catch (error) {
    throw toFileFailure(error, input.fileName);
  } finally {
    staging.close();
    if (!isDone) removeStaging(input.stagingFile);
  }
}
