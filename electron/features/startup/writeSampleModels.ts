import {
  modelMoveValuesSchema,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import {
  movementFieldValuesSchema,
  movementRuleSchema,
  movementValuesSchema,
} from '../../../shared/domain/movements.ts';
import { readQuantities } from '../../../shared/domain/quantities.ts';
import type { Change } from '../../database/history.ts';
import { insertModel } from '../../database/models/modelYears.ts';
import { modelMoveRecord } from '../../database/records/modelRecords.ts';
import { movementFieldRecord, movementRecord } from '../../database/records/movementRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  updateRecord,
} from '../../database/records/recordRows.ts';
import { type SampleModel, type SampleMovement, sampleMovements } from './sampleModels.ts';
import { writeSchemeModels } from './writeSchemeModels.ts';

/** By key or name. */
type Ids = ReadonlyMap<string, string>;

async function writeModel(
  change: Change,
  { field, at, title, subject, subjectPost, subjectUnit, place, ...written }: SampleModel,
  of: { movementId: string; year: number; fields: Ids; units: Ids },
): Promise<void> {
  const model = modelValuesSchema.parse({ title, subject, subjectPost, subjectUnit, place });
  const form = modelYearFormSchema.parse({
    ...written,
    movementId: of.movementId,
    year: of.year,
    unitId: of.units.get(at),
    fieldId: of.fields.get(field),
    achieved: readQuantities(written.results ?? ''),
  });
  const id = await insertModel(change, model, form, 'exemplary');
  const [step] = await listRecords(change.transaction, modelMoveRecord, { modelYearId: id });
  if (step === undefined) return;
  await updateRecord(change, modelMoveRecord, step.id, 'any', {
    ...modelMoveValuesSchema.parse(step),
    note: 'Bài viết ngày 27/12/2017 nêu là tiêu biểu, không nêu ngày và văn bản.',
  });
}

/** The rules name fields, which have ids only once the movement is there. */
async function writeRules(
  change: Change,
  movementId: string,
  rules: SampleMovement['rules'],
  fields: Ids,
): Promise<void> {
  const { values } = await findRecord(change.transaction, movementRecord, movementId);
  const parsed = rules.map(({ field = '', ...rule }) =>
    movementRuleSchema.parse({ ...rule, fieldId: fields.get(field) ?? null }),
  );
  await updateRecord(change, movementRecord, movementId, 'any', { ...values, rules: parsed });
}

/**
 * Writes the sample movements with their fields and models.
 * @param directives ids of the sample documents by their keys
 * @param units ids of the units of Bắc Kạn's scheme by name
 */
export async function writeSampleModels(change: Change, directives: Ids, units: Ids) {
  for (const sample of sampleMovements) {
    const { directives: keys, fields: names, rules, models, year, isOfScheme, ...rest } = sample;
    const directiveIds = keys.map((key) => directives.get(key));
    const values = movementValuesSchema.parse({ ...rest, directiveIds });
    const movementId = await insertRecord(change, movementRecord, values);
    const fields = new Map<string, string>();
    for (const [index, name] of names.entries()) {
      const field = movementFieldValuesSchema.parse({ movementId, name, position: index * 10 });
      fields.set(name, await insertRecord(change, movementFieldRecord, field));
    }
    await writeRules(change, movementId, rules, fields);
    for (const model of models) {
      await writeModel(change, model, { movementId, year, fields, units });
    }
    if (isOfScheme === true) {
      await writeSchemeModels(change, { movementId, fieldIds: [...fields.values()], units });
    }
  }
}
