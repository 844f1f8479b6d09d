import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { modelStateSchema, moveSchema, recognitionLevelSchema } from './modelCycle.ts';
import { partialDateSchema } from './partialDates.ts';
import { quantitySchema } from './quantities.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';

const partialDate = partialDateSchema.nullable().default(null);
export const modelYearNumberSchema = z.number().int().min(1945).max(2200);

/** Mô hình, điển hình of a collective or of one person. */
export const modelKinds = ['collective', 'individual'] as const;
export const modelKindSchema = z.enum(modelKinds);
export type ModelKind = z.infer<typeof modelKindSchema>;
export const modelKindWords: Readonly<Record<ModelKind, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
};

/** What a model is over all its years. Of a person: name, post, unit; nothing more (domain.md §8). */
export const modelValuesSchema = z.object({
  title: z.string().trim().min(1).max(1000),
  subject: lineOf(300),
  subjectPost: lineOf(300),
  subjectUnit: lineOf(300),
  place: lineOf(500),
});
export type ModelValues = z.infer<typeof modelValuesSchema>;

/** The items of the registration form after the title, in its order (domain.md §4.3). */
export const registrationItems = [
  'reasons',
  'goals',
  'content',
  'scope',
  'forces',
  'resources',
  'schedule',
  'outputs',
  'sustainability',
] as const;

const item = lineOf(8000);

/** A model in one year: who registers it, for what, what it achieved, and where it stands. */
export const modelYearValuesSchema = z.object({
  modelId: idSchema,
  movementId: referenceSchema,
  year: modelYearNumberSchema,
  kind: modelKindSchema.default('collective'),
  /** Who registers it: a unit of the register, or only its name. */
  unitId: referenceSchema,
  unit: lineOf(300),
  /** The main field of the movement's catalogue, others beside it, and what an old register wrote instead. */
  fieldId: referenceSchema,
  moreFieldIds: z.array(idSchema).max(20).default([]),
  fieldText: lineOf(200),
  /** Other movements that it serves (domain.md §1.1 row 3). */
  linkedMovements: z.array(nameSchema).max(20).default([]),
  reasons: item,
  goals: item,
  content: item,
  scope: item,
  forces: item,
  resources: item,
  schedule: item,
  outputs: item,
  sustainability: item,
  expected: z.array(quantitySchema).max(50).default([]),
  achieved: z.array(quantitySchema).max(50).default([]),
  results: item,
  notes: lineOf(4000),
  state: modelStateSchema.default('planned'),
  /** Kept by the writer of steps; see modelCycle.ts. */
  reached: z.array(modelStateSchema).default([]),
  level: recognitionLevelSchema.nullable().default(null),
});
export type ModelYearValues = z.infer<typeof modelYearValuesSchema>;

/** What a clerk types of a year; the rest follows from the model and its steps. */
export const modelYearFormSchema = modelYearValuesSchema.omit({
  modelId: true,
  state: true,
  reached: true,
  level: true,
});
export type ModelYearForm = z.infer<typeof modelYearFormSchema>;

/** A step that was taken: one row each, so that it can be taken back. */
export const modelMoveValuesSchema = moveSchema.extend({
  modelYearId: idSchema,
  from: modelStateSchema,
});
export type ModelMoveValues = z.infer<typeof modelMoveValuesSchema>;

/** Where a model was done again: where, when, by whom, with what result. */
export const replicationValuesSchema = z.object({
  modelYearId: idSchema,
  place: nameSchema,
  unitId: referenceSchema,
  unit: lineOf(300),
  startedOn: partialDate,
  startedOnText: lineOf(120),
  by: lineOf(300),
  result: lineOf(4000),
});
export type ReplicationValues = z.infer<typeof replicationValuesSchema>;

/** What the yearly look at a recognised model found (domain.md §1.4 row 11: 100% mô hình được rà soát). */
export const checkVerdicts = ['kept', 'weak', 'gone'] as const;
export const modelCheckValuesSchema = z.object({
  modelId: idSchema,
  year: modelYearNumberSchema,
  verdict: z.enum(checkVerdicts),
  checkedOn: partialDate,
  checkedOnText: lineOf(120),
  by: lineOf(300),
  notes: lineOf(4000),
});
export type ModelCheckValues = z.infer<typeof modelCheckValuesSchema>;

/** Which model-years are asked for; null, '' and empty lists ask for all. */
export const modelFilterSchema = z.object({
  search: z.string().max(200).default(''),
  year: modelYearNumberSchema.nullable().default(null),
  movementId: referenceSchema,
  states: z.array(modelStateSchema).default([]),
  /** Those that have been in this state, wherever they stand now: a step of the funnel. */
  reached: modelStateSchema.nullable().default(null),
  /** The unit that registered. */
  unitId: referenceSchema,
  /** A registering unit that is only a name. */
  unit: z.string().max(300).nullable().default(null),
  /** The unit and all below it. */
  belowId: referenceSchema,
  /** By name, over the catalogues of all movements; '' = without a field. */
  field: z.string().max(300).nullable().default(null),
  kind: modelKindSchema.nullable().default(null),
  /** Only those that count for a unit's rule: registered and not ended without success. */
  isCounted: z.boolean().default(false),
});
export type ModelFilter = z.infer<typeof modelFilterSchema>;
