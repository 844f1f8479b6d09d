import { sql } from 'kysely';
import { periodFirstDay, periodLastDay } from '../../../shared/domain/periods.ts';
import { taskOnTime } from '../programs/taskOnTime.ts';
import { addCounts } from './datedCounts.ts';
import type { FigureSource } from './figureSource.ts';

/**
 * Tasks that a lead unit finished in the period, in time or late (domain.md §4.2 block 7); each period of a
 * recurring task is one. A task done on a day that nobody wrote down is in no period.
 */
export const tasksDone: FigureSource = {
  async compute(question) {
    const { database, period } = question;
    const first = periodFirstDay(period);
    const last = periodLastDay(period);
    const { rows } = await sql<{ unitId: string; count: number }>`
      SELECT unitId, count(*) AS count FROM (
        SELECT lead_unit_id AS unitId, program_id FROM tasks
        WHERE deleted_at IS NULL AND recurrence = 'none' AND status IN ('done', 'doneLate')
          AND done_on BETWEEN ${first} AND ${last}
        UNION ALL
        SELECT lead_unit_id, program_id FROM task_occurrences AS done
        JOIN tasks ON tasks.id = done.task_id AND tasks.deleted_at IS NULL
        WHERE done.deleted_at IS NULL AND recurrence <> 'none'
          AND done.status IN ('done', 'doneLate') AND done.done_on BETWEEN ${first} AND ${last})
      JOIN programs ON programs.id = program_id AND programs.deleted_at IS NULL
        AND programs.status <> 'draft'
      WHERE unitId IS NOT NULL GROUP BY unitId`.execute(database);
    return addCounts(question, rows);
  },
};

/** Tasks due in the period that were done by their deadline. */
export const tasksOnTime: FigureSource = {
  async compute(question) {
    const { database, period } = question;
    const to = periodLastDay(period);
    const counts = await taskOnTime(database, { from: periodFirstDay(period), to, today: to });
    const rows = counts.flatMap(({ unitId, onTime }) =>
      unitId === null ? [] : [{ unitId, count: onTime }],
    );
    return addCounts(question, rows);
  },
};
