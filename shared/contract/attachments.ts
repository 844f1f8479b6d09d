import { z } from 'zod';
import { doneSchema, fileTokenSchema, idSchema, momentSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** The registers whose rows have files: documents, tasks with their evidence (minh chứng), activities, models. */
const attachmentOwners = ['directives', 'tasks', 'activities', 'models'] as const;

/** The row that files belong to. */
export const attachmentOwnerSchema = z.object({ subject: z.enum(attachmentOwners), id: idSchema });
export type AttachmentOwner = z.infer<typeof attachmentOwnerSchema>;

const owned = z.object({ owner: attachmentOwnerSchema });

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
  list: procedure(owned, z.array(attachmentSchema)),
  /** Opens the system's dialog; an empty answer means the clerk chose nothing. */
  choose: procedure(owned, z.array(attachmentSchema)),
  /** Dropped files. */
  add: procedure(
    owned.extend({ files: z.array(fileTokenSchema).min(1).max(50) }),
    z.array(attachmentSchema),
  ),
  open: procedure(z.object({ id: idSchema }), doneSchema),
  remove: procedure(z.object({ id: idSchema }), doneSchema),
};
