import { z } from 'zod';
import {
  coverageRequirementValuesSchema,
  coverageStateSchema,
  unitCoverageValuesSchema,
} from '../domain/coverage.ts';
import { trackSchema } from '../domain/records.ts';
import { unitKindSchema, unitLevelSchema, unitViewSchema } from '../domain/units.ts';
import { idSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';
import { unitSummarySchema } from './units.ts';

const count = z.number().int();

/** tổng, riêng, lồng ghép, chưa. */
const coverageCountSchema = z.object({ total: count, own: count, folded: count, none: count });

/** How units are named and on which day they are counted; no day = today. */
const askedSchema = z.object({
  view: unitViewSchema.default('atTheTime'),
  reportDay: z.iso.date().nullable().default(null),
});

/** A document as the coverage pages name it. */
const coveredDirectiveSchema = z.object({
  id: idSchema,
  numberSymbol: z.string(),
  label: z.string(),
  summary: z.string(),
  issuer: z.string(),
  issuedOn: z.string().nullable(),
});
export type CoveredDirective = z.infer<typeof coveredDirectiveSchema>;

const requirementCountSchema = z.object({
  requirement: trackSchema.extend(coverageRequirementValuesSchema.shape),
  /** The day whose units are counted. */
  day: z.string(),
  count: coverageCountSchema,
  byKind: z.array(
    z.object({ level: unitLevelSchema, kind: unitKindSchema, count: coverageCountSchema }),
  ),
});
export type RequirementCount = z.infer<typeof requirementCountSchema>;

const coverageLineSchema = z.object({
  unit: unitSummarySchema,
  /** The unit above on the day counted. */
  parent: z.string(),
  state: coverageStateSchema,
  /** What was written for the unit itself; null = nothing yet. */
  row: unitCoverageValuesSchema
    .pick({ state: true, doneOn: true, doneOnText: true, documentId: true, document: true })
    .extend({ notes: z.string() })
    .nullable(),
  /** The document in words: its number and date when it is in the register. */
  document: z.string(),
  /** Days after the directive, both dates known by the day. */
  lagDays: count.nullable(),
  inherited: z.object({ covered: count, of: count }),
  isUndecided: z.boolean(),
});
export type CoverageLine = z.infer<typeof coverageLineSchema>;

const missingPaperSchema = askedSchema.extend({ requirementId: idSchema, jobId: jobIdSchema });

export const coverageContract = {
  /** Every directive that asks something of units, newest first, with its counts. */
  overview: procedure(
    askedSchema,
    z.array(
      z.object({
        directive: coveredDirectiveSchema,
        requirements: z.array(requirementCountSchema),
      }),
    ),
  ),
  ofDirective: procedure(
    askedSchema.extend({ directiveId: idSchema }),
    z.object({ directive: coveredDirectiveSchema, requirements: z.array(requirementCountSchema) }),
  ),
  /** Every unit asked, in the order of the tree, with its state. */
  units: procedure(
    askedSchema.extend({ requirementId: idSchema }),
    z.object({ day: z.string(), lines: z.array(coverageLineSchema) }),
  ),
  /** How many units would be asked, while the demand is being written. */
  preview: procedure(
    z.object({
      values: coverageRequirementValuesSchema,
      day: z.iso.date().nullable().default(null),
    }),
    z.object({ units: count, names: z.array(z.string()) }),
  ),
  /** The list of units that have nothing, through the system's print dialog. */
  printMissing: procedure(missingPaperSchema, z.object({ isSent: z.boolean() })),
  /** Asks where, then writes the same paper as PDF; `isWritten` is false when the dialog was closed. */
  missingPdf: procedure(
    missingPaperSchema,
    z.object({ isWritten: z.boolean(), fileName: z.string() }),
  ),
  /** The same change for several units: one undo. Rows are made where there are none. */
  setUnits: procedure(
    z.object({
      requirementId: idSchema,
      unitIds: z.array(idSchema).min(1).max(5000),
      change: unitCoverageValuesSchema.omit({ requirementId: true, unitId: true }).partial(),
    }),
    z.object({ changed: count }),
  ),
};

export const coverageRequirementsContract = recordProcedures(coverageRequirementValuesSchema);
export const unitCoverageContract = recordProcedures(unitCoverageValuesSchema);
