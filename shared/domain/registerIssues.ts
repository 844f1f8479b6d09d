import type { ImportIssue } from '../contract/imports.ts';

/** Where the sentence of an issue stands: those of every import, of plain registers, and of refused values. */
export function registerIssueKeys({
  code,
  details,
}: Pick<ImportIssue, 'code' | 'details'>): string[] {
  if (code === 'problem') return [`errors.field.${details['reason']}`];
  return [`registers.issue.${code}`, `imports.issue.${code}`];
}
