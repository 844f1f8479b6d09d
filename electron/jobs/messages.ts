import { z } from 'zod';
import { jobPhases } from '../../shared/contract/jobs.ts';
import { errorCodes } from '../../shared/errors.ts';

/** What the main process says to a worker. */
export const toWorkerSchema = z.object({ type: z.literal('start'), input: z.unknown() });

/** What a worker says to the main process. */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('progress'),
    phase: z.enum(jobPhases),
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.object({ type: z.literal('done'), output: z.unknown() }),
  z.object({
    type: z.literal('failed'),
    code: z.enum(errorCodes),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    /** Problems by field path, as in `AppError`. */
    fields: z.record(z.string(), z.string()).optional(),
    /** For the log only; never shown. */
    technical: z.string(),
  }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;
