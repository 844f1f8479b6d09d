import { z } from 'zod';
import { officeSchema } from '../domain/organisations.ts';
import { doneSchema, idSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

export const clerkSchema = z.object({ id: idSchema, name: z.string() });

export const officeContract = {
  get: procedure(nothingSchema, officeSchema),
  update: procedure(officeSchema, officeSchema),
  /** `workedLast` marks who chose the name before this start: it is proposed. */
  clerks: procedure(nothingSchema, z.array(clerkSchema.extend({ workedLast: z.boolean() }))),
  /** Who works now: written into every change. A new name is added to the list. */
  chooseClerk: procedure(z.object({ name: z.string().trim().min(1).max(100) }), clerkSchema),
  /** What the page remembers for the clerk (columns, widths, sort), by a key of its own. */
  preference: procedure(z.object({ key: z.string().max(100) }), z.object({ value: z.json() })),
  setPreference: procedure(z.object({ key: z.string().max(100), value: z.json() }), doneSchema),
};
