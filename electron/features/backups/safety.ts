import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { AppError } from '../../../shared/errors.ts';
import { removeUnfinishedBackup, removeUnfinishedDatabase } from '../../backups/packedBackup.ts';
import type { AppContext } from '../../context.ts';
import { rotateBackups } from '../../database/backup.ts';
import { readOffice } from '../../database/officeRows.ts';
import type { JobOutput } from '../../jobs/definitions.ts';

/** Where the moment of the last copy outside the data folder is remembered. */
export const lastOutsideKey = 'lastOutsideBackup';

async function writeBackup(
  { session, jobs }: AppContext,
  file: string,
  jobId: string,
  attachments: string | null,
): Promise<{ rows: number }> {
  const { databaseFile } = session.folder;
  try {
    return await jobs.run('writeBackup', jobId, { databaseFile, file, attachments });
  } catch (error) {
    // A job that was killed could not tidy up after itself.
    await removeUnfinishedBackup(file);
    throw error;
  }
}

/** Makes a copy beside the register, as the one of each day. */
export async function makeCopy(
  context: AppContext,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { session } = context;
  const made = await writeBackup(context, session.backupFile('manual'), jobId, null);
  rotateBackups(session.folder.backups, new Date());
  return made;
}

/** Writes the register and its attached files into one file, and remembers when. */
export async function saveBackup(
  context: AppContext,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const saved = await writeBackup(context, file, jobId, context.session.folder.attachments);
  await context.database.write(async (transaction) => {
    const value = new Date().toISOString();
    await transaction
      .insertInto('settings')
      .values({ key: lastOutsideKey, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  });
  return saved;
}

/** What is there now can be gone back to in its turn; a register that is not sound is kept as a file. */
async function keepPresent(context: AppContext): Promise<void> {
  const { session } = context;
  // A register that no office has begun holds nothing to go back to.
  if (!session.isOpen || (await readOffice(session.database.kysely)) === undefined) return;
  try {
    await writeBackup(context, session.backupFile('restore'), newId(), null);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'backupDamaged')) throw error;
    // Its copy is not whole, so it is not whole itself: the reason to go back, not one to refuse it.
    await session.giveUp(new AppError('databaseDamaged', {}, undefined, error));
  }
}

/** Puts the unpacked register in place when no write, nor a job that writes, is under way. */
async function replacePresent(context: AppContext, unpacked: string): Promise<void> {
  const { session } = context;
  const replace = async () => {
    await keepPresent(context);
    await session.replaceRegister(unpacked);
  };
  await (session.isOpen ? session.database.turn.run(replace) : replace());
}

/**
 * Goes back to a backup, which is checked as a whole first. The present register is kept as a copy.
 * @throws AppError `backupDamaged`, `databaseNewer`
 */
export async function restoreBackup(
  context: AppContext,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { staging, attachments } = context.session.folder;
  const unpacked = join(staging, `${newId()}.db`);
  try {
    const { rows } = await context.jobs.run('unpackBackup', jobId, {
      file,
      databaseFile: unpacked,
      attachments,
    });
    await replacePresent(context, unpacked);
    if (context.session.failure !== undefined) throw context.session.failure;
    return { rows };
  } finally {
    await removeUnfinishedDatabase(unpacked);
  }
}

/** Reads the whole register and says what is not as it should be. */
export function verifyRegister(
  context: AppContext,
  jobId: string = newId(),
): Promise<JobOutput<'verifyRegister'>> {
  const { databaseFile, attachments } = context.session.folder;
  return context.jobs.run('verifyRegister', jobId, { databaseFile, attachments });
}
