import {
  activityProblems,
  activityValuesSchema,
  followUpValuesSchema,
} from '../../../shared/domain/activities.ts';
import { snoozeValuesSchema } from '../../../shared/domain/deadlines.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { RecordDefinition } from './recordRows.ts';

/** Meetings, dialogues, receptions, trainings, inspections. */
export const activityRecord: RecordDefinition<typeof activityValuesSchema> = {
  subject: 'activities',
  table: 'activities',
  schema: activityValuesSchema,
  label: ({ subject }) => subject,
  problems: activityProblems,
};

/** What is left to do after an activity. */
export const followUpRecord: RecordDefinition<typeof followUpValuesSchema> = {
  subject: 'followUps',
  table: 'follow_ups',
  schema: followUpValuesSchema,
  label: ({ title }) => title,
};

/** Deadlines put off the list, with the reason. */
export const snoozeRecord: RecordDefinition<typeof snoozeValuesSchema> = {
  subject: 'snoozes',
  table: 'deadline_snoozes',
  schema: snoozeValuesSchema,
  label: ({ snoozedUntil, reason }) => `${formatDate(snoozedUntil)}: ${reason}`,
};
