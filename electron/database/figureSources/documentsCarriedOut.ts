import { sql } from 'kysely';
import { isWithin, yearsOf } from './datedCounts.ts';
import type { FigureSource } from './figureSource.ts';

interface Row {
  readonly unitId: string;
  readonly on: string;
  readonly directiveId: string;
}

/**
 * Documents of those above that a unit carried out or studied in the period (domain.md §4.2 block 2). One
 * document is one, in however many steps and however many parts of the unit.
 */
export const documentsCarriedOut: FigureSource = {
  async compute({ database, units, period, unitFor }) {
    const { from, to } = yearsOf(period);
    const { rows } = await sql<Row>`
      SELECT unit_id AS unitId, done_on AS "on", directive_id AS directiveId
      FROM unit_coverage JOIN coverage_requirements ON coverage_requirements.id = requirement_id
      WHERE unit_coverage.deleted_at IS NULL AND coverage_requirements.deleted_at IS NULL
        AND state <> 'none' AND done_on >= ${from} AND done_on < ${to}
      UNION
      SELECT unit_id, held_on, directive_id FROM study_sessions
      WHERE deleted_at IS NULL AND unit_id IS NOT NULL
        AND held_on >= ${from} AND held_on < ${to}`.execute(database);
    const known = rows.filter(({ on }) => isWithin(period, on));
    if (known.length === 0) return new Map();
    const documents = new Map(units.map(({ id }) => [id, new Set<string>()]));
    for (const { unitId, directiveId } of known) {
      documents.get(unitFor(unitId) ?? '')?.add(directiveId);
    }
    return new Map([...documents].map(([id, { size }]) => [id, size]));
  },
};
