import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { appraise } from '../../../shared/domain/appraisals.ts';
import type { AppContext } from '../../context.ts';
import { appraisalRecord, criteriaSetRecord } from '../../database/records/awardRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { recordHandlers } from '../recordHandlers.ts';

export const appraisalsHandlers: FeatureHandlers<AppContract['appraisals'], AppContext> = {
  ...recordHandlers(appraisalRecord),

  async list(_input, { database: { kysely } }) {
    const units = await kysely.selectFrom('units').select(['id', 'name']).execute();
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return (await listRecords(kysely, appraisalRecord)).toReversed().map((row) => {
      const { total, rank } = appraise(row);
      return { ...row, unitName: names.get(row.unitId ?? '') ?? row.unit, total, rank };
    });
  },
};

export const criteriaSetsHandlers: FeatureHandlers<AppContract['criteriaSets'], AppContext> = {
  ...recordHandlers(criteriaSetRecord),

  list: async (_input, { database: { kysely } }) =>
    (await listRecords(kysely, criteriaSetRecord))
      .toSorted((left, right) => left.position - right.position)
      .map((set) => ({ ...set, usedBy: 0 })),
};
