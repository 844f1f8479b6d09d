import { z } from 'zod';
import {
  importLayoutSchema,
  importTotalsSchema,
  keptReasonSchema,
  openedImportSchema,
} from '../../shared/contract/imports.ts';
import { historySubjectSchema, undoableSchema } from '../../shared/contract/history.ts';
import {
  openedRegisterSchema,
  registerAnswersSchema,
  registerLayoutSchema,
  registerNameSchema,
  registerPlanSchema,
} from '../../shared/contract/registers.ts';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { backupContentSchema, verificationSchema } from '../../shared/contract/backups.ts';
import { figureTableQuestionSchema } from '../../shared/domain/figureTable.ts';
import { officeSchema } from '../../shared/domain/organisations.ts';
import { paperTableSchema } from '../../shared/domain/paperTables.ts';
import { rowsWorkSchema } from '../bulk/rowsWork.ts';

/** A long piece of work done in a process of its own: `electron/workers/<name>.ts`. */
export interface JobDefinition<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
}

function job<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): JobDefinition<Input, Output> {
  return { input, output };
}

const register = { databaseFile: z.string() };
/** Which documents a job wrote: `Changes` of the lists in main. */
const noted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('some'),
    sequences: z.array(z.number().int()).readonly(),
    catalogues: z.boolean(),
  }),
  z.object({ kind: z.literal('all') }),
]);
const staged = { stagingFile: z.string(), importId: z.uuid() };

/** Every job with what goes in and out; both sides check (messages between processes are a border). */
export const jobDefinitions = {
  /** Workbook → staging file; proposes sheet, header and columns, and plans the proposed sheet. Reads the register. */
  readWorkbook: job(
    z.object({
      ...staged,
      ...register,
      file: z.string(),
      fileName: z.string(),
      /** Cells from the clipboard, in place of the file. */
      pasted: z.string().optional(),
      today: z.iso.date(),
    }),
    openedImportSchema,
  ),
  /** Staged cells + layout → planned rows in the staging file. Reads the register, writes only staging. */
  planImport: job(
    z.object({ ...staged, ...register, layout: importLayoutSchema, today: z.iso.date() }),
    z.object({
      totals: importTotalsSchema,
      issues: z.array(z.object({ code: z.string(), rows: z.number().int() })),
    }),
  ),
  /** Planned rows → register, in one transaction. Runs while it holds the write turn. */
  commitImport: job(
    z.object({ ...staged, ...register, clerk: z.string(), batchId: z.uuid() }),
    z.object({ totals: importTotalsSchema }),
  ),
  /** The planned sheet with what is wrong with its rows → .xlsx, written beside and renamed. */
  writeErrorSheet: job(
    z.object({ stagingFile: z.string(), file: z.string() }),
    z.object({ rows: z.number().int() }),
  ),
  /** Takes a batch back, in one transaction. Runs while it holds the write turn. */
  takeBackImport: job(
    z.object({ ...register, clerk: z.string(), batchId: z.uuid() }),
    z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.object({ id: z.uuid(), label: z.string(), reason: keptReasonSchema })),
    }),
  ),
  /** The same thing done to many documents, in one transaction. Runs while it holds the write turn. */
  changeRows: job(
    z.object({ ...register, clerk: z.string(), work: rowsWorkSchema }),
    z.object({ changed: z.number().int(), noted }),
  ),
  /** Takes a change of many rows back, in one transaction. Runs while it holds the write turn. */
  undoChange: job(
    z.object({ ...register, clerk: z.string(), changeId: z.uuid() }),
    z.object({ undone: undoableSchema, subjects: z.array(historySubjectSchema), noted }),
  ),
  /** Moves what a large write left in the log into the database file. */
  settleRegister: job(z.object(register), z.object({})),
  /** Workbook → staging file of a plain register; proposes sheet, header and columns. */
  readRegister: job(
    z.object({
      ...staged,
      ...register,
      register: registerNameSchema,
      file: z.string(),
      fileName: z.string(),
      today: z.iso.date(),
    }),
    openedRegisterSchema,
  ),
  /** Says what every staged row would become. Reads the register, writes only staging. */
  planRegister: job(
    z.object({
      stagingFile: z.string(),
      ...register,
      layout: registerLayoutSchema,
      answers: registerAnswersSchema,
      today: z.iso.date(),
    }),
    registerPlanSchema,
  ),
  /** Planned rows → a plain register, as one change. Runs while it holds the write turn. */
  commitRegister: job(
    z.object({ stagingFile: z.string(), ...register, clerk: z.string() }),
    registerPlanSchema.extend({ changeId: z.uuid().nullable() }),
  ),
  /** A plain register → .xlsx, written beside and renamed. */
  writeRecords: job(
    z.object({
      ...register,
      register: registerNameSchema,
      file: z.string(),
      programId: z.uuid().nullable(),
    }),
    z.object({ rows: z.number().int() }),
  ),
  /** A view of the register → .xlsx, written beside and renamed. */
  writeRegister: job(
    z.object({ ...register, file: z.string(), view: registerViewSchema }),
    z.object({ rows: z.number().int() }),
  ),
  /** A form of figures → .xlsx, written beside and renamed. */
  writeFigures: job(
    z.object({
      ...register,
      file: z.string(),
      question: figureTableQuestionSchema,
      today: z.iso.date(),
    }),
    z.object({ rows: z.number().int() }),
  ),
  /** A table that was read already → .xlsx, written beside and renamed. */
  writeTable: job(
    z.object({
      file: z.string(),
      table: paperTableSchema,
      office: officeSchema,
      today: z.iso.date(),
    }),
    z.object({ rows: z.number().int() }),
  ),
  /** A copy of the register (and its attachments when `attachments` is given) → one file, read back to check. */
  writeBackup: job(
    z.object({ ...register, file: z.string(), attachments: z.string().nullable() }),
    z.object({ rows: z.number().int() }),
  ),
  /** Opens a backup as a whole: integrity, version, rows, attachments. Changes nothing. */
  checkBackup: job(
    z.object({ file: z.string() }),
    backupContentSchema.extend({ version: z.number().int() }),
  ),
  /** Backup → data folder beside the present one: `register.db` and attachments ready to be swapped in. */
  unpackBackup: job(
    z.object({ file: z.string(), databaseFile: z.string(), attachments: z.string() }),
    z.object({ rows: z.number().int() }),
  ),
  /** Integrity of the register, its references, search index, log chain and attachments. */
  verifyRegister: job(z.object({ ...register, attachments: z.string() }), verificationSchema),
} satisfies Record<string, JobDefinition>;

export type JobName = keyof typeof jobDefinitions;
export type JobInput<Name extends JobName> = z.input<(typeof jobDefinitions)[Name]['input']>;
export type JobOutput<Name extends JobName> = z.output<(typeof jobDefinitions)[Name]['output']>;
