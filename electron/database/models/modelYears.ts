import {
  modelMoveValuesSchema,
  type ModelValues,
  type ModelYearForm,
  modelYearValuesSchema,
} from '../../../shared/domain/models.ts';
import { type ModelState, standingOf } from '../../../shared/domain/modelCycle.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../history.ts';
import { modelMoveRecord, modelRecord, modelYearRecord } from '../records/modelRecords.ts';
import { findRecord, insertRecord, listRecords, setRecordDeleted } from '../records/recordRows.ts';
import { fieldsOf, movementOfYear, readFields } from './movementFields.ts';

/** Adds a year of a model that stands in a state already, as old registers and registrations have it. */
export async function insertModelYear(
  change: Change,
  modelId: string,
  form: ModelYearForm,
  state: ModelState,
): Promise<string> {
  const move = modelMoveValuesSchema.omit({ modelYearId: true }).parse({
    from: 'planned',
    to: state,
    // What an old register calls "công nhận" without saying by whom was recognised where it was kept.
    level: state === 'recognised' ? 'base' : null,
  });
  const { reached, level } = standingOf([move]);
  const values = modelYearValuesSchema.parse({ ...form, modelId, state, reached, level });
  const id = await insertRecord(change, modelYearRecord, values);
  if (state !== 'planned') {
    const step = modelMoveValuesSchema.parse({ ...move, modelYearId: id });
    await insertRecord(change, modelMoveRecord, step);
  }
  return id;
}

/** Adds a model with its first year. Returns the id of the year. */
export async function insertModel(
  change: Change,
  model: ModelValues,
  year: ModelYearForm,
  state: ModelState,
): Promise<string> {
  const modelId = await insertRecord(change, modelRecord, model);
  return insertModelYear(change, modelId, year, state);
}

/**
 * The model goes on in another year: as registered, without results, in the movement of that year. Null when
 * that year is there already.
 */
export async function copyToYear(change: Change, id: string, year: number): Promise<string | null> {
  const { values, track } = await findRecord(change.transaction, modelYearRecord, id);
  if (track.deletedAt !== null) throw new AppError('notFound');
  const { modelId, state: _state, reached: _reached, level: _level, ...form } = values;
  const known = await listRecords(change.transaction, modelYearRecord, { modelId, year });
  if (known.length > 0) return null;
  const movementId = await movementOfYear(change.transaction, year);
  const place =
    movementId === values.movementId || movementId === null
      ? {}
      : { movementId, ...(await fieldsInMovement(change, values, movementId)) };
  const copy = { ...form, ...place, year, achieved: [], results: '' };
  return insertModelYear(change, modelId, copy, 'planned');
}

/** The fields of a row by their names in another movement. */
async function fieldsInMovement(
  change: Change,
  values: Pick<ModelYearForm, 'movementId' | 'fieldId' | 'moreFieldIds' | 'fieldText'>,
  movementId: string,
) {
  const { fieldId, moreFieldIds, fieldText } = values;
  const old =
    values.movementId === null ? [] : await readFields(change.transaction, values.movementId);
  const names = [fieldId, ...moreFieldIds].flatMap(
    (wanted) => old.find(({ id }) => id === wanted)?.name ?? [],
  );
  const text = names.length === 0 ? fieldText : names.join('; ');
  return fieldsOf(await readFields(change.transaction, movementId), text);
}

/** To the trash; a model goes with the last of its years. */
export async function removeModelYears(change: Change, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { values } = await findRecord(change.transaction, modelYearRecord, id);
    await setRecordDeleted(change, modelYearRecord, id, true);
    const { modelId } = values;
    const left = await listRecords(change.transaction, modelYearRecord, { modelId });
    if (left.length === 0) await setRecordDeleted(change, modelRecord, modelId, true);
  }
}

/** Out of the trash, the model before its years. */
export async function restoreModelYears(change: Change, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { values } = await findRecord(change.transaction, modelYearRecord, id);
    await setRecordDeleted(change, modelRecord, values.modelId, false);
    await setRecordDeleted(change, modelYearRecord, id, false);
  }
}
