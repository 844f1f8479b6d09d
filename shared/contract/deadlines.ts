import { z } from 'zod';
import {
  deadlineGroups,
  deadlineSchema,
  deadlineSourceSchema,
  snoozeValuesSchema,
} from '../domain/deadlines.ts';
import { doneSchema, idSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';

/** What a paper lists of a group: some forty sheets, which nobody reads to the end. */
export const mostOfGroup = 1000;

export const deadlinesContract = {
  /**
   * What is still to be done over all registers by how near it is, the earliest first; `today` by the PC's
   * clock. Each group is counted whole and listed up to `most`: of what is overdue the oldest, or with
   * `isNearest` the newest.
   */
  list: procedure(
    z.object({
      search: z.string().max(200).default(''),
      most: z.number().int().min(1).max(mostOfGroup).default(300),
      isNearest: z.boolean().default(false),
    }),
    z.object({
      today: z.iso.date(),
      groups: z.array(
        z.object({
          group: z.enum(deadlineGroups),
          count: z.number().int(),
          deadlines: z.array(deadlineSchema),
        }),
      ),
      snoozed: z.array(deadlineSchema),
    }),
  ),
  /** The list through the system's print dialog. */
  print: procedure(z.object({ jobId: jobIdSchema }), z.object({ isSent: z.boolean() })),
  /** Asks where, then writes the same paper as PDF; `isWritten` is false when the dialog was closed. */
  pdf: procedure(
    z.object({ jobId: jobIdSchema }),
    z.object({ isWritten: z.boolean(), fileName: z.string() }),
  ),
  /** Puts a deadline off the list until a day; the reason stays in the log. */
  snooze: procedure(snoozeValuesSchema, doneSchema),
  /** Brings it back at once. */
  wake: procedure(z.object({ source: deadlineSourceSchema, rowId: idSchema }), doneSchema),
};
