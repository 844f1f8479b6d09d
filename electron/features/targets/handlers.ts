import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { targetFigureValuesSchema } from '../../../shared/domain/targets.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { insertRecord, listRecords, updateRecord } from '../../database/records/recordRows.ts';
import { targetFigureRecord, targetRecord } from '../../database/records/targetRecords.ts';
import { changeRecords, readRecord, recordHandlers } from '../recordHandlers.ts';
import { listTargets, readTargetFigures, readTargetUnits } from './queries.ts';

export const targetsHandlers: FeatureHandlers<AppContract['targets'], AppContext> = {
  ...recordHandlers(targetRecord),

  list({ day, programId, directiveId, search }, context) {
    const today = context.today();
    const when = { day: day ?? today, today };
    return listTargets(context.database.kysely, { ...when, programId, directiveId, search });
  },

  async units({ id, day }, context) {
    const today = context.today();
    const target = await readRecord(context, targetRecord, id);
    return readTargetUnits(context.database.kysely, target, { day: day ?? today, today });
  },

  async setFigure({ targetId, unitId, period, change }, context) {
    await changeRecords(context, targetFigureRecord, async (writing) => {
      const rows = await listRecords(writing.transaction, targetFigureRecord, {
        targetId,
        unitId,
        period,
      });
      const [row] = rows;
      const values = targetFigureValuesSchema.parse({
        ...row,
        targetId,
        unitId,
        period,
        ...change,
      });
      if (row === undefined) await insertRecord(writing, targetFigureRecord, values);
      else await updateRecord(writing, targetFigureRecord, row.id, row.revision, values);
    });
    const [line] = await listTargets(context.database.kysely, {
      day: context.today(),
      today: context.today(),
      ids: [targetId],
      programId: null,
      directiveId: null,
      search: '',
    });
    if (line === undefined) throw new AppError('notFound');
    return line;
  },
};

export const targetFiguresHandlers: FeatureHandlers<AppContract['targetFigures'], AppContext> = {
  ...recordHandlers(targetFigureRecord),
  ofTarget: ({ targetId }, { database }) => readTargetFigures(database.kysely, targetId),
};
