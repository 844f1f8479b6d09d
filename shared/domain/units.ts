import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { daySchema, lineOf, nameSchema, referenceSchema } from './records.ts';

/**
 * Levels of units. `district` ended on 30/6/2025 (domain.md §6.1) and stays for history; the list is not
 * fixed at four levels (§6.2 no. 5).
 */
export const unitLevels = [
  'central',
  'province',
  'district',
  'commune',
  'hamlet',
  'cell',
  'other',
] as const;
export const unitLevelSchema = z.enum(unitLevels);
export type UnitLevel = z.infer<typeof unitLevelSchema>;

/** What a unit is; a place (xã, thôn) is `area`, its committee `committee`. */
export const unitKinds = [
  'area',
  'committee',
  'advisory',
  'government',
  'front',
  'union',
  'association',
  'armedForces',
  'school',
  'enterprise',
  'steering',
  'massMobilisation',
  'other',
] as const;
export const unitKindSchema = z.enum(unitKinds);
export type UnitKind = z.infer<typeof unitKindSchema>;

/**
 * One unit under one name. A new name is a new row with a succession between the two, so that old rows
 * keep the name of their date (domain.md §6.2 no. 2).
 */
export const unitValuesSchema = z.object({
  name: nameSchema,
  shortName: lineOf(100),
  level: unitLevelSchema,
  kind: unitKindSchema.default('area'),
  parentId: referenceSchema,
  /** What follows the slash in its document numbers: "ĐU", "UBND". */
  symbolSuffix: lineOf(30),
  /** First and last day of its life; none = always, still. */
  validFrom: daySchema,
  validTo: daySchema,
  /**
   * After a split: the successor that takes over the old figures when asked "theo đơn vị hiện nay". Chosen
   * by the clerk, never guessed (domain.md §6.2 no. 3).
   */
  heirId: referenceSchema,
  position: z.number().int().min(0).max(99_999).default(500),
  notes: lineOf(2000),
});
export type UnitValues = z.infer<typeof unitValuesSchema>;
export type Unit = UnitValues & { readonly id: string };

export const successionKinds = ['rename', 'merge', 'split', 'dissolve'] as const;
export const successionKindSchema = z.enum(successionKinds);
export type SuccessionKind = z.infer<typeof successionKindSchema>;

/** How units became others on a day: old ones, new ones, and the document that ordered it. */
export const successionValuesSchema = z.object({
  kind: successionKindSchema,
  /** First day of the new units; the old ones end the day before. */
  happenedOn: z.iso.date(),
  fromIds: z.array(idSchema).min(1).max(200),
  toIds: z.array(idSchema).max(200),
  basis: lineOf(500),
  basisDirectiveId: referenceSchema,
  notes: lineOf(2000),
});
export type SuccessionValues = z.infer<typeof successionValuesSchema>;
export type Succession = SuccessionValues & { readonly id: string };

/** Who is in charge: name and post, nothing more of a person (domain.md §8). */
export const unitPersonValuesSchema = z.object({
  unitId: idSchema,
  name: nameSchema,
  post: lineOf(200),
  validFrom: daySchema,
  validTo: daySchema,
});
export type UnitPersonValues = z.infer<typeof unitPersonValuesSchema>;

/** Another writing that means the unit ("UBMTTQ xã", "Hội LHPN"), typed or learned from an import. */
export const unitSpellingValuesSchema = z.object({
  unitId: idSchema,
  spelling: nameSchema,
  isLearned: z.boolean().default(false),
  /** The workbook that a learned writing comes from. */
  source: lineOf(300),
});
export type UnitSpellingValues = z.infer<typeof unitSpellingValuesSchema>;

/** How a roll-up names units: as on the date of each row, or as the units are today. */
export const unitViews = ['atTheTime', 'current'] as const;
export const unitViewSchema = z.enum(unitViews);
export type UnitView = z.infer<typeof unitViewSchema>;
