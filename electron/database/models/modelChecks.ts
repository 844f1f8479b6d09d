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

/** A part of the reviews of a year. */
export interface CheckQuestion {
  readonly year: number;
  /** Those that nobody has looked at yet. */
  readonly onlyOpen?: boolean;
  /** The model after which the part begins. */
  readonly after?: string | null;
  readonly limit?: number;
}

/**
 * Every model recognised in the year or before that nobody found gone in an earlier year: 100% of them are
 * looked at each year (domain.md §1.4 row 11). A model that was removed has no years left.
 */
function toLookAt(year: number) {
  return sql`
    recognised AS (
      SELECT model_id, min(year) AS recognisedIn FROM model_years INDEXED BY model_years_reached
      WHERE deleted_at IS NULL AND year <= ${year}
        AND (reached_mask & ${sql.lit(stateBit('recognised'))}) <> 0
      GROUP BY model_id
    ), toLookAt AS (
      SELECT recognised.model_id, recognisedIn, checks.id AS checkId
      FROM recognised
      LEFT JOIN model_checks AS checks ON checks.model_id = recognised.model_id
        AND checks.year = ${year} AND checks.deleted_at IS NULL
      WHERE NOT EXISTS (
        SELECT 1 FROM model_checks AS earlier WHERE earlier.model_id = recognised.model_id
          AND earlier.year < ${year} AND earlier.verdict = 'gone' AND earlier.deleted_at IS NULL)
    )`;
}

/** How many are to be looked at in the year, and how many were. */
export async function countChecks(
  database: Kysely<Tables>,
  year: number,
): Promise<{ total: number; checked: number }> {
  const { rows } = await sql<{ total: number; checked: number }>`
    WITH ${toLookAt(year)} SELECT count(*) AS total, count(checkId) AS checked FROM toLookAt`.execute(
    database,
  );
  return rows[0] ?? { total: 0, checked: 0 };
}

/** The models to look at with what was found, in the order they were entered. */
export async function readChecks(
  database: Kysely<Tables>,
  { year, onlyOpen = false, after = null, limit = -1 }: CheckQuestion,
): Promise<CheckLine[]> {
  const { rows } = await sql<CheckLine>`
    WITH ${toLookAt(year)}, part AS (
      SELECT * FROM toLookAt WHERE model_id > ${after ?? ''}
        ${onlyOpen ? sql`AND checkId IS NULL` : sql``}
      ORDER BY model_id LIMIT ${limit}
    )
    SELECT part.model_id AS modelId, newest.id AS modelYearId, models.title, models.subject,
      coalesce(units.name, newest.unit) AS unit, newest.unit_id AS unitId, part.recognisedIn,
      part.checkId, checks.revision, checks.verdict, checks.checked_on AS checkedOn,
      coalesce(checks.checked_on_text, '') AS checkedOnText,
      coalesce(checks."by", '') AS "by", coalesce(checks.notes, '') AS notes
    FROM part
    JOIN models ON models.id = part.model_id
    JOIN model_years AS newest ON newest.id = (
      SELECT id FROM model_years WHERE model_id = part.model_id AND deleted_at IS NULL AND year <= ${year}
      ORDER BY year DESC LIMIT 1)
    LEFT JOIN units ON units.id = newest.unit_id
    LEFT JOIN model_checks AS checks ON checks.id = part.checkId
    ORDER BY part.model_id`.execute(database);
  return rows;
}
