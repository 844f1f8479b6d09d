import { z } from 'zod';
import {
  successionValuesSchema,
  unitKindSchema,
  unitLevelSchema,
  unitPersonValuesSchema,
  unitSpellingValuesSchema,
  unitValuesSchema,
} from '../domain/units.ts';
import { trackSchema } from '../domain/records.ts';
import { doneSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const daySchema = z.iso.date();

/** A unit as lists and choices show it. */
export const unitSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  shortName: z.string(),
  level: unitLevelSchema,
  kind: unitKindSchema,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type UnitSummary = z.infer<typeof unitSummarySchema>;

/** A line of the tree as of a day, in the order in which it is drawn. */
const treeLineSchema = unitSummarySchema.extend({
  parentId: idSchema.nullable(),
  /** How many lines above it lead to the top. */
  depth: z.number().int(),
  children: z.number().int(),
  /** Who is in charge on the day, "name, post"; several joined by "; ". */
  people: z.string(),
});
export type UnitTreeLine = z.infer<typeof treeLineSchema>;

const unitRowSchema = trackSchema.extend(unitValuesSchema.shape);

/** A unit with everything it was before and became since. */
const unitLifeSchema = z.object({
  unit: unitRowSchema,
  /** Units above on the last day of its life, or today; nearest first. */
  path: z.array(unitSummarySchema),
  /** Every unit that led to it or that it led to, itself among them. */
  relatives: z.array(unitSummarySchema),
  successions: z.array(trackSchema.extend(successionValuesSchema.shape)),
  people: z.array(trackSchema.extend(unitPersonValuesSchema.shape)),
  spellings: z.array(trackSchema.extend(unitSpellingValuesSchema.shape)),
});
export type UnitLife = z.infer<typeof unitLifeSchema>;

export const unitsContract = {
  ...recordProcedures(unitValuesSchema),
  /** "The tree as of" a day: the units that live on it, each below its parent of that day. */
  tree: procedure(
    z.object({ day: daySchema }),
    z.object({ lines: z.array(treeLineSchema), ended: z.number().int() }),
  ),
  /** Units to choose from: those of all times when `day` is null; names and other writings are searched. */
  choices: procedure(
    z.object({
      search: z.string().max(300).default(''),
      day: daySchema.nullable().default(null),
      levels: z.array(unitLevelSchema).default([]),
      kinds: z.array(unitKindSchema).default([]),
      limit: z.number().int().min(1).max(5000).default(50),
    }),
    z.array(unitSummarySchema),
  ),
  life: procedure(z.object({ id: idSchema }), unitLifeSchema),
  /**
   * Rename, merge, split or dissolve: ends the old units, makes the new ones, joins both, as one change that
   * one undo takes back. `validation` when the numbers of units do not fit the kind or one ended already.
   */
  succeed: procedure(
    z.object({
      succession: successionValuesSchema,
      /** Units that begin with it; their first day is set. */
      newUnits: z.array(unitValuesSchema).max(200).default([]),
    }),
    z.object({ toIds: z.array(idSchema) }),
  ),
  /** After a split: who takes over the old figures; null = nobody yet. */
  chooseHeir: procedure(z.object({ id: idSchema, heirId: idSchema.nullable() }), doneSchema),
};

export const unitPeopleContract = recordProcedures(unitPersonValuesSchema);
export const unitSpellingsContract = recordProcedures(unitSpellingValuesSchema);
