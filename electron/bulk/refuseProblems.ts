import { directiveProblems } from '../../shared/domain/directiveRules.ts';
import type { DirectiveValues } from '../../shared/domain/directives.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Refuses what must not be saved; warnings do not keep anything from being saved.
 * @throws AppError `classified`, which never repeats what was typed; `validation`
 */
export function refuseProblems(values: DirectiveValues): void {
  const problems = directiveProblems(values).filter(({ isWarning }) => !isWarning);
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ field, code }) => [`values.${field}`, code]));
  const isClassified = problems.some(({ code }) => code === 'classified');
  throw new AppError(isClassified ? 'classified' : 'validation', {}, fields);
}
