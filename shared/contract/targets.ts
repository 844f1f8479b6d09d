import { z } from 'zod';
import { trackSchema } from '../domain/records.ts';
import { missingReasons } from '../domain/targetFigures.ts';
import { targetFigureValuesSchema, targetValuesSchema } from '../domain/targets.ts';
import { verdicts } from '../domain/targetVerdict.ts';
import { idSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';
import { unitSummarySchema } from './units.ts';

const number = z.number().nullable();

const measuredSchema = z.object({
  /** A ratio in per cent. */
  value: number,
  part: number,
  whole: number,
  missing: z.enum(missingReasons).nullable(),
});

/** A figure to compare with, and its period; null = there is none. */
const comparedSchema = z.object({ period: z.string(), measured: measuredSchema }).nullable();

const evaluationSchema = z.object({
  period: z.string().nullable(),
  goal: number,
  measured: measuredSchema,
  /** Counted from the registers, or typed: also of a computed target whose register has nothing to count. */
  origin: z.enum(['typed', 'computed']),
  /** The day to which the registers were counted. */
  countedOn: z.string().nullable(),
  verdict: z.enum(verdicts),
  /** Kỳ trước, cùng kỳ năm trước. */
  before: comparedSchema,
  lastYear: comparedSchema,
});
export type TargetEvaluation = z.infer<typeof evaluationSchema>;

const targetRowSchema = trackSchema.extend(targetValuesSchema.shape);

const targetLineSchema = targetRowSchema.extend({
  unitName: z.string(),
  /** The document that sets the target. */
  directive: z.string(),
  evaluation: evaluationSchema,
});
export type TargetLine = z.infer<typeof targetLineSchema>;

const targetUnitSchema = z.object({
  unit: unitSummarySchema,
  goal: number,
  measured: measuredSchema,
  verdict: z.enum(verdicts),
});
export type TargetUnit = z.infer<typeof targetUnitSchema>;

export const targetsContract = {
  ...recordProcedures(targetValuesSchema),
  /** Every target with its figures of the period in which `day` lies; no day = today. */
  list: procedure(
    z.object({
      day: z.iso.date().nullable().default(null),
      programId: idSchema.nullable().default(null),
      directiveId: idSchema.nullable().default(null),
      search: z.string().max(200).default(''),
    }),
    z.array(targetLineSchema),
  ),
  /** One target unit by unit: those with figures, or those that the source counts. */
  units: procedure(
    z.object({ id: idSchema, day: z.iso.date().nullable().default(null) }),
    z.object({ period: z.string().nullable(), lines: z.array(targetUnitSchema) }),
  ),
  /** Writes the figure of a period (and unit) over the one that is there, or adds it. */
  setFigure: procedure(
    targetFigureValuesSchema.pick({ targetId: true, unitId: true, period: true }).extend({
      change: targetFigureValuesSchema
        .omit({ targetId: true, unitId: true, period: true })
        .partial(),
    }),
    targetLineSchema,
  ),
};

const figureRowSchema = trackSchema.extend(targetFigureValuesSchema.shape);

export const targetFiguresContract = {
  ...recordProcedures(targetFigureValuesSchema),
  /** All figures of a target, the latest period first. */
  ofTarget: procedure(
    z.object({ targetId: idSchema }),
    z.array(figureRowSchema.extend({ unitName: z.string() })),
  ),
};
