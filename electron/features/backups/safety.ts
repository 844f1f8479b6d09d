import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { AppContext } from '../../context.ts';
import type { JobOutput } from '../../jobs/definitions.ts';

/** Where the moment of the last copy outside the data folder is remembered. */
export const lastOutsideKey = 'lastOutsideBackup';

/** Writes the register and its attached files into one file, and remembers when. */
export async function saveBackup(
  context: AppContext,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  const { databaseFile, attachments } = context.session.folder;
  const saved = await context.jobs.run('writeBackup', jobId, { databaseFile, file, attachments });
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

/** What is there now can be gone back to in its turn; a register that does not open is kept as a file. */
async function keepPresent({ session, jobs }: AppContext): Promise<void> {
  if (!session.isOpen) return;
  const { databaseFile } = session.folder;
  const file = session.backupFile('restore');
  await jobs.run('writeBackup', newId(), { databaseFile, file, attachments: null });
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
    await keepPresent(context);
    await context.session.replaceRegister(unpacked);
    if (context.session.failure !== undefined) throw context.session.failure;
    return { rows };
  } finally {
    rmSync(unpacked, { force: true });
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
