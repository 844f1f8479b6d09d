import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { findRecord, updateRecord } from '../../database/records/recordRows.ts';
import { succeedUnits } from '../../database/records/succeedUnits.ts';
import {
  unitPersonRecord,
  unitRecord,
  unitSpellingRecord,
} from '../../database/records/unitRecords.ts';
import { changeRecords, recordHandlers } from '../recordHandlers.ts';
import { findUnits, readLife, readTree } from './queries.ts';

export const unitsHandlers: FeatureHandlers<AppContract['units'], AppContext> = {
  ...recordHandlers(unitRecord),

  tree: ({ day }, context) => readTree(context.database.kysely, day),

  choices: ({ search, day, levels, kinds, limit }, context) =>
    findUnits(context.database.kysely, search, day, { levels, kinds }, limit),

  life: ({ id }, context) => readLife(context.database.kysely, id, context.today()),

  async succeed({ succession, newUnits }, context) {
    const toIds = await changeRecords(context, unitRecord, (change) =>
      succeedUnits(change, succession, newUnits),
    );
    return { toIds };
  },

  async chooseHeir({ id, heirId }, context) {
    await changeRecords(context, unitRecord, async (change) => {
      const { values } = await findRecord(change.transaction, unitRecord, id);
      await updateRecord(change, unitRecord, id, 'any', { ...values, heirId });
    });
    return {};
  },
};

export const unitPeopleHandlers: FeatureHandlers<AppContract['unitPeople'], AppContext> =
  recordHandlers(unitPersonRecord);

export const unitSpellingsHandlers: FeatureHandlers<AppContract['unitSpellings'], AppContext> =
  recordHandlers(unitSpellingRecord);
