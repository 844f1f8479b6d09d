import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { modelStates, modelStateSchema } from '../../../shared/domain/modelCycle.ts';
import type { ModelFilter } from '../../../shared/domain/models.ts';
import { quantitySchema } from '../../../shared/domain/quantities.ts';
import { modelConditions } from '../../database/models/modelFilter.ts';
import { unitsCountedFor } from '../../database/models/unitModels.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import { reportDay } from './reportDay.ts';

type Stored = Omit<ModelLine, 'achieved' | 'field'> & {
  readonly achieved: string;
  readonly field: string;
  readonly moreFields: string | null;
};

const achievedSchema = z.array(quantitySchema);

function toLine({ moreFields, achieved, ...row }: Stored): ModelLine {
  return {
    ...row,
    field: [row.field, moreFields].filter(Boolean).join('; '),
    achieved: achievedSchema.parse(JSON.parse(achieved)),
  };
}

/** The filter in SQL; the units below one are those that count for it. */
async function conditionsOf(database: Kysely<Tables>, filter: ModelFilter, today: string) {
  const { belowId, year } = filter;
  if (belowId === null) return modelConditions(filter);
  const tree = await readUnitTree(database);
  const day = reportDay(year ?? Number(today.slice(0, 4)), today);
  return modelConditions(filter, unitsCountedFor(tree, belowId, day));
}

type Conditions = Awaited<ReturnType<typeof conditionsOf>>;

/** The rows are found and cut first, so that names are read only for those that are shown. */
async function readRows(
  database: Kysely<Tables>,
  conditions: Conditions,
  limit: number,
): Promise<ModelLine[]> {
  const { rows } = await sql<Stored>`
    WITH found AS (
      SELECT model_years.rowid AS place FROM model_years
      JOIN models ON models.id = model_years.model_id
      WHERE ${conditions}
      ORDER BY model_years.year DESC, model_years.rowid DESC LIMIT ${limit}
    )
    SELECT model_years.id, model_years.revision, model_years.model_id AS modelId,
      model_years.year, models.title, model_years.kind, models.subject,
      models.subject_post AS subjectPost, models.subject_unit AS subjectUnit, models.place,
      coalesce(units.name, model_years.unit) AS unitName,
      coalesce(movement_fields.name, model_years.field_text) AS field,
      CASE WHEN model_years.more_field_ids = '[]' THEN NULL ELSE (
        SELECT group_concat(more.name, '; ') FROM json_each(model_years.more_field_ids)
        JOIN movement_fields AS more ON more.id = json_each.value) END AS moreFields,
      coalesce(movements.title, '') AS movement, model_years.state, model_years.level,
      model_years.content, model_years.achieved, model_years.results, model_years.notes,
      (SELECT happened_on FROM model_moves WHERE model_year_id = model_years.id
        AND deleted_at IS NULL ORDER BY id DESC LIMIT 1) AS movedOn
    FROM found JOIN model_years ON model_years.rowid = found.place
    JOIN models ON models.id = model_years.model_id
    LEFT JOIN units ON units.id = model_years.unit_id
    LEFT JOIN movement_fields ON movement_fields.id = model_years.field_id
    LEFT JOIN movements ON movements.id = model_years.movement_id
    ORDER BY model_years.year DESC, model_years.rowid DESC`.execute(database);
  return rows.map(toLine);
}

/** A search reads the model's own words too; other counts do not need them. */
function source(filter: ModelFilter) {
  return filter.search.trim() === ''
    ? sql`model_years`
    : sql`model_years JOIN models ON models.id = model_years.model_id`;
}

/** Model-years of the filter, the newest first, with how many there are. */
export async function readModelLines(
  database: Kysely<Tables>,
  filter: ModelFilter,
  limit: number,
  today: string,
): Promise<{ total: number; rows: ModelLine[] }> {
  const conditions = await conditionsOf(database, filter, today);
  const { rows: counted } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${source(filter)} WHERE ${conditions}`.execute(database);
  const rows = await readRows(database, conditions, limit);
  return { total: counted[0]?.total ?? 0, rows };
}

/** One line. */
export async function readModelLine(
  database: Kysely<Tables>,
  id: string,
): Promise<ModelLine | undefined> {
  const [line] = await readRows(database, sql`model_years.id = ${id}`, 1);
  return line;
}

/** A column for each state with its number and first cards. */
export async function readBoard(
  database: Kysely<Tables>,
  filter: ModelFilter,
  cards: number,
  today: string,
) {
  const conditions = await conditionsOf(database, filter, today);
  const { rows: counts } = await sql<{ state: string; total: number }>`
    SELECT state, count(*) AS total FROM ${source(filter)}
    WHERE ${conditions} GROUP BY state`.execute(database);
  const totals = new Map(
    counts.map(({ state, total }) => [modelStateSchema.parse(state), total] as const),
  );
  const columns = [];
  for (const state of modelStates) {
    const total = totals.get(state) ?? 0;
    const inState = sql`${conditions} AND model_years.state = ${state}`;
    const rows = total === 0 ? [] : await readRows(database, inState, cards);
    columns.push({ state, total, rows });
  }
  return columns;
}
