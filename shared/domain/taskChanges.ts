import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, referenceSchema } from './records.ts';
import { taskStatusSchema, type TaskStatus, type TaskValues } from './tasks.ts';

/** A new deadline; with a reason the old one stays on record as adjusted. */
export const newDeadlineSchema = z.object({
  dueOn: partialDateSchema.nullable(),
  dueOnText: lineOf(200),
  reason: lineOf(1000),
});
export type NewDeadline = z.infer<typeof newDeadlineSchema>;

/** The same change on several tasks; what is left out stays. */
export const taskChangeSchema = z
  .object({
    status: taskStatusSchema,
    progress: z.number().int().min(0).max(100),
    leadUnit: z.object({ unitId: referenceSchema, name: lineOf(300) }),
    deadline: newDeadlineSchema,
    groupId: idSchema.nullable(),
  })
  .partial();
export type TaskChange = z.infer<typeof taskChangeSchema>;

function isDone(status: TaskStatus): boolean {
  return status === 'done' || status === 'doneLate';
}

/**
 * The task with another status. Completed today unless a day is known already, and then wholly; a task that
 * is taken up again loses its day of completion.
 */
export function withStatus(values: TaskValues, status: TaskStatus, today: string): TaskValues {
  if (!isDone(status)) return { ...values, status, doneOn: null };
  // "Hoàn thành muộn" without a day says only that it was late: today would claim to know the day.
  const doneOn = values.doneOn ?? (status === 'done' ? today : null);
  return { ...values, status, doneOn, progress: 100 };
}

/**
 * The task with another deadline: an adjustment when there is a reason, else a correction of the deadline in
 * force.
 */
export function withDeadline(
  values: TaskValues,
  { dueOn, dueOnText, reason }: NewDeadline,
): TaskValues {
  const { adjustments } = values;
  if (reason !== '') {
    return { ...values, adjustments: [...adjustments, { dueOn, dueOnText, reason }] };
  }
  const last = adjustments.at(-1);
  if (last === undefined) return { ...values, dueOn, dueOnText };
  return {
    ...values,
    adjustments: [...adjustments.slice(0, -1), { ...last, dueOn, dueOnText }],
  };
}

/** The task after a change of several: what the preview shows and what is written. */
export function changeTask(values: TaskValues, change: TaskChange, today: string): TaskValues {
  let changed = values;
  if (change.progress !== undefined) changed = { ...changed, progress: change.progress };
  if (change.status !== undefined) changed = withStatus(changed, change.status, today);
  if (change.groupId !== undefined) changed = { ...changed, groupId: change.groupId };
  if (change.leadUnit !== undefined) {
    const { unitId, name } = change.leadUnit;
    changed = { ...changed, leadUnitId: unitId, leadUnit: name };
  }
  return change.deadline === undefined ? changed : withDeadline(changed, change.deadline);
}
