import { z } from 'zod';
import { doneSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';

export const jobPhases = [
  'reading',
  'planning',
  'writing',
  'layingOut',
  'indexing',
  'checking',
  'copying',
] as const;

export const jobsContract = {
  cancel: procedure(z.object({ jobId: jobIdSchema }), doneSchema),
};

/** `total` 0 means: length not known yet. */
export const jobProgressSchema = z.object({
  jobId: jobIdSchema,
  phase: z.enum(jobPhases),
  done: z.number().int(),
  total: z.number().int(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;
