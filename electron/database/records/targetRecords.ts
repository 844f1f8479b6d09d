import { isSourceComplete } from '../../../shared/domain/targetSources.ts';
import { targetFigureValuesSchema, targetValuesSchema } from '../../../shared/domain/targets.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { findRecord, type Problems, type RecordDefinition } from './recordRows.ts';

/** Targets of programs (domain.md §4.10 no. 3). */
export const targetRecord: RecordDefinition<typeof targetValuesSchema> = {
  subject: 'targets',
  table: 'targets',
  schema: targetValuesSchema,
  label: ({ title }) => title,
  derive: ({ title }) => ({ title_folded: foldText(title) }),
  problems({ kind, source, sourceOptions }): Problems {
    if (kind !== 'computed') return {};
    if (source === null) return { source: 'required' };
    return isSourceComplete(source, sourceOptions) ? {} : { source: 'incomplete' };
  },
};

/** What was reached: one row a target, period and unit. */
export const targetFigureRecord: RecordDefinition<typeof targetFigureValuesSchema> = {
  subject: 'targetFigures',
  table: 'target_figures',
  schema: targetFigureValuesSchema,
  label: async ({ targetId, period }, database) =>
    `${(await findRecord(database, targetRecord, targetId)).values.title} · ${formatDate(period)}`,
  async problems({ targetId, unitId, period, part, whole }, id, database) {
    const other = await database
      .selectFrom('target_figures')
      .select('id')
      .where('target_id', '=', targetId)
      .where('period', '=', period)
      .where('unit_id', unitId === null ? 'is' : '=', unitId)
      .where('deleted_at', 'is', null)
      .where('id', '<>', id)
      .executeTakeFirst();
    return {
      ...(other !== undefined && { period: 'duplicate' }),
      ...((part === null) !== (whole === null) && { whole: 'bothNumbers' }),
    };
  },
};
