import type { Kysely } from 'kysely';
import {
  type Deadline,
  type DeadlineGroup,
  deadlineGroups,
  type DeadlineSource,
  deadlineWindow,
} from '../../../shared/domain/deadlines.ts';
import { lastDay } from '../../../shared/domain/partialDates.ts';
import { foldText, sortKey } from '../../../shared/domain/vietnamese.ts';
import {
  countOpenTasks,
  findOpenTasks,
  type OpenTask,
  type OpenTaskQuestion,
  readOpenTasks,
} from '../programs/openTasks.ts';
import { newBreather } from '../breather.ts';
import { snoozeRecord } from '../records/activityRecords.ts';
import { listRecords } from '../records/recordRows.ts';
import type { Tables } from '../tables.ts';
import type { DeadlineReader, OpenDeadline } from './deadlineSource.ts';
import { readDirectiveDeadlines } from './directiveDeadlines.ts';
import { readFollowUpDeadlines } from './followUpDeadlines.ts';
import { readMovementDeadlines } from './movementDeadlines.ts';
import { readRecurringDeadlines, readReviewDeadlines } from './programDeadlines.ts';
import { readDirectiveReviewDeadlines } from './directiveReviewDeadlines.ts';

/** Every register that has deadlines; a new one is a line here. Tasks that come once are asked by group. */
const readers: Readonly<Record<DeadlineSource, DeadlineReader>> = {
  directive: readDirectiveDeadlines,
  task: readRecurringDeadlines,
  review: readReviewDeadlines,
  directiveDeadline: readDirectiveReviewDeadlines,
  followUp: readFollowUpDeadlines,
  movement: readMovementDeadlines,
};

/** What is asked of the one list. */
export interface DeadlineQuestion {
  /** ISO. */
  readonly today: string;
  /** Words of what is due and of who has to do it. */
  readonly search?: string;
  /** Listed of each group; all are counted. */
  readonly most: number;
  /** Of what is overdue the nearest, not the oldest: what does not fit is left out at the other end. */
  readonly isNearest?: boolean;
}

/** Everything that is still to be done, the earliest first in each group. */
export interface DeadlineList {
  readonly groups: { group: DeadlineGroup; count: number; deadlines: Deadline[] }[];
  /** Put off until a day to come. */
  readonly snoozed: Deadline[];
}

type Snoozes = ReadonlyMap<string, { snoozedUntil: string; reason: string }>;

function keyOf({ source, rowId }: Pick<Deadline, 'source' | 'rowId'>): string {
  return `${source} ${rowId}`;
}

/** A snooze holds until the day it names. */
async function readSnoozes(database: Kysely<Tables>, today: string) {
  const all = await listRecords(database, snoozeRecord);
  return all.filter(({ snoozedUntil }) => snoozedUntil > today);
}

function ofTask({ id, ...task }: OpenTask): OpenDeadline {
  return { source: 'task', rowId: id, openId: id, dueOnText: '', ...task };
}

function complete(deadline: OpenDeadline, snoozes: Snoozes): Deadline {
  const snooze = snoozes.get(keyOf(deadline));
  return {
    ...deadline,
    snoozedUntil: snooze?.snoozedUntil ?? null,
    snoozeReason: snooze?.reason ?? '',
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** Those of a day are told apart by their beginning; titles are whole sentences, and keys cost time. */
const comparedLetters = 80;

/** The earliest first, those of one day by their words. */
function inOrder(deadlines: readonly OpenDeadline[]): OpenDeadline[] {
  return deadlines
    .map((deadline) => ({
      deadline,
      end: lastDay(deadline.dueOn),
      words: sortKey(deadline.title.slice(0, comparedLetters)),
    }))
    .toSorted((left, right) => compare(left.end, right.end) || compare(left.words, right.words))
    .map(({ deadline }) => deadline);
}

/** The first by their last day, those of one day as they were written (ids are made in time order); or the last. */
function firstOf(
  deadlines: readonly OpenDeadline[],
  most: number,
  isBackwards: boolean,
): OpenDeadline[] {
  if (deadlines.length <= most) return [...deadlines];
  const sorted = deadlines
    .map((deadline) => ({ deadline, end: lastDay(deadline.dueOn) }))
    .toSorted(
      (left, right) =>
        compare(left.end, right.end) || compare(left.deadline.rowId, right.deadline.rowId),
    )
    .map(({ deadline }) => deadline);
  return isBackwards ? sorted.slice(-most) : sorted.slice(0, most);
}

/** By group: windows are made once, and each is left behind when its last day is over. */
function grouped(
  deadlines: readonly OpenDeadline[],
  today: string,
): ReadonlyMap<DeadlineGroup, OpenDeadline[]> {
  const ends = deadlineGroups.map((group) => ({ group, to: deadlineWindow(group, today).to }));
  return Map.groupBy(deadlines, ({ dueOn }) => {
    const end = lastDay(dueOn);
    return ends.find(({ to }) => to === null || end <= to)?.group ?? 'later';
  });
}

function wordsOf(search = ''): string[] {
  return foldText(search).split(' ').filter(Boolean);
}

function findsIn(words: readonly string[]): (deadline: OpenDeadline) => boolean {
  return ({ title, unit }) => {
    if (words.length === 0) return true;
    const folded = foldText(`${title} ${unit}`);
    return words.every((word) => folded.includes(word));
  };
}

/** The deadlines of each group, counted whole and listed as far as asked, and what was put off. */
export async function readDeadlines(
  database: Kysely<Tables>,
  { today, search, most, isNearest = false }: DeadlineQuestion,
): Promise<DeadlineList> {
  const words = wordsOf(search);
  const snoozing = await readSnoozes(database, today);
  const snoozes = new Map(snoozing.map((snooze) => [keyOf(snooze), snooze]));
  const without = snoozing.filter(({ source }) => source === 'task').map(({ rowId }) => rowId);
  const asked: OpenTaskQuestion = { today, words, without };
  const breathe = newBreather();
  const few: OpenDeadline[] = [];
  for (const read of Object.values(readers)) {
    few.push(...(await read(database, today)).filter(findsIn(words)));
    await breathe();
  }
  const awake = few.filter((deadline) => !snoozes.has(keyOf(deadline)));
  const put = [
    ...few.filter((deadline) => snoozes.has(keyOf(deadline))),
    ...(await findOpenTasks(database, without)).map(ofTask).filter(findsIn(words)),
  ];
  const byGroup = grouped(awake, today);
  const counts = await countOpenTasks(database, asked);
  await breathe();
  const groups: DeadlineList['groups'] = [];
  for (const group of deadlineGroups) {
    const own = byGroup.get(group) ?? [];
    const isBackwards = isNearest && group === 'overdue';
    const tasks = await readOpenTasks(database, asked, group, most, isBackwards);
    const listed = firstOf([...own, ...tasks.map(ofTask)], most, isBackwards);
    const deadlines = inOrder(listed).map((deadline) => complete(deadline, snoozes));
    await breathe();
    groups.push({ group, count: own.length + counts[group], deadlines });
  }
  return { groups, snoozed: inOrder(put).map((deadline) => complete(deadline, snoozes)) };
}
