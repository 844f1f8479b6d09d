import { sql } from 'kysely';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { activityRecord, followUpRecord } from '../../database/records/activityRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { recordHandlers } from '../recordHandlers.ts';

export const activitiesHandlers: FeatureHandlers<AppContract['activities'], AppContext> = {
  ...recordHandlers(activityRecord),

  async list(_input, { database: { kysely } }) {
    const rows = await listRecords(kysely, activityRecord);
    const units = await kysely.selectFrom('units').select(['id', 'name']).execute();
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const open = await kysely
      .selectFrom('follow_ups')
      .select(['activity_id', sql<number>`count(*)`.as('open')])
      .where('deleted_at', 'is', null)
      .where('done_on', 'is', null)
      .groupBy('activity_id')
      .execute();
    const openOf = new Map(open.map((row) => [row.activity_id, row.open]));
    return rows.map((row) => ({
      ...row,
      unit: nameOf.get(row.unitId ?? '') ?? '',
      open: openOf.get(row.id) ?? 0,
    }));
  },
};

export const followUpsHandlers: FeatureHandlers<AppContract['followUps'], AppContext> = {
  ...recordHandlers(followUpRecord),
  list: ({ activityId }, context) =>
    listRecords(context.database.kysely, followUpRecord, { activityId }),
};
