import { isCovered } from '../../../shared/domain/coverageCount.ts';
import { missing, ratio } from '../../../shared/domain/targetFigures.ts';
import { isBelow, type TargetSource } from './source.ts';

/** Units that carried a demand out, of all it asks (domain.md §1.4 row 8: "100% đơn vị"). */
export const coverageSource: TargetSource<'coverage'> = {
  kind: 'coverage',
  async measure({ requirementId, counts }, question, { coverage }) {
    const requirement = await coverage.requirement(requirementId);
    if (requirement === undefined) return { whole: missing('sourceGone'), units: [] };
    const { units } = await coverage.cover(requirement, {
      view: 'atTheTime',
      reportDay: question.day,
    });
    const tree = await coverage.tree();
    const asked = units.filter(({ unit }) => isBelow(tree, unit, question));
    const states = asked.map(({ unit, state }) => ({
      unit,
      isCounted: counts === 'own' ? state === 'own' : isCovered(state),
    }));
    return {
      whole: ratio(states.filter(({ isCounted }) => isCounted).length, states.length),
      units: states.map(({ unit, isCounted }) => ({ unit, measured: ratio(isCounted ? 1 : 0, 1) })),
    };
  },
};
