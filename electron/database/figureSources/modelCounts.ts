import { type RawBuilder, sql } from 'kysely';
import { type ModelState, stateBit, statesImplying } from '../../../shared/domain/modelCycle.ts';
import { firstDay, type PartialDate } from '../../../shared/domain/partialDates.ts';
import { kindOfPeriod, type Period, periodLastDay } from '../../../shared/domain/periods.ts';
import { addCounts, isWithin, yearsOf } from './datedCounts.ts';
import type { FigureQuestion, FigureSource } from './figureSource.ts';

interface Row {
  readonly unitId: string;
  /** When the state was reached; null = nobody wrote the day down. */
  readonly on: PartialDate | null;
  readonly count: number;
}

/** Model-years that reached a state, by unit and by the date of the first step to it. */
async function readReached(
  { database }: FigureQuestion,
  state: ModelState,
  condition: RawBuilder<unknown>,
): Promise<Row[]> {
  const states = sql.join(statesImplying(state).map((each) => sql.lit(each)));
  const { rows } = await sql<Row>`
    SELECT unit_id AS unitId, (
      SELECT happened_on FROM model_moves
      WHERE model_year_id = model_years.id AND model_moves.deleted_at IS NULL AND "to" IN (${states})
      ORDER BY model_moves.id LIMIT 1) AS "on", count(*) AS count
    FROM model_years
    WHERE deleted_at IS NULL AND unit_id IS NOT NULL
      AND (reached_mask & ${sql.lit(stateBit(state))}) <> 0 AND ${condition}
    GROUP BY unit_id, "on"`.execute(database);
  return rows;
}

/**
 * Models of the year that have reached a state by the end of the period: a stock (domain.md §4.2 block 6). A
 * step without a date counts from the beginning of the year, because the register says no more.
 */
export function modelsReached(state: ModelState): FigureSource {
  return {
    async compute(question) {
      const end = periodLastDay(question.period);
      const year = Number(end.slice(0, 4));
      const rows = await readReached(question, state, sql`year = ${year}`);
      return addCounts(
        question,
        rows.filter(({ on }) => on === null || firstDay(on) <= end),
      );
    },
  };
}

/** A whole year or years hold all that is of their years, dated or not. */
function isOfPeriod(period: Period, on: PartialDate | null): boolean {
  if (on !== null) return isWithin(period, on);
  return kindOfPeriod(period) === 'year' || kindOfPeriod(period) === 'term';
}

/** Models that were registered for the first time in the period: a flow (domain.md §4.2 block 6). */
export const modelsNew: FigureSource = {
  async compute(question) {
    const { period } = question;
    const { from, to } = yearsOf(period);
    const rows = await readReached(
      question,
      'registered',
      sql`year >= ${Number(from)} AND year < ${Number(to)} AND NOT EXISTS (
        SELECT 1 FROM model_years AS earlier WHERE earlier.model_id = model_years.model_id
          AND earlier.year < model_years.year AND earlier.deleted_at IS NULL)`,
    );
    return addCounts(
      question,
      rows.filter(({ on }) => isOfPeriod(period, on)),
    );
  },
};
