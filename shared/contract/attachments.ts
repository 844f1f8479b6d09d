import { z } from 'zod';
import { doneSchema, fileTokenSchema, idSchema, momentSchema } from './common.ts';
import { procedure } from './procedure.ts';

export const attachmentSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  size: z.number().int(),
  addedAt: momentSchema,
  addedBy: z.string(),
  /** false when the stored file is gone or its content changed. */
  isIntact: z.boolean(),
});

export const attachmentsContract = {
  list: procedure(z.object({ directiveId: idSchema }), z.array(attachmentSchema)),
  /** Opens the system's dialog; an empty answer means the clerk chose nothing. */
  choose: procedure(z.object({ directiveId: idSchema }), z.array(attachmentSchema)),
  /** Dropped files. */
  add: procedure(
    z.object({ directiveId: idSchema, files: z.array(fileTokenSchema).min(1).max(50) }),
    z.array(attachmentSchema),
  ),
  open: procedure(z.object({ id: idSchema }), doneSchema),
  remove: procedure(z.object({ id: idSchema }), doneSchema),
};
