import { type Kysely, sql } from 'kysely';
import { stateBit } from '../../../shared/domain/modelCycle.ts';
import type { ModelCheckValues } from '../../../shared/domain/models.ts';
import type { Tables } from '../tables.ts';

/** A recognised model that is to be looked at in a year, with what was found when it was. */
export interface CheckLine {
  readonly modelId: string;
  /** The newest year in which it was kept. */
  readonly modelYearId: string;
  readonly title: string;
  readonly subject: string;
  readonly unit: string;
  readonly unitId: string | null;
  readonly recognisedIn: number;
  readonly checkId: string | null;
  readonly revision: number | null;
  readonly verdict: ModelCheckValues['verdict'] | null;
  readonly checkedOn: string | null;
  readonly checkedOnText: string;
  readonly by: string;
  readonly notes: string;
}

/**
 * Every model recognised in the year or before that nobody found gone in an earlier year: 100% of them are
 * looked at each year (domain.md §1.4 row 11).
 */
export async function readChecks(database: Kysely<Tables>, year: number): Promise<CheckLine[]> {
  const { rows } = await sql<CheckLine>`
    WITH recognised AS (
      SELECT model_id, min(year) AS recognisedIn FROM model_years
      WHERE deleted_at IS NULL AND year <= ${year}
        AND (reached_mask & ${sql.lit(stateBit('recognised'))}) <> 0
      GROUP BY model_id
    ), newest AS (
      SELECT model_years.*, max(model_years.year) FROM recognised
      JOIN model_years ON model_years.model_id = recognised.model_id
      WHERE model_years.deleted_at IS NULL AND model_years.year <= ${year}
      GROUP BY model_years.model_id
    )
    SELECT recognised.model_id AS modelId, newest.id AS modelYearId, models.title, models.subject,
      coalesce(units.name, newest.unit) AS unit, newest.unit_id AS unitId, recognised.recognisedIn, checks.id AS checkId,
      checks.revision, checks.verdict, checks.checked_on AS checkedOn,
      coalesce(checks.checked_on_text, '') AS checkedOnText,
      coalesce(checks."by", '') AS "by", coalesce(checks.notes, '') AS notes
    FROM recognised
    JOIN models ON models.id = recognised.model_id AND models.deleted_at IS NULL
    JOIN newest ON newest.model_id = recognised.model_id
    LEFT JOIN units ON units.id = newest.unit_id
    LEFT JOIN model_checks AS checks ON checks.model_id = recognised.model_id
      AND checks.year = ${year} AND checks.deleted_at IS NULL
    WHERE NOT EXISTS (
      SELECT 1 FROM model_checks AS earlier WHERE earlier.model_id = recognised.model_id
        AND earlier.year < ${year} AND earlier.verdict = 'gone' AND earlier.deleted_at IS NULL)
    ORDER BY recognised.model_id`.execute(database);
  return rows;
}
