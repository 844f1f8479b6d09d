import type { TargetEvaluation, TargetLine } from '../../../shared/contract/targets.ts';
import { formatNumber, formatPercent, formatRatio } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { Translate } from '../../../shared/locales/index.ts';

type Measured = TargetEvaluation['measured'];
type Shown = Pick<TargetLine, 'kind' | 'measure'>;

/** Ratios, and numbers that are given in per cent. */
export function isPercent({ kind, measure }: Shown): boolean {
  return kind !== 'number' || measure.trim() === '%';
}

/** A number of the target as it is read: 62,7% or 1.234. */
export function amountText(target: Shown, value: number): string {
  return isPercent(target) ? formatPercent(value / 100, { decimals: 2 }) : formatNumber(value);
}

/** What was reached: "42/67 (62,7%)", "85%", "5.016"; empty when nothing is known. */
export function measuredText(target: Shown, { part, whole, value }: Measured): string {
  if (part !== null && whole !== null && isPercent(target)) return formatRatio(part, whole);
  return value === null ? '' : amountText(target, value);
}

/** "≥ 100%"; a goal without a number as it was written. */
export function goalText(
  target: Pick<TargetLine, 'kind' | 'measure' | 'direction' | 'goalText'>,
  goal: number | null,
  translate: Translate,
): string {
  if (goal === null) return target.goalText;
  return translate(`targets.goal.${target.direction}`, { goal: amountText(target, goal) });
}

/** How far from the goal; between two percentages that is points, not per cent. */
function differenceText(target: Shown, difference: number, translate: Translate): string {
  return isPercent(target)
    ? translate('targets.why.points', { points: formatNumber(difference) })
    : amountText(target, difference);
}

function reached(line: TargetLine, translate: Translate): string {
  const { measured, goal, verdict } = line.evaluation;
  if (measured.missing === 'nothingToCount' && line.kind === 'computed' && line.source !== null) {
    const source = translate(`targets.source.${line.source}`);
    return translate('targets.why.nothingCounted', { source });
  }
  if (measured.missing !== null) return translate(`targets.missing.${measured.missing}`);
  if (goal === null || measured.value === null || verdict === 'unknown') {
    return translate('targets.why.noGoal');
  }
  return translate(`targets.why.${line.direction}.${verdict}`, {
    actual: amountText(line, measured.value),
    goal: amountText(line, goal),
    difference: differenceText(line, Math.abs(measured.value - goal), translate),
  });
}

function origin({ evaluation, kind, source }: TargetLine, translate: Translate): string {
  const { countedOn, period, measured } = evaluation;
  if (measured.missing !== null) return '';
  if (countedOn !== null && source !== null) {
    return translate('targets.why.computed', {
      source: translate(`targets.source.${source}`),
      date: formatDate(countedOn),
    });
  }
  const typed =
    period === null ? '' : translate('targets.why.typedFor', { period: formatDate(period) });
  if (kind !== 'computed' || source === null) return typed;
  const standsIn = translate('targets.why.standsIn', {
    source: translate(`targets.source.${source}`),
  });
  return `${standsIn} ${typed}`.trim();
}

/** Why the verdict is what it is, sentence by sentence. */
export function explain(line: TargetLine, translate: Translate): string[] {
  const { part, whole } = line.evaluation.measured;
  const counted =
    part === null || whole === null
      ? ''
      : translate('targets.why.ratio', { part: formatNumber(part), whole: formatNumber(whole) });
  return [reached(line, translate), counted, origin(line, translate)].filter((text) => text !== '');
}
