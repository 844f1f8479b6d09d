import { z } from 'zod';
import { doneSchema, idSchema, momentSchema, nothingSchema } from './common.ts';
import { recordSubjects } from './history.ts';
import { procedure } from './procedure.ts';

const trashedSchema = z.object({
  subject: z.enum(recordSubjects),
  id: idSchema,
  label: z.string(),
  deletedAt: momentSchema,
  deletedBy: z.string(),
});
export type TrashedRow = z.infer<typeof trashedSchema>;

/** The trash of the registers kept as plain tables; that of documents is `directives.trash`. */
export const trashContract = {
  /** Deleted last first, at most five hundred. */
  list: procedure(nothingSchema, z.array(trashedSchema)),
  /** All or none, as one change. */
  restore: procedure(
    z.object({
      rows: z
        .array(trashedSchema.pick({ subject: true, id: true }))
        .min(1)
        .max(500),
    }),
    doneSchema,
  ),
};
