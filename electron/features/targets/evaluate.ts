import type { TargetEvaluation, TargetUnit } from '../../../shared/contract/targets.ts';
import {
  addInterval,
  firstDay,
  lastDay,
  type PartialDate,
} from '../../../shared/domain/partialDates.ts';
import type { Track } from '../../../shared/domain/records.ts';
import {
  comparedPeriods,
  goalFor,
  type Measured,
  missing,
  periodFor,
  typedFigure,
} from '../../../shared/domain/targetFigures.ts';
import type { TargetFigureValues, TargetValues } from '../../../shared/domain/targets.ts';
import { judge } from '../../../shared/domain/targetVerdict.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import type { SourceQuestion, SourceReading } from '../../database/targetSources/source.ts';
import { askSource } from '../../database/targetSources/targetSources.ts';

export type TargetRow = TargetValues & Track;
type Figure = TargetFigureValues;

/** The page asks about `day`; nothing is counted beyond `today`. */
export interface EvaluationDay {
  readonly day: string;
  readonly today: string;
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

/** After the years of a target its last figures stand: the scheme of 2018–2020 is shown as of 2020. */
export function dayWithin({ period }: Pick<TargetValues, 'period'>, day: string): string {
  return period === null ? day : earlier(day, lastDay(period));
}

/** The day to which the registers are counted for a period: its end, or today within it. */
function countingDay(
  target: TargetRow,
  period: PartialDate | null,
  { day, today }: EvaluationDay,
): string {
  const end = target.frequency === 'once' || period === null ? day : lastDay(period);
  return earlier(end, today);
}

/** What the source is asked for a period of the target. */
function questionOf(
  target: TargetRow,
  period: PartialDate | null,
  when: EvaluationDay,
): SourceQuestion {
  const span = target.frequency === 'once' ? target.period : period;
  return {
    from: span === null ? null : firstDay(span),
    day: countingDay(target, period, when),
    unitId: target.unitId,
  };
}

async function computed(
  target: TargetRow,
  period: PartialDate | null,
  when: EvaluationDay,
  reading: SourceReading,
): Promise<Measured> {
  if (period !== null && firstDay(period) > when.today) return missing('notYet');
  const question = questionOf(target, period, when);
  return (await askSource(target, question, reading)).whole;
}

/** Whole figures of a target that is one unit's own may be typed with or without naming the unit. */
function wholeUnit(target: TargetRow, figures: readonly Figure[]): string | null {
  return figures.some(({ unitId }) => unitId === null) ? null : target.unitId;
}

interface Compared {
  readonly before: TargetEvaluation['before'];
  readonly lastYear: TargetEvaluation['lastYear'];
}

async function compareTyped(
  target: TargetRow,
  figures: readonly Figure[],
  period: PartialDate | null,
): Promise<Compared> {
  const unitId = wholeUnit(target, figures);
  const periods = comparedPeriods(target, figures, period);
  const at = (other: PartialDate | null) =>
    other === null
      ? null
      : { period: other, measured: typedFigure(target, figures, unitId, other) };
  return { before: at(periods.before), lastYear: at(periods.lastYear) };
}

async function compareComputed(
  target: TargetRow,
  period: PartialDate | null,
  when: EvaluationDay,
  reading: SourceReading,
): Promise<Compared> {
  const at = async (other: PartialDate, day: string) => ({
    period: other,
    measured: await computed(target, other, { ...when, day }, reading),
  });
  if (target.frequency === 'once') {
    const day = addInterval(earlier(when.day, when.today), { years: -1 });
    const isWithin = target.period !== null && firstDay(target.period) <= day;
    return { before: null, lastYear: isWithin ? await at(day, day) : null };
  }
  const { before, lastYear } = comparedPeriods(target, [], period);
  return {
    before: before === null ? null : await at(before, lastDay(before)),
    lastYear: lastYear === null ? null : await at(lastYear, lastDay(lastYear)),
  };
}

/** A target in the period of a day: goal, figure, what it was before, and what that means. */
export async function evaluateTarget(
  target: TargetRow,
  figures: readonly Figure[],
  asked: EvaluationDay,
  reading: SourceReading,
): Promise<TargetEvaluation> {
  const when = { ...asked, day: dayWithin(target, asked.day) };
  const period = periodFor(target, figures, when.day);
  const unitId = wholeUnit(target, figures);
  const goal = goalFor(target.goal, figures, unitId, period);
  const counted =
    target.kind === 'computed' ? await computed(target, period, when, reading) : undefined;
  // An office whose register is empty still has the figure on the paper of its units. What is counted, be it
  // 0 of 8, always goes before what was typed: a register that is kept must not be outvoted.
  const isEmpty = counted?.missing === 'nothingToCount';
  const isCounted = counted !== undefined && !isEmpty;
  const typed = typedFigure(target, figures, unitId, period);
  const measured = isCounted || (isEmpty && typed.missing !== null) ? counted : typed;
  return {
    period,
    goal,
    measured,
    origin: isCounted ? 'computed' : 'typed',
    countedOn: isCounted ? countingDay(target, period, when) : null,
    verdict: judge(target.direction, goal, measured.value),
    ...(isCounted
      ? await compareComputed(target, period, when, reading)
      : await compareTyped(target, figures, period)),
  };
}

/** A target unit by unit: as the source counts them, else those with figures of their own. */
export async function evaluateUnits(
  target: TargetRow,
  figures: readonly Figure[],
  asked: EvaluationDay,
  reading: SourceReading,
): Promise<{ period: PartialDate | null; units: (Omit<TargetUnit, 'unit'> & { unit: Unit })[] }> {
  const when = { ...asked, day: dayWithin(target, asked.day) };
  const period = periodFor(target, figures, when.day);
  const answer =
    target.kind === 'computed'
      ? await askSource(target, questionOf(target, period, when), reading)
      : { units: [] };
  const tree = await reading.coverage.tree();
  const counted = new Map(answer.units.map((line) => [line.unit.id, line]));
  const byUnit = Map.groupBy(figures, ({ unitId }) => unitId);
  const typed = [...byUnit.keys()].flatMap((id) => {
    const unit = tree.byId(id);
    return unit === undefined || counted.has(unit.id) ? [] : [unit];
  });
  const lines = [
    ...answer.units,
    ...typed.map((unit) => ({
      unit,
      measured: typedFigure(target, byUnit.get(unit.id) ?? [], unit.id, period),
    })),
  ];
  return {
    period,
    units: lines.map(({ unit, measured }) => {
      const goal = goalFor(target.goal, byUnit.get(unit.id) ?? [], unit.id, period);
      return { unit, goal, measured, verdict: judge(target.direction, goal, measured.value) };
    }),
  };
}
