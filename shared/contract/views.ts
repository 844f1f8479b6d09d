import { z } from 'zod';
import { doneSchema, idSchema } from './common.ts';
import { procedure } from './procedure.ts';

const register = z.enum(['directives']);

/** A saved view: filter, sort and columns under a name. `definition` is checked by the page that made it. */
export const viewSchema = z.object({
  id: idSchema,
  register,
  name: z.string().trim().min(1).max(100),
  definition: z.json(),
});

export const viewsContract = {
  list: procedure(z.object({ register }), z.array(viewSchema)),
  /** An existing name is written over. */
  save: procedure(viewSchema.omit({ id: true }), viewSchema),
  remove: procedure(z.object({ id: idSchema }), doneSchema),
};
