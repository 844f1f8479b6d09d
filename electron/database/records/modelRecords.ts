import { type Kysely, sql } from 'kysely';
import { reachedMask } from '../../../shared/domain/modelCycle.ts';
import {
  modelCheckValuesSchema,
  modelMoveValuesSchema,
  modelValuesSchema,
  modelYearValuesSchema,
  replicationValuesSchema,
} from '../../../shared/domain/models.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../tables.ts';
import type { RecordDefinition } from './recordRows.ts';

/** Titles of models are sentences; the log and messages need their beginning. */
const longestLabel = 120;

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
}

async function titleOfModel(id: string, database: Kysely<Tables>): Promise<string> {
  const model = await database
    .selectFrom('models')
    .select('title')
    .where('id', '=', id)
    .executeTakeFirst();
  return shorten(model?.title ?? '');
}

async function titleOfYear(id: string, database: Kysely<Tables>): Promise<string> {
  const row = await database
    .selectFrom('model_years')
    .innerJoin('models', 'models.id', 'model_years.model_id')
    .select(['models.title', 'model_years.year'])
    .where('model_years.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? '' : `${shorten(row.title)} (${row.year})`;
}

/** Models over all their years. */
export const modelRecord: RecordDefinition<typeof modelValuesSchema> = {
  subject: 'models',
  table: 'models',
  schema: modelValuesSchema,
  label: ({ title }) => shorten(title),
  derive: ({ title, subject, subjectPost, subjectUnit, place }) => ({
    title_folded: foldText(title),
    search_folded: foldText([title, subject, subjectPost, subjectUnit, place].join(' ')),
  }),
};

/** A model in a year. `reached_mask` serves the counts, `search_folded` the search. */
export const modelYearRecord: RecordDefinition<typeof modelYearValuesSchema> = {
  subject: 'modelYears',
  table: 'model_years',
  schema: modelYearValuesSchema,
  label: async ({ modelId, year }, database) =>
    `${await titleOfModel(modelId, database)} (${year})`,
  derive: ({ unit, fieldText, content, results, linkedMovements, notes, reached }) => ({
    reached_mask: reachedMask(reached),
    search_folded: foldText(
      [unit, fieldText, content, results, ...linkedMovements, notes].join(' '),
    ),
  }),
  async problems({ modelId, year }, id, database) {
    const { rows } = await sql<{ found: number }>`
      SELECT 1 AS found FROM model_years
      WHERE model_id = ${modelId} AND year = ${year} AND id <> ${id} AND deleted_at IS NULL
      LIMIT 1`.execute(database);
    return rows.length > 0 ? { year: 'duplicateYear' } : {};
  },
};

/** The steps of models; modelMoves.ts writes them together with where the model then stands. */
export const modelMoveRecord: RecordDefinition<typeof modelMoveValuesSchema> = {
  subject: 'modelMoves',
  table: 'model_moves',
  schema: modelMoveValuesSchema,
  label: ({ modelYearId }, database) => titleOfYear(modelYearId, database),
};

/** Where models were done again. */
export const replicationRecord: RecordDefinition<typeof replicationValuesSchema> = {
  subject: 'replications',
  table: 'replications',
  schema: replicationValuesSchema,
  label: async ({ modelYearId, place }, database) =>
    `${await titleOfYear(modelYearId, database)}: ${place}`,
};

/** The yearly looks at recognised models, one a year. */
export const modelCheckRecord: RecordDefinition<typeof modelCheckValuesSchema> = {
  subject: 'modelChecks',
  table: 'model_checks',
  schema: modelCheckValuesSchema,
  label: async ({ modelId, year }, database) =>
    `${await titleOfModel(modelId, database)} (${year})`,
  async problems({ modelId, year }, id, database) {
    const { rows } = await sql<{ found: number }>`
      SELECT 1 AS found FROM model_checks
      WHERE model_id = ${modelId} AND year = ${year} AND id <> ${id} AND deleted_at IS NULL
      LIMIT 1`.execute(database);
    return rows.length > 0 ? { year: 'duplicateYear' } : {};
  },
};
