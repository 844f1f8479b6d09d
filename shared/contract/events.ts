import { z } from 'zod';
import { jobProgressSchema } from './jobs.ts';

const changedSchema = z.object({});

/** Main to page, one way. `<feature>.changed` comes after the commit; the page asks again. */
export const events = {
  'directives.changed': changedSchema,
  'relations.changed': changedSchema,
  'attachments.changed': changedSchema,
  'issuers.changed': changedSchema,
  'documentTypes.changed': changedSchema,
  'fields.changed': changedSchema,
  'office.changed': changedSchema,
  'units.changed': changedSchema,
  'unitSuccessions.changed': changedSchema,
  'unitPeople.changed': changedSchema,
  'unitSpellings.changed': changedSchema,
  'programs.changed': changedSchema,
  'taskGroups.changed': changedSchema,
  'tasks.changed': changedSchema,
  'taskOccurrences.changed': changedSchema,
  'reviews.changed': changedSchema,
  'activities.changed': changedSchema,
  'followUps.changed': changedSchema,
  'snoozes.changed': changedSchema,
  'figureForms.changed': changedSchema,
  'figureIndicators.changed': changedSchema,
  'figures.changed': changedSchema,
  'figureReports.changed': changedSchema,
  'coverageRequirements.changed': changedSchema,
  'unitCoverage.changed': changedSchema,
  'studySteps.changed': changedSchema,
  'studySessions.changed': changedSchema,
  'directiveDeadlines.changed': changedSchema,
  'targets.changed': changedSchema,
  'targetFigures.changed': changedSchema,
  'movements.changed': changedSchema,
  'movementFields.changed': changedSchema,
  'movementDeadlines.changed': changedSchema,
  'registrations.changed': changedSchema,
  'models.changed': changedSchema,
  'modelYears.changed': changedSchema,
  'modelMoves.changed': changedSchema,
  'replications.changed': changedSchema,
  'modelChecks.changed': changedSchema,
  'views.changed': changedSchema,
  'imports.changed': changedSchema,
  'registers.changed': changedSchema,
  'backups.changed': changedSchema,
  'startup.changed': changedSchema,
  'jobs.progress': jobProgressSchema,
  /** A write has waited longer than a second for a long job to finish; `isWaiting: false` when it got its turn. */
  'database.waiting': z.object({ isWaiting: z.boolean() }),
  /** A menu item or its shortcut: the page knows the command by name. */
  'menu.command': z.object({
    command: z.enum([
      'new',
      'save',
      'find',
      'undo',
      'import',
      'export',
      'print',
      'help',
      'palette',
      'shortcuts',
    ]),
  }),
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;
