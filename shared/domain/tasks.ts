import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { firstDay, lastDay, type PartialDate, partialDateSchema } from './partialDates.ts';
import { partySchema } from './programs.ts';
import { daySchema, lineOf, referenceSchema } from './records.ts';

/** What a clerk may say of a task. "Quá hạn" is no such word: it follows from the deadline. */
export const taskStatuses = ['notStarted', 'inProgress', 'done', 'doneLate', 'paused'] as const;
export const taskStatusSchema = z.enum(taskStatuses);
export type TaskStatus = z.infer<typeof taskStatusSchema>;

/** How a task stands on a day: what was said of it, and what its deadline makes of that. */
export const taskStates = [
  'notStarted',
  'inProgress',
  'overdue',
  'done',
  'doneLate',
  'paused',
] as const;
export const taskStateSchema = z.enum(taskStates);
export type TaskState = z.infer<typeof taskStateSchema>;

/** How often a task comes again; each period is then an occurrence with a state of its own. */
export const recurrences = ['none', 'month', 'quarter', 'year'] as const;
export const recurrenceSchema = z.enum(recurrences);
export type Recurrence = z.infer<typeof recurrenceSchema>;

const partialDate = partialDateSchema.nullable().default(null);

/** A later deadline with its ground: "điều chỉnh lần 2 theo KH số …". The first deadline stays. */
const adjustmentSchema = z.object({
  dueOn: partialDate,
  dueOnText: lineOf(200),
  reason: z.string().trim().min(1).max(1000),
});

/** What a leader said of the task, by post or name. */
const opinionSchema = z.object({
  on: daySchema,
  by: lineOf(200),
  text: z.string().trim().min(1).max(4000),
});

/** A task as a clerk types it (domain.md §4.6): the deadline as written and as understood. */
export const taskValuesSchema = z.object({
  programId: idSchema,
  groupId: referenceSchema,
  /** The task that it is a part of. */
  parentId: referenceSchema,
  /** Place in the document; 0 = not placed yet. */
  position: z.number().int().min(0).max(99_999).default(0),
  title: z.string().trim().min(1).max(4000),
  leadUnitId: referenceSchema,
  leadUnit: lineOf(300),
  cooperating: z.array(partySchema).max(200).default([]),
  output: lineOf(2000),
  dueOn: partialDate,
  dueOnText: lineOf(200),
  adjustments: z.array(adjustmentSchema).max(50).default([]),
  recurrence: recurrenceSchema.default('none'),
  /** First period of a recurring task; else the program's. */
  startsOn: partialDate,
  status: taskStatusSchema.default('notStarted'),
  progress: z.number().int().min(0).max(100).default(0),
  doneOn: daySchema,
  result: lineOf(4000),
  /** Where the proof is: numbers of documents, links, places of files. */
  evidence: lineOf(4000),
  opinions: z.array(opinionSchema).max(200).default([]),
  notes: lineOf(4000),
  /** The review whose finding it came from. */
  reviewId: referenceSchema,
});
export type TaskValues = z.infer<typeof taskValuesSchema>;

/** What was said of one period of a recurring task. */
export const taskOccurrenceValuesSchema = z.object({
  taskId: idSchema,
  period: partialDateSchema,
  status: taskStatusSchema,
  doneOn: daySchema,
  result: lineOf(4000),
});
export type TaskOccurrenceValues = z.infer<typeof taskOccurrenceValuesSchema>;

/** The deadline in force: the last adjustment, else the first one. */
export function deadlineInForce({
  dueOn,
  dueOnText,
  adjustments,
}: Pick<TaskValues, 'dueOn' | 'dueOnText' | 'adjustments'>): {
  dueOn: PartialDate | null;
  dueOnText: string;
} {
  return adjustments.at(-1) ?? { dueOn, dueOnText };
}

/** What decides how a task, or one period of it, stands. */
export interface Standing {
  readonly status: TaskStatus;
  readonly doneOn: string | null;
  readonly dueOn: PartialDate | null;
}

const wholeDay = 'YYYY-MM-DD'.length;

/**
 * How a task stands on a day (ISO). Not done after the last day of its deadline is "quá hạn"; done after it
 * is "hoàn thành muộn". Where the day of completion or the deadline is not known, what was said counts.
 * A paused task is never overdue.
 */
export function taskState({ status, doneOn, dueOn }: Standing, today: string): TaskState {
  if (status === 'paused') return 'paused';
  // Some thousand tasks are asked at once, most of them with a whole day.
  const end = dueOn === null || dueOn.length === wholeDay ? dueOn : lastDay(dueOn);
  if (status === 'done' || status === 'doneLate') {
    if (doneOn === null || end === null) return status;
    return doneOn > end ? 'doneLate' : 'done';
  }
  return end !== null && end < today ? 'overdue' : status;
}

/** A recurring task that nobody ended is looked at for at most so many periods: ten years of months. */
const mostPeriods = 120;

/** The period that a day or month lies in. */
function periodAt(recurrence: Exclude<Recurrence, 'none'>, day: string): PartialDate {
  const year = day.slice(0, 4);
  if (recurrence === 'year') return year;
  if (recurrence === 'month') return day.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The period of the same kind that `today` lies in; periods of one kind compare as texts. */
export function presentPeriod(period: PartialDate, today: string): PartialDate {
  if (period.length === 4) return periodAt('year', today);
  return periodAt(period.includes('Q') ? 'quarter' : 'month', today);
}

/** The month with which the next period begins, counted from year 0: some thousand tasks ask at once. */
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The periods of a recurring task from the one of the first day to the one of the last day (ISO). */
export function occurrencePeriods(
  recurrence: Recurrence,
  from: string,
  to: string,
): readonly PartialDate[] {
  if (recurrence === 'none') return [];
  const length = monthsIn[recurrence];
  const [first, last] = [from, to].map((day) => Math.floor(monthNumber(day) / length));
  if (first === undefined || last === undefined || from > to) return [];
  return Array.from({ length: Math.min(last - first + 1, mostPeriods) }, (_period, at) => {
    const month = (first + at) * length;
    const inYear = String((month % 12) + 1).padStart(2, '0');
    return periodAt(recurrence, `${Math.floor(month / 12)}-${inYear}`);
  });
}

/** What says when a recurring task begins and ends. */
export interface RecurrenceSpan {
  readonly recurrence: Recurrence;
  readonly startsOn: PartialDate | null;
  readonly dueOn: PartialDate | null;
  /** Of its program. */
  readonly period: PartialDate | null;
  readonly issuedOn: PartialDate | null;
}

/**
 * The periods of a recurring task: from its own start, else that of its program, else the program's date, to
 * its deadline, else the program's end, else the end of the present year.
 */
export function periodsOfTask(span: RecurrenceSpan, today: string): readonly PartialDate[] {
  const thisYear = today.slice(0, 4);
  const start = span.startsOn ?? span.period ?? span.issuedOn ?? span.dueOn ?? thisYear;
  const end = span.dueOn ?? span.period ?? thisYear;
  return occurrencePeriods(span.recurrence, firstDay(start), lastDay(end));
}

/** One period of a recurring task with its state; due when the period ends. */
export interface Occurrence {
  readonly period: PartialDate;
  readonly state: TaskState;
  readonly status: TaskStatus;
  readonly doneOn: string | null;
  readonly result: string;
}

type Recorded = Pick<TaskOccurrenceValues, 'period' | 'status' | 'doneOn' | 'result'>;

/** Every period of a recurring task; of those that nobody spoke of, the state follows from the day. */
export function occurrencesOf(
  periods: readonly PartialDate[],
  recorded: readonly Recorded[],
  today: string,
): Occurrence[] {
  const known = new Map(recorded.map((row) => [row.period, row]));
  const present = presentPeriod(periods[0] ?? '', today);
  return periods.map((period) => {
    const row = known.get(period);
    if (row === undefined) {
      const state = period < present ? 'overdue' : 'notStarted';
      return { period, state, status: 'notStarted', doneOn: null, result: '' };
    }
    const { status, doneOn, result } = row;
    const state = taskState({ status, doneOn, dueOn: period }, today);
    return { period, state, status, doneOn, result };
  });
}

function isDone(state: TaskState): boolean {
  return state === 'done' || state === 'doneLate';
}

/**
 * How a recurring task stands as a whole: overdue while one of its periods is, done when all of them are,
 * under way once one of them was begun. Pausing the task pauses all.
 */
export function recurringState(status: TaskStatus, occurrences: readonly Occurrence[]): TaskState {
  if (status === 'paused') return 'paused';
  const states = occurrences.map(({ state }) => state);
  if (states.includes('overdue')) return 'overdue';
  const counted = states.filter((state) => state !== 'paused');
  if (counted.length > 0 && counted.every(isDone)) {
    return counted.includes('doneLate') ? 'doneLate' : 'done';
  }
  const hasBegun = status !== 'notStarted' || counted.some((state) => state !== 'notStarted');
  return hasBegun ? 'inProgress' : 'notStarted';
}

/** Share of the periods done, in percent: the progress of a recurring task. */
export function recurringProgress(occurrences: readonly Occurrence[]): number {
  const done = occurrences.filter(({ state }) => isDone(state)).length;
  return occurrences.length === 0 ? 0 : Math.round((done * 100) / occurrences.length);
}
