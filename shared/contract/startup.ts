import { z } from 'zod';
import { officeSchema } from '../domain/organisations.ts';
import { fileTokenSchema, momentSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** A sound copy that can be gone back to; `token` stands for its place on disk. */
const soundBackupSchema = z.object({
  token: fileTokenSchema,
  madeAt: momentSchema,
  rows: z.number().int(),
});

/**
 * What the first page must show. `failed` means that the database was not opened and nothing in it
 * was changed; `code` names the sentence (`startup.problem.<code>`).
 */
export const startupStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), office: officeSchema, clerk: z.string().nullable() }),
  z.object({ status: z.literal('firstRun'), clerks: z.array(z.string()) }),
  z.object({
    status: z.literal('failed'),
    code: z.enum([
      'databaseDamaged',
      'databaseNewer',
      'databaseInUse',
      'folderReadOnly',
      'diskFull',
      'migrationFailed',
      'internal',
    ]),
    /** For IT staff, folded away on the page: folder, versions, log reference. */
    technical: z.string(),
    /** Whether a backup may be put in the place of this register. */
    canRestore: z.boolean(),
    /** When the newest copy beside the register was made; null where there is none. It is not looked into. */
    lastCopyAt: momentSchema.nullable(),
  }),
]);
export type StartupState = z.infer<typeof startupStateSchema>;

export const startupContract = {
  state: procedure(nothingSchema, startupStateSchema),
  /** First run: the office, the clerk's name, and an empty register or the sample. */
  begin: procedure(
    z.object({
      office: officeSchema,
      clerk: z.string().trim().min(1).max(100),
      content: z.enum(['empty', 'sample']),
    }),
    startupStateSchema,
  ),
  /** Try again after the cause was removed (space freed, file unlocked). */
  retry: procedure(nothingSchema, startupStateSchema),
  /** After a start that failed: the newest copies that are sound, newest first; reading them takes a while. */
  backups: procedure(nothingSchema, z.array(soundBackupSchema)),
};
