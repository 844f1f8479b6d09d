import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';

/** Kinds of activities of mass mobilisation (domain.md §1.5 rows 3–4, §4.1, §4.2 block 6). */
export const activityKinds = [
  'conference',
  'briefing',
  'dialogue',
  'reception',
  'training',
  'inspection',
  'other',
] as const;
export const activityKindSchema = z.enum(activityKinds);

const count = z.number().int().min(0).max(10_000_000).nullable().default(null);

/** A meeting, dialogue or inspection: counts, not persons (domain.md §8). */
export const activityValuesSchema = z.object({
  heldOn: partialDateSchema.nullable().default(null),
  heldOnText: lineOf(120),
  kind: activityKindSchema.default('conference'),
  unitId: referenceSchema,
  place: lineOf(300),
  subject: nameSchema.max(2000),
  participants: count,
  opinionsReceived: count,
  opinionsAnswered: count,
  directiveIds: z.array(idSchema).max(50).default([]),
  programId: referenceSchema,
  result: lineOf(4000),
  notes: lineOf(2000),
});
export type ActivityValues = z.infer<typeof activityValuesSchema>;

/** What is left to do after an activity, with a deadline as written and as understood. */
export const followUpValuesSchema = z.object({
  activityId: idSchema,
  title: nameSchema.max(2000),
  unitId: referenceSchema,
  dueOn: partialDateSchema.nullable().default(null),
  dueOnText: lineOf(200),
  /** Day it was done; none = open. */
  doneOn: z.iso.date().nullable().default(null),
  result: lineOf(2000),
});
export type FollowUpValues = z.infer<typeof followUpValuesSchema>;

/** Fields that contradict each other, with the reason: more answered than asked. */
export function activityProblems(
  values: Pick<ActivityValues, 'opinionsReceived' | 'opinionsAnswered'>,
): Readonly<Record<string, string>> {
  const { opinionsReceived, opinionsAnswered } = values;
  return opinionsReceived !== null &&
    opinionsAnswered !== null &&
    opinionsAnswered > opinionsReceived
    ? { opinionsAnswered: 'moreThanReceived' }
    : {};
}
