import { type Kysely, sql } from 'kysely';
import {
  modelValuesSchema,
  type ModelYearForm,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import {
  type NamedModel,
  readModelKind,
  readModelState,
} from '../../../shared/domain/namedModels.ts';
import { readQuantities } from '../../../shared/domain/quantities.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../history.ts';
import { modelRecord } from '../records/modelRecords.ts';
import { insertRecord } from '../records/recordRows.ts';
import type { UnitMatcher } from '../records/unitMatcher.ts';
import type { Tables } from '../tables.ts';
import { insertModelYear } from './modelYears.ts';
import { fieldsOf, movementOfYear, readFields } from './movementFields.ts';

/** The model of that title and unit in other years: a model lives several years. */
export async function modelOfOtherYear(
  database: Kysely<Tables>,
  { title, year }: Pick<NamedModel, 'title' | 'year'>,
  unitId: string | null,
  unit: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT models.id FROM models JOIN model_years ON model_years.model_id = models.id
    WHERE models.title_folded = ${foldText(title)}
      AND models.deleted_at IS NULL AND model_years.deleted_at IS NULL
      AND model_years.unit_id IS ${unitId} AND (${unitId} IS NOT NULL OR model_years.unit = ${unit})
      AND NOT EXISTS (
        SELECT 1 FROM model_years AS same WHERE same.model_id = models.id
          AND same.year = ${year} AND same.deleted_at IS NULL)
    LIMIT 1`.execute(database);
  return rows[0]?.id;
}

/** What a register wrote and no field of ours can hold. */
function keptNotes(named: NamedModel): string {
  const isRead = (text: string, read: string | undefined) =>
    text.trim() === '' || read !== undefined;
  return [
    named.notes.trim(),
    isRead(named.status, readModelState(named.status)) ? '' : `Tình trạng: ${named.status.trim()}`,
    isRead(named.kind, readModelKind(named.kind)) ? '' : `Loại hình: ${named.kind.trim()}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** What a movement and the units of the register make of the words of a named model. */
interface NamedPlace {
  readonly movementId: string | null;
  readonly fields: Parameters<typeof fieldsOf>[0];
  readonly unitId: string | null;
}

/** The year of a named model; what the register does not know stays as text. Throws ZodError. */
export function formOfNamed(
  named: NamedModel,
  { movementId, fields, unitId }: NamedPlace,
): ModelYearForm {
  const { year, content, results } = named;
  return modelYearFormSchema.parse({
    ...fieldsOf(fields, named.field),
    movementId,
    year,
    kind: readModelKind(named.kind),
    unitId,
    unit: named.unit.trim(),
    content,
    results,
    achieved: readQuantities(results),
    notes: keptNotes(named),
  });
}

/**
 * Adds a model from values by name, as forms and imports have them (design.md §7): the same title and unit in
 * another year is the same model; unit and field that the register does not know stay as text. Returns the id
 * of the model-year.
 * @throws ZodError for a row without title or year
 */
export async function insertNamedModel(
  change: Change,
  named: NamedModel,
  units: UnitMatcher,
): Promise<string> {
  const { year, title, subject, place } = named;
  const unitId = units.idOf(named.unit, `${year}-12-31`);
  const movementId = await movementOfYear(change.transaction, year);
  const fields = movementId === null ? [] : await readFields(change.transaction, movementId);
  const form = formOfNamed(named, { movementId, fields, unitId });
  const known = await modelOfOtherYear(change.transaction, named, unitId, form.unit);
  const modelId =
    known ??
    (await insertRecord(change, modelRecord, modelValuesSchema.parse({ title, subject, place })));
  return insertModelYear(change, modelId, form, readModelState(named.status) ?? 'registered');
}
