import { sql } from 'kysely';
import type { ActivityValues } from '../../../shared/domain/activities.ts';
import { addCounts, type DatedCount, isWithin, yearsOf } from './datedCounts.ts';
import type { FigureSource } from './figureSource.ts';

/** Activities that a unit held in the period, of some kinds or all (domain.md §4.2 blocks 1 and 6). */
export function activitiesHeld(kinds: readonly ActivityValues['kind'][]): FigureSource {
  return {
    async compute(question) {
      const { database, period } = question;
      const { from, to } = yearsOf(period);
      const { rows } = await sql<DatedCount>`
        SELECT unit_id AS unitId, held_on AS "on", count(*) AS count FROM activities
        WHERE deleted_at IS NULL AND unit_id IS NOT NULL AND held_on >= ${from} AND held_on < ${to}
          AND (${kinds.length} = 0 OR kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)})))
        GROUP BY unit_id, held_on`.execute(database);
      return addCounts(
        question,
        rows.filter(({ on }) => isWithin(period, on)),
      );
    },
  };
}
