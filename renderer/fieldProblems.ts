import type { z } from 'zod';
import type { fieldProblemCodes } from '../shared/errors.ts';

type FieldProblem = (typeof fieldProblemCodes)[number];

function isEmpty(input: unknown): boolean {
  return (
    input === undefined || input === null || (typeof input === 'string' && input.trim() === '')
  );
}

/** What is wrong with a field, for the sentence below it: zod's own sentences are English. */
export function fieldProblem(issue: z.core.$ZodRawIssue): FieldProblem {
  if (isEmpty(issue.input)) return 'required';
  if (issue.code === 'too_small') {
    const isCounted = ['string', 'array', 'set', 'map'].some((origin) => origin === issue.origin);
    return isCounted ? 'too_small' : 'belowMinimum';
  }
  if (issue.code === 'too_big') return 'too_big';
  return issue.code === 'invalid_format' && issue.format === 'date' ? 'invalidDate' : 'invalid';
}
