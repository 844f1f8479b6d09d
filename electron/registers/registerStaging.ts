import type Database from 'better-sqlite3';
import { z } from 'zod';
import {
  importActionSchema,
  type ImportAction,
  importEncodings,
  type ImportRow,
  importRowSchema,
} from '../../shared/contract/imports.ts';
import {
  registerAnswersSchema,
  registerLayoutSchema,
  registerNameSchema,
  registerPlanSchema,
} from '../../shared/contract/registers.ts';
import { AppError } from '../../shared/errors.ts';
import { readFact, writeFact } from '../imports/staging.ts';
import type { PlannedRow } from './definition.ts';

const rangeSchema = z.object({
  top: z.number(),
  left: z.number(),
  bottom: z.number(),
  right: z.number(),
});

const sheetSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.number().int(),
  merges: z.array(rangeSchema),
  /** Places of stamps and marks of secrecy; the rows themselves are gone. */
  refusedCells: z.array(z.object({ row: z.number(), column: z.number() })),
  encodings: z.record(z.string(), z.enum(importEncodings)),
  layout: registerLayoutSchema.nullable(),
});
export type StagedRegisterSheet = z.infer<typeof sheetSchema>;

const fileSchema = z.object({
  register: registerNameSchema,
  fileName: z.string(),
  sheets: z.array(sheetSchema),
  proposedSheet: z.number().int(),
});
export type StagedRegister = z.infer<typeof fileSchema>;

const planSchema = registerPlanSchema.extend({
  layout: registerLayoutSchema,
  answers: registerAnswersSchema,
  today: z.string(),
});
export type StagedPlan = z.infer<typeof planSchema>;

export function writeStagedRegister(staging: Database.Database, file: StagedRegister): void {
  writeFact(staging, 'registerFile', file);
}

/** @throws AppError `notFound` when the file holds no finished workbook */
export function readStagedRegister(staging: Database.Database): StagedRegister {
  const file = readFact(staging, 'registerFile', fileSchema);
  if (file === undefined) throw new AppError('notFound');
  return file;
}

/** @throws AppError `notFound` */
export function stagedSheet(file: StagedRegister, index: number): StagedRegisterSheet {
  const sheet = file.sheets.find((candidate) => candidate.index === index);
  if (sheet === undefined) throw new AppError('notFound');
  return sheet;
}

/** @throws AppError `notFound` when nothing was planned */
export function readStagedPlan(staging: Database.Database): StagedPlan {
  const plan = readFact(staging, 'registerPlan', planSchema);
  if (plan === undefined) throw new AppError('notFound');
  return plan;
}

/** Keeps a plan for the preview. */
export function writeStagedPlan(
  staging: Database.Database,
  plan: StagedPlan,
  rows: readonly PlannedRow[],
  isProblem: (row: PlannedRow) => boolean,
): void {
  staging.exec(`
    DROP TABLE IF EXISTS planned_rows;
    CREATE TABLE planned_rows (
      row INTEGER NOT NULL PRIMARY KEY, action TEXT NOT NULL, is_problem INTEGER NOT NULL, shown TEXT NOT NULL
    ) STRICT;`);
  const insert = staging.prepare('INSERT INTO planned_rows VALUES (?, ?, ?, ?)');
  for (const row of rows)
    insert.run(row.row, row.action, Number(isProblem(row)), JSON.stringify(row));
  writeFact(staging, 'registerPlan', plan);
}

interface RowQuestion {
  readonly actions: readonly ImportAction[];
  readonly onlyIssues: boolean;
  readonly after: number;
  readonly limit: number;
}

/** A page of planned rows, by row number. */
export function readStagedRows(staging: Database.Database, question: RowQuestion): ImportRow[] {
  const actions = z.array(importActionSchema).parse(question.actions);
  const chosen = actions.length === 0 ? '' : `AND action IN (${actions.map(() => '?').join(', ')})`;
  const problems = question.onlyIssues ? 'AND is_problem = 1' : '';
  return staging
    .prepare<unknown[], string>(
      `SELECT shown FROM planned_rows WHERE row > ? ${chosen} ${problems} ORDER BY row LIMIT ?`,
    )
    .pluck()
    .all(question.after, ...actions, question.limit)
    .map((shown) => importRowSchema.parse(JSON.parse(shown)));
}
