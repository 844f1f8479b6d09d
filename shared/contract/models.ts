import { z } from 'zod';
import {
  funnelSteps,
  modelStateSchema,
  moveSchema,
  recognitionLevelSchema,
} from '../domain/modelCycle.ts';
import {
  checkVerdicts,
  modelCheckValuesSchema,
  modelFilterSchema,
  modelKindSchema,
  modelMoveValuesSchema,
  modelValuesSchema,
  modelYearFormSchema,
  modelYearNumberSchema,
  modelYearValuesSchema,
  replicationValuesSchema,
} from '../domain/models.ts';
import { paperTableSchema } from '../domain/paperTables.ts';
import { quantitySchema } from '../domain/quantities.ts';
import { trackSchema } from '../domain/records.ts';
import { doneSchema, idSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const idsSchema = z.array(idSchema).min(1).max(1000);

/** A model-year as lists and boards show it, without its long texts. */
const modelLineSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  modelId: idSchema,
  year: z.number().int(),
  title: z.string(),
  kind: modelKindSchema,
  subject: z.string(),
  subjectPost: z.string(),
  subjectUnit: z.string(),
  place: z.string(),
  unitName: z.string(),
  /** Names, the main one first; else as an old register wrote it. */
  field: z.string(),
  movement: z.string(),
  state: modelStateSchema,
  level: recognitionLevelSchema.nullable(),
  content: z.string(),
  achieved: z.array(quantitySchema),
  results: z.string(),
  notes: z.string(),
  /** Of the last step. */
  movedOn: z.string().nullable(),
});
export type ModelLine = z.infer<typeof modelLineSchema>;

const modelRowSchema = trackSchema.extend(modelValuesSchema.shape);
const modelYearRowSchema = trackSchema.extend(modelYearValuesSchema.shape);
const replicationRowSchema = trackSchema
  .extend(replicationValuesSchema.shape)
  .extend({ unitName: z.string() });
export type ReplicationRow = z.infer<typeof replicationRowSchema>;
const moveRowSchema = trackSchema.extend(modelMoveValuesSchema.shape);
export type MoveRow = z.infer<typeof moveRowSchema>;

/** A model-year with all that belongs to it: what its panel shows. */
const modelWholeSchema = z.object({
  line: modelLineSchema,
  model: modelRowSchema,
  year: modelYearRowSchema,
  /** All years of the model, the newest first. */
  years: z.array(z.object({ id: idSchema, year: z.number().int(), state: modelStateSchema })),
  moves: z.array(moveRowSchema),
  /** Of all its years. */
  replications: z.array(replicationRowSchema),
  checks: z.array(trackSchema.extend(modelCheckValuesSchema.shape)),
});
export type ModelWhole = z.infer<typeof modelWholeSchema>;

const stepsSchema = z.array(z.number().int()).length(funnelSteps.length);

/** By what a number is parted. */
export const modelGroupings = ['unit', 'field', 'kind', 'year'] as const;

const numberRowSchema = z.object({
  name: z.string(),
  /** The list behind the row's numbers. */
  filter: modelFilterSchema.pick({ unitId: true, unit: true, field: true, kind: true, year: true }),
  /** A number for each of `funnelSteps`. */
  now: stepsSchema,
  before: stepsSchema,
});
export type ModelNumberRow = z.infer<typeof numberRowSchema>;

const questionSchema = z.object({
  year: modelYearNumberSchema,
  movementId: idSchema.nullable().default(null),
});

const matrixRowSchema = z.object({
  unitId: idSchema,
  name: z.string(),
  total: z.number().int(),
  /** A number for each of the matrix's fields. */
  counts: z.array(z.number().int()),
  lacks: z.array(
    z.object({
      fieldId: idSchema.nullable(),
      has: z.number().int(),
      needs: z.number().int(),
    }),
  ),
});
export type MatrixRow = z.infer<typeof matrixRowSchema>;

const matrixSchema = z.object({
  fields: z.array(z.object({ id: idSchema, name: z.string() })),
  rows: z.array(matrixRowSchema),
});
export type ModelMatrix = z.infer<typeof matrixSchema>;

const checkLineSchema = z.object({
  /** Of the model. */
  id: idSchema,
  modelYearId: idSchema,
  title: z.string(),
  subject: z.string(),
  unit: z.string(),
  recognisedIn: z.number().int(),
  check: z
    .object({
      id: idSchema,
      revision: z.number().int(),
      verdict: z.enum(checkVerdicts),
      checkedOn: z.string().nullable(),
      checkedOnText: z.string(),
      by: z.string(),
      notes: z.string(),
    })
    .nullable(),
});
export type CheckLine = z.infer<typeof checkLineSchema>;

const checkPartSchema = z.object({
  year: modelYearNumberSchema,
  /** Those that nobody has looked at yet. */
  onlyOpen: z.boolean().default(false),
  /** The model after which the part begins. */
  cursor: idSchema.nullable().default(null),
  limit: z.number().int().min(1).max(500).default(200),
});
export type CheckPart = z.output<typeof checkPartSchema>;

const checkLinesSchema = z.object({
  /** Of the whole year, whatever part is read. */
  total: z.number().int(),
  checked: z.number().int(),
  rows: z.array(checkLineSchema),
  next: idSchema.nullable(),
});
export type CheckLines = z.infer<typeof checkLinesSchema>;

export const modelsContract = {
  list: procedure(
    z.object({
      filter: modelFilterSchema,
      limit: z.number().int().min(1).max(5000).default(1000),
    }),
    z.object({ total: z.number().int(), rows: z.array(modelLineSchema) }),
  ),
  /** A column for each state, each with its first cards. */
  board: procedure(
    z.object({ filter: modelFilterSchema, cards: z.number().int().min(1).max(100).default(30) }),
    z.array(
      z.object({
        state: modelStateSchema,
        total: z.number().int(),
        rows: z.array(modelLineSchema),
      }),
    ),
  ),
  /** The years that have models, the newest first. */
  years: procedure(z.object({}), z.array(z.number().int())),
  whole: procedure(z.object({ id: idSchema }), modelWholeSchema),
  /** A new model with its first year; it begins planned or registered. */
  create: procedure(
    z.object({
      model: modelValuesSchema,
      year: modelYearFormSchema,
      state: z.enum(['planned', 'registered']).default('registered'),
    }),
    z.object({ id: idSchema }),
  ),
  /** Model and year in one change. */
  update: procedure(
    z.object({
      id: idSchema,
      modelRevision: z.number().int(),
      revision: z.number().int(),
      model: modelValuesSchema,
      year: modelYearFormSchema,
    }),
    doneSchema,
  ),
  /** Years of models; a model goes with its last year. */
  remove: procedure(z.object({ ids: idsSchema }), doneSchema),
  restore: procedure(z.object({ ids: idsSchema }), doneSchema),
  /** One step with several models, by one decision: all or none. */
  move: procedure(z.object({ ids: idsSchema, move: moveSchema }), doneSchema),
  /** The last step of a model was wrong: it stands where it stood before. */
  takeBack: procedure(z.object({ id: idSchema }), doneSchema),
  /** The models go on in another year, as plans; those that have it already are left. */
  continue: procedure(
    z.object({ ids: idsSchema, year: modelYearNumberSchema }),
    z.object({ added: z.number().int() }),
  ),
  /** The funnel, whole and parted, with the year before. */
  numbers: procedure(
    questionSchema.extend({ by: z.enum(modelGroupings) }),
    z.object({ whole: numberRowSchema, rows: z.array(numberRowSchema) }),
  ),
  /** Units that register × fields of the movement, with what each unit lacks. */
  matrix: procedure(z.object({ year: modelYearNumberSchema, movementId: idSchema }), matrixSchema),
  /** Recognised models that are to be looked at in the year. */
  checks: procedure(checkPartSchema, checkLinesSchema),
};

/** The summary by unit and field, or a registration form for each model. */
const modelPaperSchema = z.discriminatedUnion('paper', [
  questionSchema.extend({ paper: z.literal('summary') }),
  z.object({ paper: z.literal('registration'), ids: z.array(idSchema).min(1).max(200) }),
]);
export type ModelPaperOrder = z.output<typeof modelPaperSchema>;

const paperJobSchema = z.object({ jobId: jobIdSchema, order: modelPaperSchema });
const writtenSchema = z.object({ isWritten: z.boolean(), fileName: z.string() });

export const modelPapersContract = {
  summary: procedure(questionSchema, paperTableSchema),
  /** The summary as .xlsx, where the dialog says. */
  workbook: procedure(questionSchema.extend({ jobId: jobIdSchema }), writtenSchema),
  print: procedure(paperJobSchema, z.object({ isSent: z.boolean() })),
  pdf: procedure(paperJobSchema, writtenSchema),
};

export const replicationsContract = {
  /** A first one moves the model to "nhân rộng" in the same change. */
  ...recordProcedures(replicationValuesSchema),
};

export const modelChecksContract = recordProcedures(modelCheckValuesSchema);
