import type { ProgramWhole, TaskLine } from '../../../shared/contract/programs.ts';
import { firstDay, lastDay } from '../../../shared/domain/partialDates.ts';

/** A bar of the timeline, in parts (0 to 1) of the whole width. */
export interface Bar {
  readonly task: TaskLine;
  readonly from: number;
  readonly to: number;
  /** Where the periods of a recurring task end. */
  readonly marks: readonly { readonly at: number; readonly isDone: boolean }[];
}

/** A column of the scale: a quarter, or a year when the time is long. */
export interface Column {
  readonly year: number;
  /** 0 = the whole year. */
  readonly quarter: number;
  readonly from: number;
  readonly to: number;
}

export interface Timeline {
  readonly bars: readonly Bar[];
  readonly columns: readonly Column[];
  /** null when today lies outside. */
  readonly today: number | null;
  /** Tasks without a deadline, which have no place on a line of time. */
  readonly without: number;
}

/** Quarters of more years than this would be too narrow to be read. */
const longestByQuarter = 4;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

interface Span {
  readonly task: TaskLine;
  readonly from: string;
  readonly to: string;
}

function spanOf(task: TaskLine, whole: ProgramWhole): Span | null {
  const lastPeriod = task.occurrences.at(-1)?.period;
  const end = lastPeriod ?? task.deadline;
  if (end === null) return null;
  const { period, issuedOn } = whole.program;
  const firstPeriod = task.occurrences[0]?.period;
  const to = lastDay(end);
  const begin = firstDay(firstPeriod ?? task.startsOn ?? issuedOn ?? period ?? end);
  // A task that falls due before its program begins is shown where it falls due.
  return { task, from: begin < to ? begin : firstDay(end), to };
}

function columnsOf(firstYear: number, lastYear: number): Omit<Column, 'from' | 'to'>[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_year, at) => firstYear + at);
  const parts = years.length > longestByQuarter ? [0] : [1, 2, 3, 4];
  return years.flatMap((year) => parts.map((quarter) => ({ year, quarter })));
}

/** Lays the tasks of a program out on whole years; `today` is ISO. null when no task has a deadline. */
export function layTimeline(whole: ProgramWhole, today: string): Timeline | null {
  const spans = whole.tasks.flatMap((task) => spanOf(task, whole) ?? []);
  if (spans.length === 0) return null;
  const firstYear = Math.min(...spans.map(({ from }) => Number(from.slice(0, 4))));
  const lastYear = Math.max(...spans.map(({ to }) => Number(to.slice(0, 4))));
  const start = dayNumber(`${firstYear}-01-01`);
  const length = dayNumber(`${lastYear + 1}-01-01`) - start;
  const at = (day: string) => (dayNumber(day) - start) / length;
  const after = (day: string) => (dayNumber(day) + 1 - start) / length;
  const present = at(today);
  return {
    bars: spans.map(({ task, from, to }) => ({
      task,
      from: at(from),
      to: after(to),
      marks: task.occurrences.map(({ period, state }) => ({
        at: after(lastDay(period)),
        isDone: state === 'done' || state === 'doneLate',
      })),
    })),
    columns: columnsOf(firstYear, lastYear).map(({ year, quarter }) => {
      const date = quarter === 0 ? String(year) : `${year}-Q${quarter}`;
      return { year, quarter, from: at(firstDay(date)), to: after(lastDay(date)) };
    }),
    today: present >= 0 && present <= 1 ? present : null,
    without: whole.tasks.length - spans.length,
  };
}
