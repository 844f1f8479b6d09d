import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { StartupState } from '../../../shared/contract/startup.ts';
import type { AppError, ErrorCode } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { checkBackupFile, listBackups } from '../../database/backup.ts';
import { currentVersion } from '../../database/migrate.ts';
import { readOffice } from '../../database/officeRows.ts';
import { beginRegister } from './beginRegister.ts';

type FailedState = Extract<StartupState, { status: 'failed' }>;

const shownCodes: ReadonlySet<ErrorCode> = new Set([
  'databaseDamaged',
  'databaseNewer',
  'databaseInUse',
  'folderReadOnly',
  'diskFull',
  'migrationFailed',
]);

function isShown(code: ErrorCode): code is FailedState['code'] {
  return shownCodes.has(code);
}

/** Copies that open and are sound, newest first; a damaged copy is never offered. */
function soundBackups(context: AppContext): FailedState['backups'] {
  const { folder } = context.session;
  return listBackups(folder.backups).flatMap((backup) => {
    try {
      const { rows, version } = checkBackupFile(backup.file);
      if (version > currentVersion) return [];
      return [{ ...context.files.register(backup.file), madeAt: backup.madeAt, rows }];
    } catch {
      return [];
    }
  });
}

function failedState(context: AppContext, failure: AppError): FailedState {
  const details = Object.entries(failure.details).map(([key, value]) => `${key}: ${value}`);
  const cause = failure.cause instanceof Error ? [failure.cause.message] : [];
  // A folder in use by another run, or one that cannot be read, offers no copies: nothing may be swapped in it.
  const canRestore = failure.code === 'databaseDamaged' || failure.code === 'migrationFailed';
  return {
    status: 'failed',
    code: isShown(failure.code) ? failure.code : 'internal',
    technical: [failure.code, context.session.folder.path, ...details, ...cause].join('\n'),
    backups: canRestore ? soundBackups(context) : [],
  };
}

async function currentState(context: AppContext): Promise<StartupState> {
  const { session } = context;
  if (session.failure !== undefined) return failedState(context, session.failure);
  const office = await readOffice(session.database.kysely);
  const clerks = await session.database.kysely
    .selectFrom('clerks')
    .select('name')
    .orderBy('name')
    .execute();
  if (office === undefined) return { status: 'firstRun', clerks: clerks.map(({ name }) => name) };
  return { status: 'ready', office, clerk: session.clerk ?? null };
}

/** The file is copied first: the copy that was gone back to stays where it is. */
async function restore(token: string, context: AppContext): Promise<void> {
  const { folder } = context.session;
  const unpacked = join(folder.staging, `${newId()}.db`);
  try {
    await context.jobs.run('unpackBackup', newId(), {
      file: context.files.resolve(token),
      databaseFile: unpacked,
      attachments: folder.attachments,
    });
    await context.session.replaceRegister(unpacked);
  } finally {
    rmSync(unpacked, { force: true });
  }
}

export const startupHandlers: FeatureHandlers<AppContract['startup'], AppContext> = {
  state: (_input, context) => currentState(context),

  async begin(input, context) {
    if (context.session.failure !== undefined) throw context.session.failure;
    await beginRegister(context, input);
    context.emit('startup.changed', {});
    return currentState(context);
  },

  async retry(_input, context) {
    if (!context.session.isOpen) await context.session.open();
    return currentState(context);
  },

  async restore({ token }, context) {
    await restore(token, context);
    context.emit('startup.changed', {});
    return currentState(context);
  },
};
