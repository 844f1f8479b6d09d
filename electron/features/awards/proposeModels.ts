import type { Kysely } from 'kysely';
import {
  type AwardProposalValues,
  awardProposalValuesSchema,
} from '../../../shared/domain/awards.ts';
import { formatQuantity } from '../../../shared/domain/quantities.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../../database/history.ts';
import { awardProposalRecord } from '../../database/records/awardRecords.ts';
import { modelRecord, modelYearRecord } from '../../database/records/modelRecords.ts';
import { findRecord, insertRecord, listRecords } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';

/** The most that the field of a proposal holds. */
const longestAchievement = 4000;

async function nameOf(
  database: Kysely<Tables>,
  table: 'units' | 'movement_fields',
  id: string | null,
): Promise<string> {
  if (id === null) return '';
  const row = await database
    .selectFrom(table)
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** Who did the model and with what result: of a person only name, post and unit. */
async function proposalOf(database: Kysely<Tables>, id: string): Promise<AwardProposalValues> {
  const { values: year, track } = await findRecord(database, modelYearRecord, id);
  if (track.deletedAt !== null) throw new AppError('notFound');
  const { values: model } = await findRecord(database, modelRecord, year.modelId);
  const unit = (await nameOf(database, 'units', year.unitId)) || year.unit;
  const isPerson = year.kind === 'individual';
  const achieved = year.achieved.map(formatQuantity).join('; ');
  return awardProposalValuesSchema.parse({
    kind: year.kind,
    recipient: model.subject || unit || model.title.slice(0, 300),
    post: isPerson ? model.subjectPost : '',
    unitId: year.unitId,
    unit: (isPerson && model.subjectUnit) || year.unit,
    achievement: [year.results, achieved].filter(Boolean).join('; ').slice(0, longestAchievement),
    modelYearId: id,
    modelTitle: model.title,
    field: (await nameOf(database, 'movement_fields', year.fieldId)) || year.fieldText,
  });
}

/**
 * A proposal for each model, filled from the register. One that is proposed already is passed over, so that
 * a second click proposes nobody twice. Returns how many were added.
 * @throws AppError `notFound` for a model in the trash
 */
export async function proposeModels(change: Change, ids: readonly string[]): Promise<number> {
  let added = 0;
  for (const id of new Set(ids)) {
    const known = await listRecords(change.transaction, awardProposalRecord, { modelYearId: id });
    if (known.length > 0) continue;
    await insertRecord(change, awardProposalRecord, await proposalOf(change.transaction, id));
    added += 1;
  }
  return added;
}
