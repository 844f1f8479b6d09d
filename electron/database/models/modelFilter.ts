import { type RawBuilder, sql } from 'kysely';
import { endedStates, stateBit } from '../../../shared/domain/modelCycle.ts';
import type { ModelFilter } from '../../../shared/domain/models.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';

/** A registered model that did not end without success counts for its unit. */
export const isCounted = sql`(model_years.reached_mask & ${sql.lit(stateBit('registered'))}) <> 0
  AND model_years.state NOT IN (${sql.join(endedStates.map((state) => sql.lit(state)))})`;

function fieldCondition(name: string): RawBuilder<unknown> {
  if (name === '') return sql`model_years.field_id IS NULL AND model_years.field_text = ''`;
  const ids = sql`(SELECT id FROM movement_fields WHERE name = ${name})`;
  return sql`(model_years.field_id IN ${ids} OR model_years.field_text = ${name}
    OR (model_years.more_field_ids <> '[]' AND EXISTS (
      SELECT 1 FROM json_each(model_years.more_field_ids) WHERE value IN ${ids})))`;
}

/** The filter as conditions over `model_years` and `models`, joined with AND. */
export function modelConditions(
  filter: ModelFilter,
  /** The units that `belowId` stands for. */
  unitIds: readonly string[] | null = null,
): RawBuilder<unknown> {
  const { year, movementId, states, reached, unitId, unit, field, kind } = filter;
  const words = foldText(filter.search).split(' ').filter(Boolean);
  return sql.join(
    [
      sql`model_years.deleted_at IS NULL`,
      ...(year === null ? [] : [sql`model_years.year = ${year}`]),
      ...(movementId === null ? [] : [sql`model_years.movement_id = ${movementId}`]),
      ...(states.length === 0 ? [] : [sql`model_years.state IN (${sql.join(states)})`]),
      ...(reached === null
        ? []
        : [sql`(model_years.reached_mask & ${sql.lit(stateBit(reached))}) <> 0`]),
      ...(unitId === null ? [] : [sql`model_years.unit_id = ${unitId}`]),
      ...(unit === null ? [] : [sql`model_years.unit_id IS NULL AND model_years.unit = ${unit}`]),
      ...(unitIds === null
        ? []
        : [sql`model_years.unit_id IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`]),
      ...(field === null ? [] : [fieldCondition(field)]),
      ...(kind === null ? [] : [sql`model_years.kind = ${kind}`]),
      ...(filter.isCounted ? [isCounted] : []),
      ...words.map(
        (word) =>
          sql`(instr(models.search_folded, ${word}) > 0
            OR instr(model_years.search_folded, ${word}) > 0)`,
      ),
    ],
    sql` AND `,
  );
}
