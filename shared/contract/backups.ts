import { z } from 'zod';
import { jobIdSchema, momentSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { backupChoiceSchema } from './startup.ts';

export const verificationSchema = z.object({
  isIntact: z.boolean(),
  rows: z.number().int(),
  attachments: z.number().int(),
  /** Sentences are `backups.problem.<code>`. */
  problems: z.array(z.object({ code: z.string(), count: z.number().int() })),
});

export const backupsContract = {
  /** Automatic copies beside the database, newest first, and when the last one outside was made. */
  list: procedure(
    nothingSchema,
    z.object({ backups: z.array(backupChoiceSchema), lastOutside: momentSchema.nullable() }),
  ),
  /** Asks where, writes one file that holds the register and its attachments, reads it back to check. */
  save: procedure(
    z.object({ jobId: jobIdSchema }),
    z.object({ isWritten: z.boolean(), fileName: z.string(), rows: z.number().int() }),
  ),
  /** Asks for a file, checks it, keeps the present state as a backup, then goes back. */
  restore: procedure(
    z.object({ jobId: jobIdSchema }),
    z.object({ isRestored: z.boolean(), rows: z.number().int() }),
  ),
  verify: procedure(z.object({ jobId: jobIdSchema }), verificationSchema),
};
