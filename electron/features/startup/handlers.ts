import { existsSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { StartupState } from '../../../shared/contract/startup.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { listBackups } from '../../database/backup.ts';
import { readOffice } from '../../database/officeRows.ts';
import { beginRegister } from './beginRegister.ts';

type SoundBackup = z.infer<AppContract['startup']['backups']['output']>[number];
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

/** A folder in use by another run, or one that cannot be written, is none to swap a register in. */
const restorableCodes: ReadonlySet<ErrorCode> = new Set([
  'databaseDamaged',
  'databaseNewer',
  'migrationFailed',
]);

/** Further back than this the page does not offer: each copy is read as a whole. */
const backupsOffered = 5;

/** Copies that open and are sound, newest first; a damaged copy is never offered. */
async function soundBackups(context: AppContext): Promise<SoundBackup[]> {
  const sound: SoundBackup[] = [];
  for (const { file, madeAt } of listBackups(context.session.folder.backups)) {
    if (sound.length === backupsOffered) break;
    const content = await context.jobs
      .run('checkBackup', newId(), { file })
      .catch((error: unknown) => {
        if (error instanceof AppError) return undefined;
        throw error;
      });
    if (content === undefined) continue;
    sound.push({ token: context.files.register(file).token, madeAt, rows: content.rows });
  }
  return sound;
}

/** On a full disk or one that cannot be written no copy can be opened to look into it. */
function lastCopyAt(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const [newest] = listBackups(folder);
  return newest?.madeAt ?? null;
}

function failedState(context: AppContext, failure: AppError): FailedState {
  const details = Object.entries(failure.details).map(([key, value]) => `${key}: ${value}`);
  const cause = failure.cause instanceof Error ? [failure.cause.message] : [];
  return {
    status: 'failed',
    code: isShown(failure.code) ? failure.code : 'internal',
    technical: [failure.code, context.session.folder.path, ...details, ...cause].join('\n'),
    canRestore: restorableCodes.has(failure.code),
    lastCopyAt: lastCopyAt(context.session.folder.backups),
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

  async backups(_input, context) {
    const { failure } = context.session;
    if (failure === undefined || !restorableCodes.has(failure.code)) return [];
    return soundBackups(context);
  },
};
