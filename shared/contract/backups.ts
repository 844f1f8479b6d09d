import { z } from 'zod';
import { fileTokenSchema, jobIdSchema, momentSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

export const verificationSchema = z.object({
  isIntact: z.boolean(),
  rows: z.number().int(),
  attachments: z.number().int(),
  /** Sentences are `backups.problem.<code>`. */
  problems: z.array(z.object({ code: z.string(), count: z.number().int() })),
});

/** What a copy beside the register was made for; words: `backups.reason.<reason>`. */
export const backupReasons = ['daily', 'changes', 'manual', 'migration', 'restore'] as const;

/** What a backup that was read as a whole holds. */
export const backupContentSchema = z.object({
  office: z.string().nullable(),
  rows: z.number().int(),
  /** The last change in it. */
  changedAt: momentSchema.nullable(),
});

const copySchema = z.object({
  /** Stands for its place on disk. */
  token: fileTokenSchema,
  madeAt: momentSchema,
  reason: z.enum(backupReasons).nullable(),
});

const withToken = z.object({ jobId: jobIdSchema, token: fileTokenSchema });

export const backupsContract = {
  /** Copies beside the register, newest first, and when the last one outside was made. */
  list: procedure(
    nothingSchema,
    z.object({ backups: z.array(copySchema), lastOutside: momentSchema.nullable() }),
  ),
  /** Makes a copy beside the register now, as the one of each day is made. */
  make: procedure(z.object({ jobId: jobIdSchema }), z.object({ rows: z.number().int() })),
  /** Asks where, writes one file that holds the register and its attachments, reads it back to check. */
  save: procedure(
    z.object({ jobId: jobIdSchema }),
    z.object({ isWritten: z.boolean(), fileName: z.string(), rows: z.number().int() }),
  ),
  /** Asks for a backup file; null when the clerk closed the dialog. Also without an open register. */
  choose: procedure(nothingSchema, z.object({ token: fileTokenSchema.nullable() })),
  /** Reads a backup as a whole and says what is in it. Also without an open register. */
  check: procedure(withToken, backupContentSchema.extend({ fileName: z.string() })),
  /**
   * Checks a backup, keeps the present state as a copy (a damaged or newer register as a file beside),
   * then goes back. Also without an open register.
   */
  restore: procedure(withToken, z.object({ rows: z.number().int() })),
  verify: procedure(z.object({ jobId: jobIdSchema }), verificationSchema),
};
