import { z } from 'zod';
import { directiveDeadlineValuesSchema } from '../domain/directiveDeadlines.ts';
import { trackSchema } from '../domain/records.ts';
import { studySessionValuesSchema, studyStepValuesSchema } from '../domain/study.ts';
import { idSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const count = z.number().int();

const studyStepSchema = trackSchema.extend(studyStepValuesSchema.shape);

const studySumSchema = z.object({
  sessions: count,
  participants: count,
  essays: count,
  members: count,
  membersTotal: count,
  percentOnly: count,
});

const studySessionSchema = trackSchema
  .extend(studySessionValuesSchema.shape)
  .extend({ unit: z.string(), step: z.string() });
export type StudySession = z.infer<typeof studySessionSchema>;

export const studyStepsContract = {
  ...recordProcedures(studyStepValuesSchema),
  /** In the office's order, with how many sessions use each. */
  list: procedure(nothingSchema, z.array(studyStepSchema.extend({ usedBy: count }))),
};

export const studySessionsContract = {
  ...recordProcedures(studySessionValuesSchema),
  /** All sessions on a directive, newest first, and their sums step by step, steps not begun among them. */
  ofDirective: procedure(
    z.object({ directiveId: idSchema }),
    z.object({
      steps: z.array(
        z.object({ id: idSchema, name: z.string(), units: count, sum: studySumSchema }),
      ),
      sessions: z.array(studySessionSchema),
    }),
  ),
};

const deadlineSchema = trackSchema.extend(directiveDeadlineValuesSchema.shape).extend({
  /** The day it falls due, the interval counted from the date of the directive. */
  effectiveDueOn: z.string().nullable(),
  documentLabel: z.string(),
});
export type DirectiveDeadline = z.infer<typeof deadlineSchema>;

export const directiveDeadlinesContract = {
  ...recordProcedures(directiveDeadlineValuesSchema),
  ofDirective: procedure(z.object({ directiveId: idSchema }), z.array(deadlineSchema)),
};
