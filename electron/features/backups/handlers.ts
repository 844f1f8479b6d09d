import { basename } from 'node:path';
import type { AppContract } from '../../../shared/contract/contract.ts';
import { events, type EventName } from '../../../shared/contract/events.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { listBackups } from '../../database/backup.ts';
import { lastOutsideKey, makeCopy, restoreBackup, saveBackup, verifyRegister } from './safety.ts';

/** After going back nothing that the page shows is still true. */
function announceEverything(context: AppContext): void {
  const changed = Object.keys(events).filter((name): name is EventName & `${string}.changed` =>
    name.endsWith('.changed'),
  );
  for (const name of changed) context.emit(name, {});
}

export const backupsHandlers: FeatureHandlers<AppContract['backups'], AppContext> = {
  async list(_input, context) {
    const backups = listBackups(context.session.folder.backups).map((backup) => ({
      token: context.files.register(backup.file).token,
      madeAt: backup.madeAt,
      reason: backup.reason,
    }));
    const last = await context.database.kysely
      .selectFrom('settings')
      .select('value')
      .where('key', '=', lastOutsideKey)
      .executeTakeFirst();
    return { backups, lastOutside: last?.value ?? null };
  },

  async make({ jobId }, context) {
    const made = await makeCopy(context, jobId);
    context.emit('backups.changed', {});
    return made;
  },

  async save({ jobId }, context) {
    const name = createTranslator('vi')('backups.fileName', { date: context.today() });
    const file = await context.files.chooseToSave('backup', `${name}.sodanvan`);
    if (file === undefined) return { isWritten: false, fileName: '', rows: 0 };
    const { rows } = await saveBackup(context, file, jobId);
    context.emit('backups.changed', {});
    return { isWritten: true, fileName: basename(file), rows };
  },

  async choose(_input, context) {
    const [chosen] = await context.files.chooseToOpen('backup', false);
    return { token: chosen?.token ?? null };
  },

  async check({ jobId, token }, context) {
    const file = context.files.resolve(token);
    const content = await context.jobs.run('checkBackup', jobId, { file });
    return { ...content, fileName: basename(file) };
  },

  async restore({ jobId, token }, context) {
    try {
      return await restoreBackup(context, context.files.resolve(token), jobId);
    } finally {
      // A register that could not be opened in its new place is the start page's to tell.
      announceEverything(context);
    }
  },

  verify: ({ jobId }, context) => verifyRegister(context, jobId),
};
