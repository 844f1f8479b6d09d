import type { AppContract } from '../../../shared/contract/contract.ts';
import type { HistorySubject } from '../../../shared/contract/history.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { undoWrite } from '../../bulk/bulkWrites.ts';
import type { AppContext } from '../../context.ts';
import { continueReindexing } from '../../database/catalogueReindex.ts';
import { checkHistoryChain } from '../../database/historyChain.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { readHistoryPage, readRowHistory } from './queries.ts';
import { readableEntry } from './readable.ts';

/** The list of what can be undone is for the last slips, not for going back a month. */
const undoableShown = 20;

function emitChanged(context: AppContext, subjects: readonly HistorySubject[]): void {
  for (const subject of subjects) context.emit(`${subject}.changed`, {});
  // Lists of documents show names, statuses and counts of all the others.
  if (!subjects.includes('directives')) context.emit('directives.changed', {});
}

/** As after a rename: what fails here leaves its mark for the next time. */
async function finishReindexing(context: AppContext): Promise<void> {
  const written = await continueReindexing(context.database).catch(() => 0);
  if (written > 0) context.emit('directives.changed', {});
}

export const historyHandlers: FeatureHandlers<AppContract['history'], AppContext> = {
  async row({ rowId }, context) {
    return (await readRowHistory(context.database.kysely, rowId)).map(readableEntry);
  },

  async list({ cursor, limit }, context) {
    const { rows, next } = await readHistoryPage(context.database.kysely, cursor, limit);
    return { entries: rows.map(readableEntry), next };
  },

  undoable: ({ way }, context) => listUndoable(context.database.kysely, undoableShown, way),

  async undo({ changeId, jobId }, context) {
    const { undone, subjects } = await undoWrite(context, changeId, jobId);
    emitChanged(context, subjects);
    void finishReindexing(context);
    return { undone };
  },

  verify: (_input, context) =>
    checkHistoryChain(
      context.database.connection,
      () => new Promise((resolve) => setImmediate(resolve)),
    ),
};
