import { ratio } from '../../../shared/domain/targetFigures.ts';
import { type OnTimeCount, taskOnTime } from '../programs/taskOnTime.ts';
import { isBelow, type TargetSource } from './source.ts';

/** The calendar has no earlier day that a register could name. */
const beginning = '1900-01-01';

/** Done by the deadline, of all that fell due; what is paused waits for an order, not for its unit. */
function share(counts: readonly OnTimeCount[]) {
  const sum = (of: (count: OnTimeCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  return ratio(
    sum(({ onTime }) => onTime),
    sum(({ due, paused }) => due - paused),
  );
}

/** Tasks done on time, of those due in the period. */
export const tasksSource: TargetSource<'tasks'> = {
  kind: 'tasks',
  async measure({ programId }, question, { database, coverage }) {
    const { from, day } = question;
    const asked = { from: from ?? beginning, to: day, today: day, programId };
    const counts = await taskOnTime(database, asked);
    const tree = await coverage.tree();
    const byUnit = Map.groupBy(counts, ({ unitId }) => unitId);
    const units = [...byUnit].flatMap(([unitId, own]) => {
      const unit = tree.byId(unitId);
      return unit === undefined || !isBelow(tree, unit, question) ? [] : [{ unit, own }];
    });
    return {
      whole: share(question.unitId === null ? counts : units.flatMap(({ own }) => own)),
      units: units.map(({ unit, own }) => ({ unit, measured: share(own) })),
    };
  },
};
