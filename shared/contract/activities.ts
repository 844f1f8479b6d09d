import { z } from 'zod';
import { activityValuesSchema, followUpValuesSchema } from '../domain/activities.ts';
import { trackSchema } from '../domain/records.ts';
import { idSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

const activityRowSchema = activityValuesSchema.extend(trackSchema.shape).extend({
  /** The unit under its own name; empty without one. */
  unit: z.string(),
  /** Follow-ups that are still open. */
  open: z.number().int(),
});
export type ActivityRow = z.infer<typeof activityRowSchema>;

const followUpRowSchema = followUpValuesSchema.extend(trackSchema.shape);
export type FollowUpRow = z.infer<typeof followUpRowSchema>;

export const activitiesContract = {
  ...recordProcedures(activityValuesSchema),
  list: procedure(nothingSchema, z.array(activityRowSchema)),
};

export const followUpsContract = {
  ...recordProcedures(followUpValuesSchema),
  /** Those of one activity, oldest first. */
  list: procedure(z.object({ activityId: idSchema }), z.array(followUpRowSchema)),
};
