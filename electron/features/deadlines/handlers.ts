import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { readDeadlines } from '../../database/deadlineSources/readDeadlines.ts';
import { snoozeRecord } from '../../database/records/activityRecords.ts';
import type { Change } from '../../database/history.ts';
import { insertRecord, listRecords, setRecordDeleted } from '../../database/records/recordRows.ts';
import { printPaper, writePaper } from '../../exports/paper.ts';
import { changeRecords } from '../recordHandlers.ts';

/** The page that shows the list as paper. */
const route = '/print/deadlines';

type Snoozed = Parameters<FeatureHandlers<AppContract['deadlines'], AppContext>['wake']>[0];

/** A deadline has one snooze at most. */
async function endSnooze(change: Change, { source, rowId }: Snoozed): Promise<void> {
  for (const { id } of await listRecords(change.transaction, snoozeRecord, { source, rowId })) {
    await setRecordDeleted(change, snoozeRecord, id, true);
  }
}

export const deadlinesHandlers: FeatureHandlers<AppContract['deadlines'], AppContext> = {
  async list(question, context) {
    const today = context.today();
    return { today, ...(await readDeadlines(context.database.kysely, { ...question, today })) };
  },

  print: async ({ jobId }, context) => ({
    isSent: await printPaper(context, { route, jobId }),
  }),

  pdf: ({ jobId }, context) =>
    writePaper(
      context,
      { route, jobId },
      createTranslator('vi')('deadlines.fileName', { date: context.today() }),
    ),

  async snooze(values, context) {
    await changeRecords(context, snoozeRecord, async (change) => {
      await endSnooze(change, values);
      await insertRecord(change, snoozeRecord, values);
    });
    return {};
  },

  async wake(deadline, context) {
    await changeRecords(context, snoozeRecord, (change) => endSnooze(change, deadline));
    return {};
  },
};
