import type { Kysely } from 'kysely';
import {
  coverageRequirementValuesSchema,
  unitCoverageValuesSchema,
} from '../../../shared/domain/coverage.ts';
import { directiveDeadlineValuesSchema } from '../../../shared/domain/directiveDeadlines.ts';
import { parseInterval } from '../../../shared/domain/intervals.ts';
import { studySessionValuesSchema, studyStepValuesSchema } from '../../../shared/domain/study.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { directiveLabel } from '../directiveColumns.ts';
import { findDirectiveRow } from '../directiveRows.ts';
import type { Tables } from '../tables.ts';
import { findRecord, type Problems, type RecordDefinition } from './recordRows.ts';
import { unitRecord } from './unitRecords.ts';

async function directiveName(database: Kysely<Tables>, id: string): Promise<string> {
  const { number_symbol: numberSymbol, alias, summary } = await findDirectiveRow(database, id);
  return directiveLabel({ numberSymbol, alias, summary });
}

async function unitName(database: Kysely<Tables>, id: string | null): Promise<string> {
  return id === null ? '' : (await findRecord(database, unitRecord, id)).values.name;
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}

/** What a directive asks of units. */
export const coverageRequirementRecord: RecordDefinition<typeof coverageRequirementValuesSchema> = {
  subject: 'coverageRequirements',
  table: 'coverage_requirements',
  schema: coverageRequirementValuesSchema,
  label: async ({ title, directiveId }, database) =>
    joined(await directiveName(database, directiveId), title),
  problems: ({ levels, kinds, underIds, unitIds }): Problems =>
    levels.length + kinds.length + underIds.length + unitIds.length === 0
      ? { levels: 'nobodyAsked' }
      : {},
};

/** How a unit stands to a demand: one row a unit. */
export const unitCoverageRecord: RecordDefinition<typeof unitCoverageValuesSchema> = {
  subject: 'unitCoverage',
  table: 'unit_coverage',
  schema: unitCoverageValuesSchema,
  label: async ({ unitId, requirementId }, database) =>
    joined(
      await unitName(database, unitId),
      (await findRecord(database, coverageRequirementRecord, requirementId)).values.title,
    ),
  async problems({ requirementId, unitId }, id, database) {
    const other = await database
      .selectFrom('unit_coverage')
      .select('id')
      .where('requirement_id', '=', requirementId)
      .where('unit_id', '=', unitId)
      .where('deleted_at', 'is', null)
      .where('id', '<>', id)
      .executeTakeFirst();
    return other === undefined ? {} : { unitId: 'duplicate' };
  },
};

/** Steps of studying a directive, in the office's own order. */
export const studyStepRecord: RecordDefinition<typeof studyStepValuesSchema> = {
  subject: 'studySteps',
  table: 'study_steps',
  schema: studyStepValuesSchema,
  label: ({ name }) => name,
  derive: ({ name }) => ({ name_folded: foldText(name) }),
  async problems({ name }, id, database) {
    const other = await database
      .selectFrom('study_steps')
      .select('id')
      .where('name_folded', '=', foldText(name))
      .where('deleted_at', 'is', null)
      .where('id', '<>', id)
      .executeTakeFirst();
    return other === undefined ? {} : { name: 'duplicate' };
  },
};

/** A step done by a unit. */
export const studySessionRecord: RecordDefinition<typeof studySessionValuesSchema> = {
  subject: 'studySessions',
  table: 'study_sessions',
  schema: studySessionValuesSchema,
  label: async ({ directiveId, stepId, unitId }, database) =>
    joined(
      (await findRecord(database, studyStepRecord, stepId)).values.name,
      await unitName(database, unitId),
      await directiveName(database, directiveId),
    ),
  problems: ({ members, membersTotal }): Problems =>
    members !== null && membersTotal !== null && members > membersTotal
      ? { members: 'moreThanAll' }
      : {},
};

/** What is due on a directive: cụ thể hóa, sơ kết, tổng kết. */
export const directiveDeadlineRecord: RecordDefinition<typeof directiveDeadlineValuesSchema> = {
  subject: 'directiveDeadlines',
  table: 'directive_deadlines',
  schema: directiveDeadlineValuesSchema,
  label: async ({ directiveId, interval, dueOnText }, database) =>
    joined(await directiveName(database, directiveId), interval === '' ? dueOnText : interval),
  problems({ interval, dueOn, dueOnText }): Problems {
    if (interval !== '')
      return parseInterval(interval) === null ? { interval: 'notAnInterval' } : {};
    return dueOn === null && dueOnText === '' ? { dueOn: 'required' } : {};
  },
};
