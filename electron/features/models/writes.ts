import type {
  ModelValues,
  ModelYearForm,
  ReplicationValues,
} from '../../../shared/domain/models.ts';
import { moveSchema, nextStates } from '../../../shared/domain/modelCycle.ts';
import type { Change } from '../../database/history.ts';
import { moveModels } from '../../database/models/modelMoves.ts';
import { copyToYear } from '../../database/models/modelYears.ts';
import {
  modelRecord,
  modelYearRecord,
  replicationRecord,
} from '../../database/records/modelRecords.ts';
import { findRecord, insertRecord, updateRecord } from '../../database/records/recordRows.ts';

interface ModelUpdate {
  readonly id: string;
  readonly modelRevision: number;
  readonly revision: number;
  readonly model: ModelValues;
  readonly year: ModelYearForm;
}

/** Writes a model and one of its years together; where it stands only steps change. */
export async function updateModel(change: Change, update: ModelUpdate): Promise<void> {
  const { values } = await findRecord(change.transaction, modelYearRecord, update.id);
  const { modelId, state, reached, level } = values;
  await updateRecord(change, modelRecord, modelId, update.modelRevision, update.model);
  const year = { ...values, ...update.year, modelId, state, reached, level };
  await updateRecord(change, modelYearRecord, update.id, update.revision, year);
}

/** The models go on in another year; returns how many were added. */
export async function continueModels(
  change: Change,
  ids: readonly string[],
  year: number,
): Promise<number> {
  let added = 0;
  for (const id of ids) if ((await copyToYear(change, id, year)) !== null) added += 1;
  return added;
}

/** Where a model was done again; the first place moves a recognised model to "nhân rộng". */
export async function insertReplication(
  change: Change,
  values: ReplicationValues,
): Promise<string> {
  const id = await insertRecord(change, replicationRecord, values);
  const year = await findRecord(change.transaction, modelYearRecord, values.modelYearId);
  if (nextStates(year.values.state).includes('replicated')) {
    const { startedOn, startedOnText, by, place } = values;
    const move = moveSchema.parse({
      to: 'replicated',
      happenedOn: startedOn,
      happenedOnText: startedOnText,
      by,
      note: place,
    });
    await moveModels(change, [values.modelYearId], move);
  }
  return id;
}
