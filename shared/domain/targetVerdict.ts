import type { TargetDirection } from './targets.ts';

/** Đạt, Vượt, Chưa đạt; `unknown` while there is no goal or no figure. */
export const verdicts = ['met', 'exceeded', 'notMet', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** 1/3 + 1/3 + 1/3 in per cent is a hundred, whatever the binary digits say. */
const closeness = 1e-9;

/**
 * Compares as the plan asks. What is better than asked is "vượt"; of a target that must be met exactly
 * nothing is better. Compared is what was counted, not what is shown: 62,69% does not reach 62,7%.
 */
export function judge(
  direction: TargetDirection,
  goal: number | null,
  actual: number | null,
): Verdict {
  if (goal === null || actual === null) return 'unknown';
  const difference = actual - goal;
  if (Math.abs(difference) <= closeness * Math.max(1, Math.abs(goal))) return 'met';
  if (direction === 'exactly') return 'notMet';
  return (direction === 'atLeast') === difference > 0 ? 'exceeded' : 'notMet';
}
