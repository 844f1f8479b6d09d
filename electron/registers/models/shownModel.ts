import { type Kysely, sql } from 'kysely';
import { modelStateWords } from '../../../shared/domain/modelCycle.ts';
import {
  modelKindWords,
  type ModelValues,
  type ModelYearValues,
  modelYearValuesSchema,
  modelValuesSchema,
} from '../../../shared/domain/models.ts';
import {
  formatQuantity,
  readQuantities,
  type Quantity,
} from '../../../shared/domain/quantities.ts';
import { type StoredRow, toValues } from '../../database/records/recordTable.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterRow } from '../definition.ts';

/** A model in a year, its model and the year, with names of what it points to. */
export interface StoredModel {
  readonly id: string;
  readonly model: ModelValues;
  readonly year: ModelYearValues;
}

/** Names of units and fields by their ids. */
export interface ModelNames {
  unit(id: string): string;
  field(id: string): string;
}

/** Reads the names once for all rows. */
export async function readModelNames(database: Kysely<Tables>): Promise<ModelNames> {
  const units = await database.selectFrom('units').select(['id', 'name']).execute();
  const fields = await database.selectFrom('movement_fields').select(['id', 'name']).execute();
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const fieldNames = new Map(fields.map(({ id, name }) => [id, name]));
  return {
    unit: (id) => unitNames.get(id) ?? '',
    field: (id) => fieldNames.get(id) ?? '',
  };
}

function quantities(list: readonly Quantity[]): string {
  return list.map(formatQuantity).join('; ');
}

/** Numbers that the text of the results says already stand there only once. */
function achievedText({ achieved, results }: ModelYearValues): string {
  const isSaid = JSON.stringify(achieved) === JSON.stringify(readQuantities(results));
  return isSaid ? '' : quantities(achieved);
}

/** The field or fields by name, the main one first; else as an old register wrote it. */
export function fieldText(
  { fieldId, moreFieldIds, fieldText: written }: ModelYearValues,
  names: ModelNames,
): string {
  if (fieldId === null) return written;
  return [fieldId, ...moreFieldIds]
    .map((id) => names.field(id))
    .filter(Boolean)
    .join('; ');
}

/** Who registered, under its own name, else as written. */
export function unitText({ unitId, unit }: ModelYearValues, names: ModelNames): string {
  return unitId === null ? unit : names.unit(unitId) || unit;
}

/** By the fields of the register, in domain form (design.md §7). */
export function shownModel(
  { model, year }: Omit<StoredModel, 'id'>,
  names: ModelNames,
): Record<string, string | number> {
  return {
    year: year.year,
    title: model.title,
    kind: modelKindWords[year.kind],
    subject: model.subject,
    subjectPost: model.subjectPost,
    unit: unitText(year, names),
    place: model.place,
    field: fieldText(year, names),
    content: year.content,
    results: year.results,
    status: modelStateWords[year.state],
    notes: year.notes,
    reasons: year.reasons,
    goals: year.goals,
    scope: year.scope,
    forces: year.forces,
    resources: year.resources,
    schedule: year.schedule,
    outputs: year.outputs,
    sustainability: year.sustainability,
    expected: quantities(year.expected),
    achieved: achievedText(year),
    linkedMovements: year.linkedMovements.join('; '),
  };
}

const modelColumnsSql = sql`models.title AS model_title, models.subject AS model_subject,
  models.subject_post AS model_subject_post, models.subject_unit AS model_subject_unit,
  models.place AS model_place`;

function toStored(row: StoredRow): StoredModel {
  const ofModel = Object.entries(row).flatMap(([column, value]) =>
    column.startsWith('model_') && column !== 'model_id' ? [[column.slice(6), value] as const] : [],
  );
  return {
    id: String(row['id']),
    model: toValues(modelValuesSchema, Object.fromEntries(ofModel)),
    year: toValues(modelYearValuesSchema, row),
  };
}

/** The models of that title in that year. */
export async function findModels(
  database: Kysely<Tables>,
  titleFolded: string,
  year: number,
): Promise<StoredModel[]> {
  const { rows } = await sql<StoredRow>`
    SELECT model_years.*, ${modelColumnsSql} FROM models
    JOIN model_years ON model_years.model_id = models.id
    WHERE models.title_folded = ${titleFolded} AND model_years.year = ${year}
      AND models.deleted_at IS NULL AND model_years.deleted_at IS NULL`.execute(database);
  return rows.map(toStored);
}

/** Every model-year, the newest year first, as it was entered. */
export async function listModels(database: Kysely<Tables>): Promise<RegisterRow[]> {
  const names = await readModelNames(database);
  const { rows } = await sql<StoredRow>`
    SELECT model_years.*, ${modelColumnsSql} FROM model_years
    JOIN models ON models.id = model_years.model_id
    WHERE model_years.deleted_at IS NULL
    ORDER BY model_years.year DESC, model_years.rowid`.execute(database);
  return rows.map(toStored).map((stored) => ({ id: stored.id, values: shownModel(stored, names) }));
}
