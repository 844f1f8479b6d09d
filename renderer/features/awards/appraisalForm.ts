import type { UseFormReturnType } from '@mantine/form';
import type { AppraisalValues } from '../../../shared/domain/appraisals.ts';

export type AppraisalFormState = UseFormReturnType<AppraisalValues>;

/** An assessor's points, one place a criterion, whatever the sheet had before. */
export function scoresFor(count: number, scores: readonly (number | null)[]): (number | null)[] {
  return Array.from({ length: count }, (_, index) => scores[index] ?? null);
}
