import { z } from 'zod';
import { idSchema, momentSchema } from '../contract/common.ts';

/** What every row of a register carries beside its values. */
export const trackSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  createdAt: momentSchema,
  createdBy: z.string(),
  updatedAt: momentSchema,
  updatedBy: z.string(),
  deletedAt: momentSchema.nullable(),
});
export type Track = z.infer<typeof trackSchema>;

/** One line of text that may be missing; `longest` in characters. */
export function lineOf(longest: number) {
  return z.string().trim().max(longest).default('');
}

/** A name that must be there. */
export const nameSchema = z.string().trim().min(1).max(300);

/** A day of the calendar, ISO, that may be missing. */
export const daySchema = z.iso.date().nullable().default(null);

/** A row of another table that may be missing. */
export const referenceSchema = idSchema.nullable().default(null);
