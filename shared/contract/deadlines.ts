import { z } from 'zod';
import { deadlineSchema, deadlineSourceSchema, snoozeValuesSchema } from '../domain/deadlines.ts';
import { doneSchema, idSchema, jobIdSchema, nothingSchema } from './common.ts';
import { procedure } from './procedure.ts';

export const deadlinesContract = {
  /** Everything that is still to be done over all registers, earliest first; `today` by the PC's clock. */
  list: procedure(
    nothingSchema,
    z.object({ today: z.iso.date(), deadlines: z.array(deadlineSchema) }),
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
