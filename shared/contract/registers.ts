import { z } from 'zod';
import {
  cursorSchema,
  doneSchema,
  fileTokenSchema,
  idSchema,
  jobIdSchema,
  pageSizeSchema,
} from './common.ts';
import {
  importActionSchema,
  importColumnSchema,
  importLayoutSchema,
  importRowSchema,
  importTotalsSchema,
} from './imports.ts';
import { procedure } from './procedure.ts';

/** Registers kept as plain tables that take rows from a workbook and give them out (design.md §7). */
export const registerNames = [
  'organisations',
  'activities',
  'programs',
  'tasks',
  'targets',
  'figures',
  'models',
  'awards',
] as const;
export const registerNameSchema = z.enum(registerNames);
export type RegisterName = z.infer<typeof registerNameSchema>;

/** A column of a workbook; `field` is one of the register's, "ordinal" or "secrecy". Words: `registers.fields.<register>.<field>`. */
const registerColumnSchema = importColumnSchema.extend({ field: z.string().nullable() });

export const registerLayoutSchema = importLayoutSchema.extend({
  columns: z.array(registerColumnSchema),
});
export type RegisterLayout = z.infer<typeof registerLayoutSchema>;

/** What no column says and the clerk is asked; words: `registers.options.<name>`. */
const registerOptionSchema = z.object({
  name: z.string(),
  kind: z.enum(['text', 'day']),
  value: z.string(),
  suggestions: z.array(z.string()),
});
export type RegisterOption = z.infer<typeof registerOptionSchema>;

/** Answers by the name of their option, and decisions about names of units (shared/domain/unitDecisions.ts). */
export const registerAnswersSchema = z.record(z.string().max(400), z.string().max(500));
export type RegisterAnswers = z.infer<typeof registerAnswersSchema>;

export const openedRegisterSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  sheets: z.array(
    z.object({
      index: z.number().int(),
      name: z.string(),
      isHidden: z.boolean(),
      rows: z.number().int(),
      /** null where no table was found. */
      layout: registerLayoutSchema.nullable(),
    }),
  ),
  proposedSheet: z.number().int(),
  /** What a column may be, in the order of the register. */
  fields: z.array(z.string()),
  /** What the fields are called that come from the register itself, such as indicators. */
  titles: z.record(z.string(), z.string()),
  options: z.array(registerOptionSchema),
});
export type OpenedRegister = z.infer<typeof openedRegisterSchema>;

/** Writings of a unit that nobody knows, look-alikes together; or what was decided about them. */
const askedUnitSchema = z.object({
  writings: z.array(z.string()),
  rows: z.number().int(),
  /** The name of a unit made for them. */
  newName: z.string(),
  /** Units that are called alike, the likeliest first. */
  suggestions: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type AskedUnit = z.infer<typeof askedUnitSchema>;

/** What a plan adds up to. `effects` is what is written beside the rows themselves; words: `registers.effects.<code>`. */
export const registerPlanSchema = z.object({
  totals: importTotalsSchema,
  issues: z.array(z.object({ code: z.string(), rows: z.number().int() })),
  effects: z.array(z.object({ code: z.string(), count: z.number().int() })),
  asked: z.array(askedUnitSchema),
});
export type RegisterPlanTotals = z.infer<typeof registerPlanSchema>;

export const registersContract = {
  /** Reads the file, chosen by `imports.chooseFile` or dropped, into a staging file; the database is not touched. */
  open: procedure(
    z.object({ jobId: jobIdSchema, register: registerNameSchema, file: fileTokenSchema }),
    openedRegisterSchema,
  ),
  /** Cells of the first rows of a sheet as a person reads them. */
  sheetTop: procedure(
    z.object({
      importId: idSchema,
      sheet: z.number().int(),
      limit: z.number().int().min(1).max(60).default(25),
    }),
    z.object({ rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })) }),
  ),
  /** Other header rows chosen by the clerk: the columns proposed for them. */
  layout: procedure(
    z.object({
      importId: idSchema,
      sheet: z.number().int(),
      headerRows: z.array(z.number().int()).max(3),
    }),
    registerLayoutSchema,
  ),
  /** Dry run: what every row would become and why. */
  plan: procedure(
    z.object({
      jobId: jobIdSchema,
      importId: idSchema,
      layout: registerLayoutSchema,
      answers: registerAnswersSchema,
    }),
    registerPlanSchema,
  ),
  rows: procedure(
    z.object({
      importId: idSchema,
      actions: z.array(importActionSchema).default([]),
      onlyIssues: z.boolean().default(false),
      cursor: cursorSchema.nullable().default(null),
      limit: pageSizeSchema,
    }),
    z.object({ rows: z.array(importRowSchema), next: cursorSchema.nullable() }),
  ),
  /** One change: all planned rows or none; `changeId` for `history.undo`, null when there was nothing to write. */
  commit: procedure(
    z.object({ jobId: jobIdSchema, importId: idSchema }),
    registerPlanSchema.extend({ changeId: idSchema.nullable() }),
  ),
  /** Forgets the staging file. */
  discard: procedure(z.object({ importId: idSchema }), doneSchema),
};
