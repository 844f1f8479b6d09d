import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { daysUntil } from './partialDates.ts';

/** Where a deadline comes from; words: `deadlines.source.<source>`. */
export const deadlineSources = [
  'directive',
  'directiveDeadline',
  'task',
  'review',
  'followUp',
  'movement',
] as const;
export const deadlineSourceSchema = z.enum(deadlineSources);
export type DeadlineSource = z.infer<typeof deadlineSourceSchema>;

export const deadlineSchema = z.object({
  source: deadlineSourceSchema,
  rowId: idSchema,
  /** The row whose page shows it: the activity of a follow-up. */
  openId: idSchema,
  /** What is due, in a line. */
  title: z.string(),
  /** Who has to do it; may be empty. */
  unit: z.string(),
  /** A partial date; it ends with its last day. */
  dueOn: z.string(),
  dueOnText: z.string(),
  snoozedUntil: z.string().nullable(),
  snoozeReason: z.string(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** A deadline put off the list until a day, for a reason that stays in the log. */
export const snoozeValuesSchema = z.object({
  source: deadlineSourceSchema,
  rowId: idSchema,
  snoozedUntil: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
});
export type SnoozeValues = z.infer<typeof snoozeValuesSchema>;

/** How near a deadline is: over, by Sunday, by the end of the month, later. */
export const deadlineGroups = ['overdue', 'thisWeek', 'thisMonth', 'later'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** Days left of the week, Sunday being its last: what is due by then is for this week. */
function daysToSunday(today: string): number {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? 0 : 7 - weekday;
}

/** Days left of the month of `today` (ISO). */
function daysToMonthEnd(today: string): number {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - day;
}

/** The group of a deadline on a day; partial dates count to their last day. */
export function deadlineGroup(dueOn: string, today: string): DeadlineGroup {
  const days = daysUntil(dueOn, today);
  if (days < 0) return 'overdue';
  if (days <= daysToSunday(today)) return 'thisWeek';
  return days <= daysToMonthEnd(today) ? 'thisMonth' : 'later';
}

/** The last days (ISO) of a group, its own bounds among them; null = open. */
export interface DeadlineWindow {
  readonly from: string | null;
  readonly to: string | null;
}

function dayAfter(day: string, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days))
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length);
}

/** Where a group lies in time: `deadlineGroup` for questions to the register. A window may be empty. */
export function deadlineWindow(group: DeadlineGroup, today: string): DeadlineWindow {
  const toSunday = daysToSunday(today);
  const toMonthEnd = daysToMonthEnd(today);
  if (group === 'overdue') return { from: null, to: dayAfter(today, -1) };
  if (group === 'thisWeek') return { from: today, to: dayAfter(today, toSunday) };
  if (group === 'thisMonth') {
    return { from: dayAfter(today, toSunday + 1), to: dayAfter(today, toMonthEnd) };
  }
  return { from: dayAfter(today, Math.max(toSunday, toMonthEnd) + 1), to: null };
}
