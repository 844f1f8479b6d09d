import { coverUnits, isCovered, unitsAsked } from '../../../shared/domain/coverageCount.ts';
import { firstDay } from '../../../shared/domain/partialDates.ts';
import { type StudySessionValues, sumSessions } from '../../../shared/domain/study.ts';
import { type Measured, missing, ratio } from '../../../shared/domain/targetFigures.ts';
import type { TargetSourceOptions } from '../../../shared/domain/targetSources.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import { studySessionRecord, studyStepRecord } from '../records/coverageRecords.ts';
import { listRecords } from '../records/recordRows.ts';
import { isBelow, type SourceAnswer, type SourceQuestion, type TargetSource } from './source.ts';

type Options = TargetSourceOptions['study'];

/** Units that did the step, or each step of the list. */
function unitsDone(
  sessions: readonly StudySessionValues[],
  stepIds: readonly string[],
): { unitId: string; state: 'own'; doneOn: null }[] {
  const stepsByUnit = new Map<string, Set<string>>();
  for (const { unitId, stepId } of sessions) {
    if (unitId === null) continue;
    stepsByUnit.set(unitId, (stepsByUnit.get(unitId) ?? new Set()).add(stepId));
  }
  return [...stepsByUnit]
    .filter(([, done]) => stepIds.every((id) => done.has(id)))
    .map(([unitId]) => ({ unitId, state: 'own', doneOn: null }));
}

/** Merged units are counted as those of coverage are: all that were asked must have studied. */
function measureUnits(
  tree: UnitTree,
  options: Options,
  sessions: readonly StudySessionValues[],
  stepIds: readonly string[],
  question: SourceQuestion,
): SourceAnswer {
  const { day } = question;
  const rows = unitsDone(sessions, stepIds);
  const asked = coverUnits(tree, options, rows, { day, reportDay: day }).filter(({ unit }) =>
    isBelow(tree, unit, question),
  );
  return {
    whole: ratio(asked.filter(({ state }) => isCovered(state)).length, asked.length),
    units: asked.map(({ unit, state }) => ({ unit, measured: ratio(isCovered(state) ? 1 : 0, 1) })),
  };
}

/** Party members by their two numbers; a bare percentage only where it stands alone. */
function memberShare(sessions: readonly StudySessionValues[]): Measured {
  const sum = sumSessions(sessions);
  if (sum.membersTotal > 0 && sum.percentOnly === 0) return ratio(sum.members, sum.membersTotal);
  const [only, ...others] = sessions.flatMap(({ memberPercent }) => memberPercent ?? []);
  const isAlone = only !== undefined && others.length === 0 && sum.membersTotal === 0;
  return isAlone
    ? { value: only, part: null, whole: null, missing: null }
    : missing('nothingToCount');
}

function measureMembers(
  tree: UnitTree,
  options: Options,
  sessions: readonly StudySessionValues[],
  question: SourceQuestion,
): SourceAnswer {
  const isEverybody =
    options.levels.length +
      options.kinds.length +
      options.underIds.length +
      options.unitIds.length ===
    0;
  const asked = unitsAsked(tree, options, question.day).filter((unit) =>
    isBelow(tree, unit, question),
  );
  const ids = new Set(asked.map(({ id }) => id));
  const counted = sessions.filter(({ unitId }) =>
    unitId === null ? isEverybody && question.unitId === null : ids.has(unitId),
  );
  return {
    whole: memberShare(counted),
    units: asked.flatMap((unit) => {
      const own = counted.filter(({ unitId }) => unitId === unit.id);
      return own.length === 0 ? [] : [{ unit, measured: memberShare(own) }];
    }),
  };
}

/** Units that studied a directive, or the share of Party members who took part. */
export const studySource: TargetSource<'study'> = {
  kind: 'study',
  async measure(options, question, { database, coverage }) {
    const { directiveId, stepId, measure } = options;
    const all = await listRecords(database, studySessionRecord, { directiveId });
    const sessions = all.filter(
      (session) =>
        (stepId === null || session.stepId === stepId) &&
        (session.heldOn === null || firstDay(session.heldOn) <= question.day),
    );
    const tree = await coverage.tree();
    if (measure === 'members') return measureMembers(tree, options, sessions, question);
    const steps = stepId === null ? await listRecords(database, studyStepRecord) : [];
    const stepIds = stepId === null ? steps.map(({ id }) => id) : [stepId];
    return measureUnits(tree, options, sessions, stepIds, question);
  },
};
