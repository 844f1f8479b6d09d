import { z } from 'zod';
import { partialDateSchema } from '../domain/partialDates.ts';
import {
  programKindSchema,
  programStatusSchema,
  programValuesSchema,
  reviewValuesSchema,
  taskGroupValuesSchema,
} from '../domain/programs.ts';
import { trackSchema } from '../domain/records.ts';
import { taskChangeSchema } from '../domain/taskChanges.ts';
import {
  taskOccurrenceValuesSchema,
  taskStateSchema,
  taskStatusSchema,
  taskValuesSchema,
} from '../domain/tasks.ts';
import { doneSchema, idSchema, jobIdSchema } from './common.ts';
import { procedure } from './procedure.ts';
import { recordProcedures } from './records.ts';

/** A program with what its tasks add up to. */
export const programRowSchema = trackSchema.extend(programValuesSchema.shape).extend({
  /** The issuer by the unit's name, else as written. */
  issuerName: z.string(),
  tasks: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
});
export type ProgramRow = z.infer<typeof programRowSchema>;

const occurrenceSchema = z.object({
  period: partialDateSchema,
  state: taskStateSchema,
  status: taskStatusSchema,
  doneOn: z.string().nullable(),
  result: z.string(),
});

/** A task as lists show it: with its state of the day and the names behind its ids. */
export const taskLineSchema = trackSchema.extend(taskValuesSchema.shape).extend({
  state: taskStateSchema,
  /** The deadline in force, as understood and as written. */
  deadline: partialDateSchema.nullable(),
  deadlineText: z.string(),
  /** Of a recurring task the share of its periods done. */
  shownProgress: z.number().int(),
  occurrences: z.array(occurrenceSchema),
  program: z.string(),
  group: z.string(),
  leadUnitName: z.string(),
  /** How many tasks it is a part of; lines stand after the task that they are a part of. */
  depth: z.number().int(),
});
export type TaskLine = z.infer<typeof taskLineSchema>;

const taskGroupRowSchema = trackSchema.extend(taskGroupValuesSchema.shape);
export type TaskGroupRow = z.infer<typeof taskGroupRowSchema>;

const reviewRowSchema = trackSchema
  .extend(reviewValuesSchema.shape)
  .extend({ unitName: z.string() });
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/** A program whole: what its page shows. */
const programWholeSchema = z.object({
  program: programRowSchema,
  directives: z.array(
    z.object({ id: idSchema, numberSymbol: z.string(), summary: z.string(), alias: z.string() }),
  ),
  groups: z.array(taskGroupRowSchema),
  /** In the order of the document, parts after their whole. */
  tasks: z.array(taskLineSchema),
  reviews: z.array(reviewRowSchema),
});
export type ProgramWhole = z.infer<typeof programWholeSchema>;

const paperOrder = z.object({ jobId: jobIdSchema, id: idSchema });

export const programsContract = {
  ...recordProcedures(programValuesSchema),
  /** Newest first. */
  list: procedure(
    z.object({
      search: z.string().max(200).default(''),
      kinds: z.array(programKindSchema).default([]),
      statuses: z.array(programStatusSchema).default([]),
      /** Only the programs that carry out this document. */
      directiveId: idSchema.nullable().default(null),
    }),
    z.array(programRowSchema),
  ),
  whole: procedure(z.object({ id: idSchema }), programWholeSchema),
  /** The tasks by month, through the system's print dialog. */
  print: procedure(paperOrder, z.object({ isSent: z.boolean() })),
  /** Asks where, then writes the same paper as PDF; `isWritten` is false when the dialog was closed. */
  pdf: procedure(paperOrder, z.object({ isWritten: z.boolean(), fileName: z.string() })),
};

/** A group that goes leaves its tasks in the program, without a group. */
export const taskGroupsContract = recordProcedures(taskGroupValuesSchema);

export const tasksContract = {
  /** A task that goes takes its parts with it, and brings them back when it is undone. */
  ...recordProcedures(taskValuesSchema),
  /** Over all programs, or one, in the order of the documents. */
  list: procedure(
    z.object({
      search: z.string().max(200).default(''),
      programId: idSchema.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(taskLineSchema) }),
  ),
  /** The same change on several tasks, one undo step. */
  updateMany: procedure(
    z.object({ ids: z.array(idSchema).min(1).max(1000), change: taskChangeSchema }),
    z.object({ changed: z.number().int() }),
  ),
  /** What was done in one period of a recurring task. */
  recordPeriod: procedure(z.object({ values: taskOccurrenceValuesSchema }), doneSchema),
};

export const reviewsContract = {
  ...recordProcedures(reviewValuesSchema),
  /** A finding becomes a task of a program, and says so: one change, one undo. */
  becomeTask: procedure(
    z.object({ id: idSchema, finding: z.number().int().min(0), programId: idSchema }),
    z.object({ taskId: idSchema }),
  ),
};
