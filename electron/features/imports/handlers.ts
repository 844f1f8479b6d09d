import { basename, extname } from 'node:path';
import type Database from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { ImportBatch, OpenedImport } from '../../../shared/contract/imports.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { hasClassifiedStamp, isClassifiedMark } from '../../../shared/domain/classified.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { AppError } from '../../../shared/errors.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { readLookups } from '../../database/lookups.ts';
import { removeUnfinished } from '../../exports/writeBeside.ts';
import { ColumnReadings, readingsOf } from '../../imports/columnReadings.ts';
import { columnSamples } from '../../imports/columnSamples.ts';
import { fixesState, writeFix } from '../../imports/fixes.ts';
import { isForSender } from '../../imports/issueCodes.ts';
import { isCurrent, readPlanFacts } from '../../imports/planFacts.ts';
import { readPlanned } from '../../imports/plannedReader.ts';
import { proposeColumns, rowsFrom, rowsLookedAt } from '../../imports/proposeLayout.ts';
import { isSettledLater } from '../../imports/settleRegister.ts';
import { registerState } from '../../imports/registerState.ts';
import { fileNameOf, stagedFile, withStaging } from '../../imports/stagedImports.ts';
import { readWorkbookFacts, removeStaging, sheetFacts, topRows } from '../../imports/staging.ts';
import { listBatches } from './queries.ts';

/** Reads a file, or pasted cells under a name, into a staging file. */
async function read(
  context: AppContext,
  jobId: string,
  source: { readonly file: string; readonly fileName: string; readonly pasted?: string },
): Promise<OpenedImport> {
  const importId = newId();
  const staging = stagedFile(context, importId);
  try {
    return await context.jobs.run('readWorkbook', jobId, {
      importId,
      stagingFile: staging,
      databaseFile: context.database.folder.databaseFile,
      ...source,
      today: context.today(),
    });
  } catch (error) {
    // A job that was killed could not clean up.
    removeStaging(staging);
    throw error;
  }
}

const cursorSchema = z.coerce.number().int().min(0);

/** A process that is killed after it has written, and before it says so, has written. */
async function writtenBatch(
  { database }: AppContext,
  batchId: string,
  error: unknown,
): Promise<Pick<ImportBatch, 'totals'>> {
  const batches = await listBatches(database.kysely);
  const written = batches.find(({ id }) => id === batchId);
  if (written === undefined) throw error;
  return written;
}

export const importsHandlers: FeatureHandlers<AppContract['imports'], AppContext> = {
  async chooseFile(_input, context) {
    const [file] = await context.files.chooseToOpen('workbook', false);
    return { file: file ?? null };
  },

  open({ jobId, file: token }, context) {
    const file = context.files.resolve(token);
    return read(context, jobId, { file, fileName: fileNameOf(file) });
  },

  openPasted({ jobId, name, text }, context) {
    return read(context, jobId, { file: name, fileName: name, pasted: text });
  },

  sheetTop({ importId, sheet, limit, columns }, context) {
    return withStaging(context, importId, (staging) => {
      const { encodings } = sheetFacts(readWorkbookFacts(staging), sheet);
      const readings = new ColumnReadings(columns, encodings);
      const rows = topRows(staging, sheet, limit, readings).map(({ row, cells }) => {
        const texts: string[] = [];
        for (const { column, kind, text } of cells)
          texts[column - 1] = kind === 'date' ? formatDate(text) : text;
        return { row, cells: Array.from(texts, (text) => text ?? '') };
      });
      return { rows };
    });
  },

  samples({ importId, sheet, column }, context) {
    return withStaging(context, importId, (staging) => ({
      samples: columnSamples(staging, sheet, column),
    }));
  },

  layout({ importId, sheet: index, headerRows }, context) {
    return withStaging(context, importId, (staging) => {
      const { merges, encodings, assumed, damaged } = sheetFacts(readWorkbookFacts(staging), index);
      const readings = readingsOf(assumed, encodings);
      const rows = topRows(staging, index, rowsLookedAt * 2, readings);
      const below = rowsFrom(rows, headerRows);
      return proposeColumns(index, below, merges, { encodings, assumed, damaged }, headerRows);
    });
  },

  async plan({ jobId, importId, layout }, context) {
    const { databaseFile } = context.database.folder;
    const known = withStaging(context, importId, (staging) => {
      const plan = readPlanFacts(staging);
      const state = registerState(context.database.connection);
      const fixes = fixesState(staging);
      const basis = { layout, today: context.today(), registerState: state, fixes };
      return isCurrent(plan, basis) ? plan : undefined;
    });
    // Read and planned in one go: the table that was proposed is the table that was accepted.
    if (known !== undefined) return { totals: known.totals, issues: known.issues };
    return context.jobs.run('planImport', jobId, {
      stagingFile: stagedFile(context, importId),
      importId,
      databaseFile,
      layout,
      today: context.today(),
    });
  },

  async rows({ importId, actions, onlyIssues, cursor, limit }, context) {
    const lookups = await readLookups(context.database.kysely);
    return withStaging(context, importId, (staging) => {
      if (readPlanFacts(staging) === undefined) throw new AppError('notFound');
      const after = cursor === null ? 0 : cursorSchema.parse(cursor);
      const rows = readPlanned(staging, { actions, onlyIssues, after, limit }, lookups);
      const last = rows.length < limit ? undefined : rows.at(-1);
      return { rows, next: last === undefined ? null : String(last.row) };
    });
  },

  fix({ importId, sheet, row, field, text }, context) {
    if (hasClassifiedStamp(text) || isClassifiedMark(text, { isSecrecyColumn: false }))
      throw new AppError('classified');
    withStaging(context, importId, (staging) => {
      sheetFacts(readWorkbookFacts(staging), sheet);
      writeFix(staging, { sheet, row, field, text });
    });
    return {};
  },

  async commit({ jobId, importId }, context) {
    const batchId = newId();
    const { databaseFile } = context.database.folder;
    const { totals } = await context.database.turn
      .run(() =>
        context.jobs.run('commitImport', jobId, {
          stagingFile: stagedFile(context, importId),
          importId,
          databaseFile,
          clerk: context.clerk,
          batchId,
        }),
      )
      .catch((error: unknown) => writtenBatch(context, batchId, error));
    if (isSettledLater(totals)) settle(context);
    const canGiveBack = withStaging(context, importId, hasFaults);
    if (!canGiveBack) removeStaging(stagedFile(context, importId));
    context.emit('imports.changed', {});
    context.emit('directives.changed', {});
    return { batchId, totals, canGiveBack };
  },

  async giveBack({ jobId, importId }, context) {
    const { fileName } = withStaging(context, importId, readWorkbookFacts);
    const file = await context.files.chooseToSave('workbook', errorSheetName(fileName));
    if (file === undefined) return { isWritten: false, fileName: '', rows: 0 };
    const { rows } = await writeErrors(context, importId, file, jobId);
    return { isWritten: true, fileName: basename(file), rows };
  },

  async forgetRecipe({ id }, context) {
    const remove = context.database.write((transaction) =>
      transaction.deleteFrom('import_recipes').where('id', '=', id).execute(),
    );
    await remove;
    return {};
  },

  discard({ importId }, context) {
    removeStaging(stagedFile(context, importId));
    return {};
  },

  batches: (_input, context) => listBatches(context.database.kysely),

  async takeBack({ jobId, batchId }, context) {
    const result = await context.database.turn.run(() =>
      context.jobs.run('takeBackImport', jobId, {
        databaseFile: context.database.folder.databaseFile,
        clerk: context.clerk,
        batchId,
      }),
    );
    const { removed: created, restored: updated } = result;
    if (isSettledLater({ created, updated })) settle(context);
    context.emit('imports.changed', {});
    context.emit('directives.changed', {});
    return result;
  },
};

/** Whether a planned sheet has rows that its sender should look at. */
function hasFaults(staging: Database.Database): boolean {
  return readPlanFacts(staging)?.issues.some(({ code }) => isForSender(code)) === true;
}

/** Names of files are Vietnamese, like what is in them. */
const translate = createTranslator('vi');

function errorSheetName(fileName: string): string {
  const name = basename(fileName, extname(fileName));
  return translate('imports.giveBack.fileName', { name });
}

/** Writes the planned sheet with its faults in a job. */
export async function writeErrors(
  context: AppContext,
  importId: string,
  file: string,
  jobId: string = newId(),
): Promise<{ rows: number }> {
  try {
    const stagingFile = stagedFile(context, importId);
    return await context.jobs.run('writeErrorSheet', jobId, { stagingFile, file });
  } catch (error) {
    // A job that was killed could not tidy up after itself.
    await removeUnfinished(file);
    throw error;
  }
}

/**
 * Behind the answer: moves a large batch from SQLite's log into the file, while other writes wait for
 * their turn. Where it fails, nothing is lost; SQLite does it with a later write.
 */
function settle({ database, jobs }: AppContext): void {
  const { databaseFile } = database.folder;
  const work = () => jobs.run('settleRegister', newId(), { databaseFile });
  database.turn.run(work).catch(() => undefined);
}
