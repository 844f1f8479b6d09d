import { z } from 'zod';
import { officeSchema } from '../domain/organisations.ts';
import { fileTokenSchema, momentSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** A copy that can be gone back to; `token` stands for its place on disk. */
export const backupChoiceSchema = z.object({
  token: fileTokenSchema,
  fileName: z.string(),
  madeAt: momentSchema,
  rows: z.number().int().nullable(),
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
    backups: z.array(backupChoiceSchema),
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
  /** Goes back to a backup; the damaged file is kept beside it. */
  restore: procedure(z.object({ token: fileTokenSchema }), startupStateSchema),
};
