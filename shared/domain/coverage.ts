import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';
import { unitKindSchema, unitLevelSchema } from './units.ts';

const partialDay = partialDateSchema.nullable().default(null);

/**
 * What a directive asks of units: a document of their own, to study it, or something else that a unit has
 * or has not ("đủ cán bộ", domain.md §1.5 row 1).
 */
export const obligations = ['issue', 'study', 'other'] as const;
export const obligationSchema = z.enum(obligations);

/** Who is asked: every unit of the levels and kinds below the parts, and the units named one by one. */
export const unitScopeSchema = z.object({
  levels: z.array(unitLevelSchema).max(20).default([]),
  kinds: z.array(unitKindSchema).max(20).default([]),
  /** Parts of the tree: only what lies below one of these; empty = everywhere. */
  underIds: z.array(idSchema).max(200).default([]),
  /** Units named one by one, whatever their level. */
  unitIds: z.array(idSchema).max(5000).default([]),
});
export type UnitScope = z.infer<typeof unitScopeSchema>;

/** One demand of a directive on units, with the day by which it is due (domain.md §1.2 rows 6–8). */
export const coverageRequirementValuesSchema = z.object({
  directiveId: idSchema,
  obligation: obligationSchema.default('issue'),
  title: nameSchema,
  ...unitScopeSchema.shape,
  dueOn: partialDay,
  dueOnText: lineOf(200),
  notes: lineOf(2000),
});
export type CoverageRequirementValues = z.infer<typeof coverageRequirementValuesSchema>;

/** riêng, lồng ghép, chưa (domain.md §1.2 row 8). */
export const coverageStates = ['own', 'folded', 'none'] as const;
export const coverageStateSchema = z.enum(coverageStates);
export type CoverageState = z.infer<typeof coverageStateSchema>;

/** What is known of one unit: its state and the document that shows it, a row of the register or in words. */
export const unitCoverageValuesSchema = z.object({
  requirementId: idSchema,
  unitId: idSchema,
  state: coverageStateSchema.default('own'),
  doneOn: partialDay,
  doneOnText: lineOf(120),
  documentId: referenceSchema,
  /** The document as written, when it is not in the register: "Quy chế số 02-QC/HU". */
  document: lineOf(300),
  notes: lineOf(2000),
});
export type UnitCoverageValues = z.infer<typeof unitCoverageValuesSchema>;
