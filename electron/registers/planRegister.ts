import type Database from 'better-sqlite3';
import type { ImportAction, ImportTotals } from '../../shared/contract/imports.ts';
import type {
  RegisterAnswers,
  RegisterLayout,
  RegisterPlanTotals,
} from '../../shared/contract/registers.ts';
import { openStaging } from '../imports/staging.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import {
  type PlannedRow,
  type PlanPlace,
  type RegisterPlan,
  withAllColumns,
} from './definition.ts';
import { openDatabase } from './openDatabase.ts';
import { registers } from './registers.ts';
import { readStagedRegister, stagedSheet, writeStagedPlan } from './registerStaging.ts';
import { readTableRows } from './tableRows.ts';

/** Said of rows that are as they should be; nobody has to look at them. */
const quietCodes: ReadonlySet<string> = new Set(['proposed', 'parentProposed', 'forebearMade']);

function isQuiet(code: string): boolean {
  return code.startsWith('skipped') || quietCodes.has(code);
}

function isProblem({ action, issues }: PlannedRow): boolean {
  return action === 'error' || issues.some(({ code }) => !isQuiet(code));
}

const totalOf = {
  create: 'created',
  update: 'updated',
  same: 'same',
  skip: 'skipped',
  error: 'failed',
} as const satisfies Record<ImportAction, keyof ImportTotals>;

function addUp(rows: readonly PlannedRow[]): Pick<RegisterPlanTotals, 'totals' | 'issues'> {
  const totals = { read: rows.length, created: 0, updated: 0, same: 0, skipped: 0, failed: 0 };
  const counts = new Map<string, number>();
  for (const { action, issues } of rows) {
    totals[totalOf[action]]++;
    for (const code of new Set(issues.map((found) => found.code))) {
      if (!isQuiet(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const issues = [...counts].map(([code, found]) => ({ code, rows: found }));
  return { totals, issues: issues.toSorted((left, right) => right.rows - left.rows) };
}

/** A plan with its sums; rows in the order of the sheet, read = created + updated + same + skipped + failed. */
export interface MadePlan {
  readonly plan: RegisterPlan;
  readonly sums: RegisterPlanTotals;
}

/** Plans all rows of the staged sheet against the register and keeps the result for the preview. */
export async function planStagedRegister(
  staging: Database.Database,
  layout: RegisterLayout,
  place: Omit<PlanPlace, 'fileName'>,
): Promise<MadePlan> {
  const file = readStagedRegister(staging);
  const definition = await withAllColumns(registers[file.register], place.database);
  const sheet = stagedSheet(file, layout.sheet);
  const { data, passedOver } = readTableRows(staging, definition, sheet, layout);
  const plan = await definition.plan(data, { ...place, fileName: file.fileName });
  const rows = [...passedOver, ...plan.rows].toSorted((left, right) => left.row - right.row);
  const sums = {
    ...addUp(rows),
    effects: plan.effects.filter(({ count }) => count > 0),
    asked: [...(plan.asked ?? [])],
  };
  const { answers, today } = place;
  writeStagedPlan(
    staging,
    { ...sums, effects: [...sums.effects], layout, answers, today },
    rows,
    isProblem,
  );
  return { plan, sums };
}

/** What the job of planning is given. */
export interface PlanRegisterInput {
  readonly stagingFile: string;
  readonly databaseFile: string;
  readonly layout: RegisterLayout;
  readonly answers: RegisterAnswers;
  readonly today: string;
}

/** The job: says what every row would become. The register is only read. */
export async function planRegister(
  { stagingFile, databaseFile, layout, answers, today }: PlanRegisterInput,
  report: ReportProgress,
): Promise<RegisterPlanTotals> {
  report('planning', 0, 0);
  const staging = openStaging(stagingFile);
  const database = openDatabase(databaseFile, 'read');
  try {
    const place = { database: database.kysely, answers, today };
    return (await planStagedRegister(staging, layout, place)).sums;
  } finally {
    await database.close();
    staging.close();
  }
}
