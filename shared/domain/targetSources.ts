import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { unitScopeSchema } from './coverage.ts';
import { lineOf } from './records.ts';

/** What a register can tell about a target; each kind is answered by a file of electron/database/targetSources. */
export const targetSourceKinds = ['coverage', 'study', 'tasks', 'models'] as const;
export const targetSourceKindSchema = z.enum(targetSourceKinds);
export type TargetSourceKind = z.infer<typeof targetSourceKindSchema>;

/** How many of the units asked by a demand have carried it out. */
const coverageOptionsSchema = z.object({
  requirementId: idSchema,
  /** Riêng and lồng ghép, or riêng only. */
  counts: z.enum(['covered', 'own']).default('covered'),
});

/** Units that studied a directive, or the Party members who took part. */
const studyOptionsSchema = z.object({
  directiveId: idSchema,
  /** null = all steps: a unit has studied when it did each of them. */
  stepId: idSchema.nullable().default(null),
  measure: z.enum(['units', 'members']).default('units'),
  ...unitScopeSchema.shape,
});

/** Tasks done by their deadline, of those that were due. */
const tasksOptionsSchema = z.object({ programId: idSchema.nullable().default(null) });

/**
 * Models per unit and field (domain.md §1.4 rows 9–11): a unit counts when every rule that is meant for it
 * holds; without any rule, when it has a model. `reviewed` counts models instead: those reviewed, of all.
 */
const modelsOptionsSchema = z.object({
  measure: z.enum(['units', 'reviewed']).default('units'),
  ...unitScopeSchema.shape,
  rules: z
    .array(
      z.object({
        /** Meant for units whose name begins so ("Xã"); empty = all. */
        namePrefix: lineOf(60),
        /** Field of the models; empty = as `scope` says. */
        field: lineOf(200),
        /** Without a field: in each of them, or in all of them together. */
        scope: z.enum(['each', 'any']).default('each'),
        /** Registered is enough, or carried out well ("có hiệu quả"). */
        counts: z.enum(['registered', 'effective']).default('registered'),
        atLeast: z.number().int().min(1).max(1000).default(1),
      }),
    )
    .max(20)
    .default([]),
});

/** What each kind of source must be told. */
export const targetSourceOptions = {
  coverage: coverageOptionsSchema,
  study: studyOptionsSchema,
  tasks: tasksOptionsSchema,
  models: modelsOptionsSchema,
} satisfies Record<TargetSourceKind, z.ZodType>;

export type TargetSourceOptions = {
  [Kind in TargetSourceKind]: z.output<(typeof targetSourceOptions)[Kind]>;
};

/** Whether the options are complete for their kind. */
export function isSourceComplete(kind: TargetSourceKind, options: unknown): boolean {
  return targetSourceOptions[kind].safeParse(options).success;
}
