import type { ErrorDetails } from '../errors.ts';
import type { Translate } from '../locales/index.ts';

/** The registers whose rows may name a row of another one; words: `errors.uses.<subject>`. */
export const useSubjects = [
  'directives',
  'programs',
  'tasks',
  'reviews',
  'targets',
  'targetFigures',
  'coverageRequirements',
  'unitCoverage',
  'studySessions',
  'directiveDeadlines',
  'activities',
  'followUps',
  'units',
  'unitSuccessions',
  'unitPeople',
  'figureIndicators',
  'figureReports',
  'figures',
  'movements',
  'registrations',
  'modelYears',
  'modelMoves',
  'replications',
  'awards',
  'awardProposals',
  'appraisals',
] as const;
export type UseSubject = (typeof useSubjects)[number];

/** How many rows of each register name a row. */
export type Uses = Readonly<Partial<Record<UseSubject, number>>>;

/** What a refusal tells of a row in use: its name, how many rows use it, and of which registers they are. */
export function usesDetails(label: string, uses: Uses): ErrorDetails {
  const count = Object.values(uses).reduce((sum, each) => sum + each, 0);
  return { count, label, ...uses };
}

/** "3 nhiệm vụ, 2 chỉ tiêu"; empty when the details tell of no uses. */
export function usesInWords(details: ErrorDetails, translate: Translate): string {
  return useSubjects
    .flatMap((subject) => {
      const count = details[subject];
      return count === undefined ? [] : [translate(`errors.uses.${subject}`, { count })];
    })
    .join(', ');
}
