import { sql } from 'kysely';
import type { AppContract } from '../../../shared/contract/contract.ts';
import { type RecordSubject, recordSubjects } from '../../../shared/contract/history.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { TrashedRow } from '../../../shared/contract/trash.ts';
import type { AppContext } from '../../context.ts';
import { recordDefinitions } from '../../database/records/recordDefinitions.ts';
import { setRecordDeleted, toRecord } from '../../database/records/recordRows.ts';
import type { StoredRow } from '../../database/records/recordTable.ts';

/** What is older than so many rows is found in the log. */
const mostShown = 500;

async function trashOf(context: AppContext, subject: RecordSubject): Promise<TrashedRow[]> {
  const { kysely } = context.database;
  const definition = recordDefinitions[subject];
  const { rows } = await sql<StoredRow>`
    SELECT * FROM ${sql.table(definition.table)} WHERE deleted_at IS NOT NULL
    ORDER BY deleted_at DESC LIMIT ${mostShown}`.execute(kysely);
  const trashed: TrashedRow[] = [];
  for (const row of rows) {
    const record = toRecord(definition, row);
    const { id, deletedAt, updatedBy } = record;
    if (deletedAt === null) continue;
    const label = await definition.label(record, kysely);
    trashed.push({ subject, id, label, deletedAt, deletedBy: updatedBy });
  }
  return trashed;
}

export const trashHandlers: FeatureHandlers<AppContract['trash'], AppContext> = {
  async list(_input, context) {
    const all = await Promise.all(recordSubjects.map((subject) => trashOf(context, subject)));
    return all
      .flat()
      .toSorted((left, right) => right.deletedAt.localeCompare(left.deletedAt))
      .slice(0, mostShown);
  },

  async restore({ rows }, context) {
    await context.database.change(context.clerk, async (change) => {
      for (const { subject, id } of rows) {
        await setRecordDeleted(change, recordDefinitions[subject], id, false);
      }
    });
    for (const subject of new Set(rows.map((row) => row.subject))) {
      context.emit(`${subject}.changed`, {});
    }
    return {};
  },
};
