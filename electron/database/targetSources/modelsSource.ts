import { unitsAsked } from '../../../shared/domain/coverageCount.ts';
import { ratio } from '../../../shared/domain/targetFigures.ts';
import type { TargetSourceOptions } from '../../../shared/domain/targetSources.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import {
  readReviewedModels,
  readUnitsMeetingRules,
  type ReviewedModel,
} from '../models/modelTargets.ts';
import {
  isBelow,
  type SourceAnswer,
  type SourceQuestion,
  type SourceReading,
  type TargetSource,
} from './source.ts';

type Options = TargetSourceOptions['models'];

/** Without a rule a unit has to have a model, in whatever field. */
const oneModel = {
  namePrefix: '',
  field: '',
  scope: 'any',
  counts: 'registered',
  atLeast: 1,
} as const;

async function measureUnits(
  options: Options,
  question: SourceQuestion,
  { database, coverage }: SourceReading,
): Promise<SourceAnswer> {
  const { day } = question;
  const tree = await coverage.tree();
  const asked = unitsAsked(tree, options, day).filter((unit) => isBelow(tree, unit, question));
  const rules = options.rules.length === 0 ? [oneModel] : options.rules;
  const units = await readUnitsMeetingRules(database, tree, { units: asked, rules, day });
  return {
    whole: ratio(units.filter(({ isMet }) => isMet).length, units.length),
    units: units.map(({ unit, isMet }) => ({ unit, measured: ratio(isMet ? 1 : 0, 1) })),
  };
}

function isEverywhere(options: Options, { unitId }: SourceQuestion): boolean {
  const { levels, kinds, underIds, unitIds } = options;
  return unitId === null && levels.length + kinds.length + underIds.length + unitIds.length === 0;
}

/** Whether the models of a unit are asked for: it, or a unit above it, is one of those asked. */
function modelsAsked(tree: UnitTree, options: Options, question: SourceQuestion) {
  const { day } = question;
  const asked = new Set(unitsAsked(tree, options, day).map(({ id }) => id));
  return (unit: Unit) =>
    isBelow(tree, unit, question) &&
    [unit, ...tree.pathOn(unit.id, day)].some(({ id }) => asked.has(id));
}

/** Who stands for the unit of a row on the day; itself where nobody alone does. */
function standing(tree: UnitTree, unitId: string | null, day: string): Unit | undefined {
  if (unitId === null) return undefined;
  const found = tree.standingOn(unitId, day);
  return found.kind === 'one' ? found.unit : tree.byId(unitId);
}

function share(models: readonly ReviewedModel[]) {
  return ratio(models.filter(({ isReviewed }) => isReviewed).length, models.length);
}

async function measureReviewed(
  options: Options,
  question: SourceQuestion,
  { database, coverage }: SourceReading,
): Promise<SourceAnswer> {
  const { day } = question;
  const tree = await coverage.tree();
  const isAsked = modelsAsked(tree, options, question);
  const models = await readReviewedModels(database, Number(day.slice(0, 4)));
  const byUnit = Map.groupBy(models, ({ unitId }) => standing(tree, unitId, day));
  const units = [...byUnit].flatMap(([unit, own]) =>
    unit === undefined || !isAsked(unit) ? [] : [{ unit, own }],
  );
  // A unit that is only a name lies below nobody: its models count where all are asked for.
  const counted = isEverywhere(options, question) ? models : units.flatMap(({ own }) => own);
  return {
    whole: share(counted),
    units: units.map(({ unit, own }) => ({ unit, measured: share(own) })),
  };
}

/** Units that have the models asked of them, or models reviewed in the year (domain.md §1.4 rows 9–11). */
export const modelsSource: TargetSource<'models'> = {
  kind: 'models',
  measure: (options, question, reading) =>
    (options.measure === 'units' ? measureUnits : measureReviewed)(options, question, reading),
};
